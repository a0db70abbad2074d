import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// What stands behind a plan: findings, gaps, filled-in values, how far its figures can be trusted,
/// and the files that it was made from.
struct PlanDetails {
  /// A row of `details`.
  let html: String

  /// Lists what stands behind a map's plan.
  init(_ drawing: MapDrawing) {
    let plan = drawing.plan
    html = [
      PlanDetails.findings(plan), PlanDetails.gaps(plan), PlanDetails.zones(drawing),
      PlanDetails.day(plan),
      PlanDetails.roads(plan.roads),
      PlanDetails.defaults(plan.defaults), PlanDetails.figures(plan), PlanDetails.inputs(plan),
    ].joined(separator: "\n")
  }

  private static func section(_ kind: String, _ title: Text, _ count: String, _ body: String)
    -> String
  {
    "<details class=\"about \(kind)\" id=\"\(kind)\"><summary>\(title.html) <b>\(count)</b></summary>"
      + "<div>\(body)</div></details>"
  }

  private static func none(_ text: Text) -> String { "<p class=\"none\">\(text.html)</p>" }

  private static func findings(_ plan: PatrolPlan) -> String {
    let items = Finding.Severity.allCases.flatMap { severity in
      plan.findings.filter { $0.severity == severity }.map { finding in
        // The whole mission stands on top of the page already.
        let place = finding.place == plan.mission ? "" : finding.place.htmlName
        let remedy = finding.remedy.map { "<p class=\"remedy\">→ \($0.html)</p>" } ?? ""
        return """
          <li class="\(severity.rawValue)"><b>\(severity.sign) \(severity.word.html)</b> \
          <span class="place">\(place)</span> <code>\(finding.rule.html)</code>\
          <p>\(finding.message.html)</p>\(remedy)</li>
          """
      }
    }
    let body =
      items.isEmpty
      ? none(Text(en: "The checks found nothing.", zh: "检查未发现问题。"))
      : "<ul>\(items.joined(separator: "\n"))</ul>"
    return section(
      "findings", Text(en: "Findings", zh: "检查结果"), "\(plan.findings.count)", body)
  }

  private static func gaps(_ plan: PatrolPlan) -> String {
    let items = plan.gaps.enumerated().map { index, gap in
      let length =
        gap.length > .zero
        ? gap.length.roadText : Text(en: "node", zh: "节点").html
      return """
        <li id="gap\(index)" data-r="gap\(index)"><a href="#gap\(index)">\(gap.name.htmlName)</a> \
        <b>\(gap.reason.word.html)</b> <span class="place">\(length)</span>\
        <p>\(gap.explanation.html)</p></li>
        """
    }
    let body =
      items.isEmpty
      ? none(Text(en: "Everything asked for is flown.", zh: "所要求的全部飞到。"))
      : "<ul>\(items.joined(separator: "\n"))</ul>"
    return section("gaps", Text(en: "Gaps", zh: "缺口"), "\(plan.gaps.count)", body)
  }

  private static func zones(_ drawing: MapDrawing) -> String {
    guard let zones = drawing.plan.airspace else { return "" }
    return section(
      "airspace", Text(en: "Zones and obstacles", zh: "空域与障碍物"), "\(zones.count)",
      ZoneTable(drawing).html)
  }

  private static func day(_ plan: PatrolPlan) -> String {
    section(
      "day", Text(en: "Batteries of the day", zh: "当日电池与时刻"),
      plan.timeline?.duration.clock ?? "✕",
      DayTable(plan).html + (plan.searchLine.map { "<p>\($0.html)</p>" } ?? ""))
  }

  private static func roads(_ roads: [PlannedRoad]) -> String {
    let rows = roads.map { road in
      let share = road.length > .zero ? road.covered / road.length * 100 : 100
      return "<tr><td>\(road.name.htmlName)</td><td>\(road.length.kilometres.fixed(2))</td>"
        + "<td>\(road.covered.kilometres.fixed(2))</td><td>\(share.fixed(0))</td></tr>"
    }
    let head = [
      Text(en: "road", zh: "道路"), Text(en: "asked km", zh: "要求 km"),
      Text(en: "flown km", zh: "飞行 km"), Text(en: "%", zh: "%"),
    ]
    let body = rows.isEmpty ? none(Text(en: "No roads.", zh: "无道路。")) : table(head, rows)
    return section("coverage", Text(en: "Coverage", zh: "覆盖台账"), "\(roads.count)", body)
  }

  private static func defaults(_ defaults: [AppliedDefault]) -> String {
    let rows = defaults.map {
      "<tr><td><code>\($0.field.html)</code></td><td>\($0.value.html)</td></tr>"
    }
    let head = [Text(en: "field", zh: "字段"), Text(en: "value filled in", zh: "补入值")]
    let body =
      rows.isEmpty
      ? none(Text(en: "The mission file gives every value.", zh: "任务文件给出了全部数值。"))
      : table(head, rows)
    return section("defaults", Text(en: "Defaults used", zh: "采用的默认值"), "\(defaults.count)", body)
  }

  private static func figures(_ plan: PatrolPlan) -> String {
    let figures = ReportedFigure.all(of: plan)
    let rows = figures.map { figure in
      """
      <tr><td>\(figure.name.html)</td><td>\(figure.value.html)</td>\
      <td><span class="trust \(figure.confidence.rawValue)">\(figure.confidence.word.html)</span></td>\
      <td><small>\(figure.note.html)</small></td></tr>
      """
    }
    let counts = Confidence.allCases.sorted(by: >).map { level in
      "<span class=\"trust \(level.rawValue)\">\(level.word.html) "
        + "\(figures.count { $0.confidence == level })</span>"
    }
    let head = [
      Text(en: "figure", zh: "数据"), Text(en: "value", zh: "数值"),
      Text(en: "trust", zh: "可信度"), Text(en: "source or condition", zh: "来源或条件"),
    ]
    return section(
      "figures", Text(en: "Trust in figures", zh: "数据可信度"), counts.joined(),
      table(head, rows)
        + [plan.chanceLine, plan.uncertaintyLine].compactMap(\.self)
        .map { "<p>\($0.html)</p>" }.joined())
  }

  private static func inputs(_ plan: PatrolPlan) -> String {
    let rows = plan.inputs.map {
      "<tr><td>\($0.path.htmlName)</td>"
        + "<td><code title=\"\($0.sha256.html)\">\($0.sha256.prefix(12).description.html)</code></td></tr>"
    }
    let error = (plan.plane.scaleError * 1e6).fixed(0)
    let plane = Text(
      en: "Map plane \(plan.plane.crs), distances within \(error) ppm",
      zh: "地图平面 \(plan.plane.crs)，距离误差 ≤ \(error) ppm")
    return section(
      "inputs", Text(en: "Inputs", zh: "输入文件"), "\(plan.inputs.count)",
      table([Text(en: "file", zh: "文件"), Text(en: "SHA-256", zh: "SHA-256")], rows)
        + "<p>\(plane.html)</p>")
  }

  private static func table(_ head: [Text], _ rows: [String]) -> String {
    "<table><thead><tr>\(head.map { "<th scope=\"col\">\($0.html)</th>" }.joined())</tr></thead>"
      + "<tbody>\(rows.joined(separator: "\n"))</tbody></table>"
  }
}
