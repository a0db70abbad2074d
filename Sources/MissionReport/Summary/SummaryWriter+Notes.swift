import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

extension SummaryWriter {
  /// What no flight serves, each with its reason and numbers.
  var gaps: [String] {
    guard !plan.gaps.isEmpty else { return [] }
    let title = Text(en: "Not covered", zh: "未覆盖")(language)
    return [bold("\(title) (\(plan.gaps.count))")]
      + plan.gaps.map { gap in
        let length =
          gap.length > .zero
          ? "\(gap.length.kilometres.fixed(2)) km" : Text(en: "node", zh: "节点")(language)
        let reason = TerminalStyle.bad.applied(to: gap.reason.word(language), colour: colour)
        return "  ✕ \(gap.name.printable) (\(length)): \(reason): "
          + gap.explanation(language).printable
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
        let first =
          "  \(sign) \(finding.place.printable): \(finding.message(language).printable)"
          + " [\(finding.rule.printable)]"
        return [first] + (finding.remedy.map { ["    → \($0(language).printable)"] } ?? [])
      }
    }
    return [bold("\(title) (\(plan.findings.count))")] + lines
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
