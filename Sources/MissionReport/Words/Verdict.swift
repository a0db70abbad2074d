import Diagnostics
import MissionPlanning
import Units

/// What a plan's own checks say of flying it. Never a permission: that is the authority's and the
/// pilot's.
enum Verdict: String {
  /// No finding above a note, and nothing left out.
  case go
  /// Warnings, gaps or too few batteries, which someone has to decide on.
  case decide
  /// A finding forbids it, a flight does not come home with its reserve, or there is nothing to fly.
  case noGo = "no-go"

  /// Judges a plan.
  init(_ plan: PatrolPlan) {
    let severities = plan.findings.map(\.severity)
    let comesHome = plan.flights.allSatisfy { $0.tightest.margin >= .zero }
    if severities.contains(.error) || !comesHome || plan.flights.isEmpty {
      self = .noGo
    } else if severities.contains(.warning) || !plan.gaps.isEmpty
      || plan.flights.count > plan.batteries.count
    {
      self = .decide
    } else {
      self = .go
    }
  }

  /// The word for it.
  var word: Text {
    switch self {
    case .go: Text(en: "GO", zh: "可飞")
    case .decide: Text(en: "DECIDE", zh: "待人工决定")
    case .noGo: Text(en: "NO-GO", zh: "不可飞")
    }
  }

  /// The sign for it, which tells without colour.
  var sign: String {
    switch self {
    case .go: "✓"
    case .decide: "▲"
    case .noGo: "✕"
    }
  }
}

extension PatrolPlan {
  /// How many findings of a severity there are.
  func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// How many nodes flights watch.
  var watchedNodes: Int { nodes.count(where: \.covered) }

  /// The covered share of the metres of road, 1 for all; nil where no road was asked for.
  var coveredShare: Double? {
    askedLength > .zero ? coveredLength / askedLength : nil
  }

  /// The covered share in percent, which says 100 only where nothing is left out.
  var coveredPercent: String? {
    guard let share = coveredShare else { return nil }
    let percent = (share * 100).fixed(1)
    if percent == "100.0" { return coveredLength >= askedLength ? "100" : "99.9" }
    return percent
  }
}
