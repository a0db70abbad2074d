import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// The top of the page: what mission, whether to fly it, and what it sums up to.
struct PlanHeader {
  /// The header's content.
  let html: String

  /// Sums up a plan.
  init(_ plan: PatrolPlan) {
    let verdict = Verdict(plan)
    html = """
      <div class="head"><div class="title"><h1>\(plan.mission.htmlName)</h1>
      <p>\(PlanHeader.subtitle(plan).html)</p></div>
      <div class="verdict \(verdict.rawValue)" role="status"><b>\
      <span aria-hidden="true">\(verdict.sign)</span> \(verdict.word.html)</b>\
      <span>\(PlanHeader.reasons(plan).html)</span></div>
      <div class="lang" role="group" aria-label="语言 · Language">\
      <button type="button" data-lang="zh" lang="zh-Hans">中文</button>\
      <button type="button" data-lang="en" lang="en-GB">English</button></div></div>
      <div class="sums"><dl>\(PlanHeader.totals(plan))</dl>\(WindDial(plan.weather).html)\
      \(WindRose(plan).html)</div>
      """
  }

  private static func subtitle(_ plan: PatrolPlan) -> Text {
    let aircraft = plan.aircraft.name
    let usable = plan.budget.usable.wattHours.fixed(1)
    let reserve = plan.budget.reserve.wattHours.fixed(1)
    let share = plan.limits.reserve.percent.short(1)
    let nominal = plan.aircraft.battery.energy.value.wattHours.short(1)
    let health = plan.batteries.weakest.percent.short(1)
    let cold = plan.battery.coldFactor.value.fixed(2)
    return Text(
      en: "\(aircraft) · battery \(nominal) Wh × health \(health) % × cold \(cold) (assumed) "
        + "= \(usable) Wh usable, of which \(reserve) Wh (\(share) %) reserve",
      zh: "\(aircraft) · 电池 \(nominal) Wh × 健康度 \(health) % × 低温系数 \(cold)（假定）"
        + "= 可用 \(usable) Wh，其中储备 \(reserve) Wh（\(share) %）")
  }

  private static func reasons(_ plan: PatrolPlan) -> Text {
    let errors = plan.count(of: .error)
    let warnings = plan.count(of: .warning)
    let notes = plan.count(of: .note)
    let gaps = plan.gaps.count
    return Text(
      en: [
        errors.of("error"), warnings.of("warning"), notes.of("note"), gaps.of("gap"),
      ].joined(separator: " · "),
      zh: "错误 \(errors) · 警告 \(warnings) · 提示 \(notes) · 缺口 \(gaps)")
  }

  private static func totals(_ plan: PatrolPlan) -> String {
    let flights = plan.flights
    let tightest = flights.min { $0.tightest.margin < $1.tightest.margin }
    let longest = flights.map(\.time).max() ?? .zero
    var items = [
      item(
        Text(en: "flights", zh: "架次"), "\(flights.count)",
        Text(en: "of \(plan.batteries.count) batteries", zh: "电池 \(plan.batteries.count) 块"))
    ]
    if let percent = plan.coveredPercent {
      let asked = plan.askedLength.kilometres.fixed(1)
      let covered = plan.coveredLength.kilometres.fixed(1)
      items.append(
        item(
          Text(en: "road covered", zh: "道路覆盖"), "\(covered) km",
          Text(en: "\(percent) % of \(asked) km", zh: "\(percent) %，共 \(asked) km")))
    }
    if !plan.nodes.isEmpty {
      items.append(
        item(
          Text(en: "nodes watched", zh: "节点值守"), "\(plan.watchedNodes)",
          Text(en: "of \(plan.nodes.count)", zh: "共 \(plan.nodes.count)")))
    }
    items += [
      item(
        Text(en: "flying time", zh: "飞行时间"),
        "\(flights.map(\.time).total().minutes.fixed(0)) min",
        Text(
          en: "longest \(longest.minutes.fixed(1)) min", zh: "最长 \(longest.minutes.fixed(1)) min")),
      item(
        Text(en: "distance", zh: "航程"),
        "\(flights.map(\.distance).total().kilometres.fixed(1)) km",
        Text(
          en: "\(flights.map(\.patrolled).total().kilometres.fixed(1)) km patrol",
          zh: "巡查 \(flights.map(\.patrolled).total().kilometres.fixed(1)) km")),
      item(
        Text(en: "energy", zh: "能耗"), "\(flights.map(\.energy).total().wattHours.fixed(0)) Wh",
        Text(
          en: "return × \(plan.limits.returnFactor.short(2))",
          zh: "返航系数 × \(plan.limits.returnFactor.short(2))")),
    ]
    if let tightest {
      items.append(
        item(
          Text(en: "least margin", zh: "最小裕量"),
          "\(tightest.tightest.margin.wattHours.fixed(1)) Wh",
          Text(en: "flight \(tightest.number)", zh: "第 \(tightest.number) 架次")))
    }
    if let chance = plan.robustness?.chance {
      items.append(
        item(
          Text(en: "chance, with reserve", zh: "保有储备概率"), chance.keepingReserves.percentWords,
          Text(
            en: "landing at all \(chance.landing.percentWords)",
            zh: "安全降落 \(chance.landing.percentWords)")))
    }
    return items.joined()
  }

  private static func item(_ name: Text, _ value: String, _ more: Text) -> String {
    "<div><dt>\(name.html)</dt><dd><b>\(value)</b> <span>\(more.html)</span></dd></div>"
  }
}
