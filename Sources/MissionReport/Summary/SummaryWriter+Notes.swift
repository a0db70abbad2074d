import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

extension SummaryWriter {
  /// How many gaps are told one by one; of more, the longest are, and the rest is summed up.
  private static let gapLines = 25

  /// What no flight serves, each with its reason and numbers, the longest first where there are many.
  var gaps: [String] {
    guard !plan.gaps.isEmpty else { return [] }
    let title = Text(en: "Not covered", zh: "未覆盖")(language)
    let head = bold("\(title) (\(plan.gaps.count))")
    if plan.gaps.count <= Self.gapLines { return [head] + plan.gaps.map(line) }
    let order = plan.gaps.indices.sorted { a, b in
      (plan.gaps[b].length, a) < (plan.gaps[a].length, b)
    }
    let told = order.prefix(Self.gapLines).map { line(plan.gaps[$0]) }
    return [head] + told + rest(order.dropFirst(Self.gapLines).map { plan.gaps[$0] })
  }

  private func line(_ gap: Gap) -> String {
    let length =
      gap.length > .zero
      ? gap.length.roadText : Text(en: "node", zh: "节点")(language)
    let sign = TerminalStyle.bad.applied(to: "✕", colour: colour)
    return "  \(sign) \(gap.name.printable) (\(length)): \(gap.explanation(language).printable)"
  }

  /// The gaps that are not told one by one, summed up by their reasons.
  private func rest(_ gaps: [Gap]) -> [String] {
    Gap.Reason.allCases.compactMap { reason in
      let same = gaps.filter { $0.reason == reason }
      guard !same.isEmpty else { return nil }
      let length = same.map(\.length).total().roadText
      let more = Text(
        en: "and \(same.count) more, \(length): \(reason.word.en); all are in the plan and on "
          + "the map page",
        zh: "另有 \(same.count) 处，\(length)：\(reason.word.zh)；全部见计划文件与地图页")
      return "  … \(more(language))"
    }
  }

  /// What the checks found, the gravest first.
  var findings: [String] {
    guard !plan.findings.isEmpty else { return [] }
    let title = Text(en: "Findings", zh: "检查结果")(language)
    let lines = Finding.Severity.allCases.flatMap { severity in
      plan.findings.filter { $0.severity == severity }.flatMap { finding in
        let sign = severity.style.applied(
          to: "\(severity.sign) \(severity.word(language))", colour: colour)
        // The whole mission stands on the first line already.
        let place = finding.place == plan.mission ? "" : " \(finding.place.printable)"
        let first =
          "  \(sign)\(place): \(finding.message(language).printable)"
          + " [\(finding.rule.printable)]"
        return [first] + (finding.remedy.map { ["    → \($0(language).printable)"] } ?? [])
      }
    }
    return [bold("\(title) (\(plan.findings.count))")] + lines
  }

  /// How much wind the plan can take, by direction, and the chance that it is finished.
  var robustness: [String] {
    guard let robustness = plan.robustness else { return [] }
    var lines = [bold(Text(en: "How much this plan can take", zh: "计划余度")(language))]
    lines += [plan.toleranceLine, plan.chanceLine].compactMap(\.self).map { "  \($0(language))" }
    let points = robustness.windTolerance.points.map {
      "\($0.from.compassPoint(language)) \($0.speed.metresPerSecond.fixed(1))"
    }
    for half in [points.prefix(8), points.suffix(8)] {
      lines.append("  \(half.joined(separator: " · "))")
    }
    lines += plan.uncertaintyLine.map { ["  \($0(language))"] } ?? []
    return lines
  }

  /// What was filled in, and how far the figures can be trusted.
  var trust: [String] {
    var lines: [String] = []
    if !plan.defaults.isEmpty {
      let title = Text(en: "Defaults used", zh: "采用的默认值")(language)
      let values = plan.defaults.map { "\($0.field.printable) = \($0.value.printable)" }
      lines.append("\(bold(title)): \(values.joined(separator: "; "))")
    }
    let figures = ReportedFigure.all(of: plan)
    let title = Text(en: "Figures", zh: "数据")(language)
    let counts = Confidence.allCases.sorted(by: >).map { level in
      "\(figures.count { $0.confidence == level }) \(level.word(language))"
    }
    lines.append("\(bold(title)): \(counts.joined(separator: ", "))")
    return lines
  }

  private func bold(_ text: String) -> String {
    TerminalStyle.bold.applied(to: text, colour: colour)
  }
}

extension Verdict {
  /// How it looks on a terminal.
  var style: TerminalStyle {
    switch self {
    case .go: .good
    case .decide: .doubtful
    case .noGo: .bad
    }
  }
}

extension Finding.Severity {
  /// How it looks on a terminal.
  var style: TerminalStyle {
    switch self {
    case .error: .bad
    case .warning: .doubtful
    case .note: .faint
    }
  }
}

extension String {
  /// The text on one line, with nothing in it that a terminal would obey.
  var printable: String {
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": clean.append(" ")
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}
