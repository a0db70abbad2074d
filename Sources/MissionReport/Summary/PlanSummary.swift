public import Diagnostics
import FlightPerformance
public import MissionPlanning
import Units

/// A plan in a screenful of text, as `kestrel plan` prints it.
///
///     print(PlanSummary(plan).text(language: .zh, colour: isTerminal), terminator: "")
public struct PlanSummary: Sendable {
  private let plan: PatrolPlan

  /// Sums up a plan.
  public init(_ plan: PatrolPlan) { self.plan = plan }

  /// The text, which ends with a line break.
  ///
  /// Control characters in names out of the user's files are shown as U+FFFD, so that a file cannot
  /// steer the terminal.
  ///
  /// - Parameters:
  ///   - language: the wording; with ``Diagnostics/Language/both``, both, one after the other.
  ///   - colour: whether to mark the text with escape sequences; pass false where the output is no
  ///     terminal or `NO_COLOR` is set.
  public func text(language: Language, colour: Bool) -> String {
    let writer = SummaryWriter(plan: plan, language: language, colour: colour)
    let sections = [
      writer.head, writer.flights, writer.coverage, writer.robustness, writer.gaps, writer.findings,
      writer.trust,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }
}

/// Words a plan in one language, section by section; a section of nothing has no lines.
struct SummaryWriter {
  let plan: PatrolPlan
  let language: Language
  let colour: Bool

  /// What was planned, with what, in which weather, and whether to fly it.
  var head: [String] {
    let budget = plan.budget
    let cold = plan.battery.coldFactor.value.fixed(2)
    let nominal = plan.battery.nominal.wattHours.short(1)
    let usable = budget.usable.wattHours.fixed(1)
    let reserve = budget.reserve.wattHours.fixed(1)
    let share = plan.limits.reserve.percent.short(1)
    let health = plan.battery.health.percent.short(1)
    let battery = Text(
      en: "\(usable) Wh usable = \(nominal) Wh × health \(health) % × cold \(cold) (assumed); "
        + "reserve \(reserve) Wh (\(share) %)",
      zh: "可用 \(usable) Wh = \(nominal) Wh × 健康度 \(health) % × 低温系数 \(cold)（假定）；"
        + "储备 \(reserve) Wh（\(share) %）")
    let verdict = Verdict(plan)
    let rows = [
      (Text(en: "Mission", zh: "任务"), plan.mission.printable, TerminalStyle.bold),
      (Text(en: "Aircraft", zh: "飞机"), plan.aircraft.name.printable, .plain),
      (Text(en: "Battery", zh: "电池"), battery(language), .plain),
      (Text(en: "Wind", zh: "风"), plan.weather.line(language), .plain),
      (Text(en: "Checks", zh: "检查"), "\(verdict.sign) \(verdict.word(language))", verdict.style),
    ]
    var table = TextTable(sides: [.left, .left])
    table.rows = rows.map {
      [.init(text: $0.0(language), style: .faint), .init(text: $0.1, style: $0.2)]
    }
    return table.lines(colour: colour)
  }

  /// A line for each flight, and their sums.
  var flights: [String] {
    guard !plan.flights.isEmpty else { return [] }
    let names = TaskNames(plan)
    let heads = [
      Text(en: "#", zh: "架次"), Text(en: "launch", zh: "起飞点"), Text(en: "road km", zh: "道路 km"),
      Text(en: "nodes", zh: "节点"), Text(en: "km", zh: "航程 km"), Text(en: "min", zh: "分钟"),
      Text(en: "Wh", zh: "能耗 Wh"), Text(en: "left %", zh: "剩余 %"),
      Text(en: "bingo %", zh: "返航 %"), Text(en: "margin Wh", zh: "裕量 Wh"),
      Text(en: "tightest", zh: "最紧处"),
    ]
    var table = TextTable(
      sides: [.right, .left] + Array(repeating: .right, count: 8) + [.left])
    // Both languages stand below each other, or the columns would be as wide as two words.
    let languages = language == .both ? [Language.en, .zh] : [language]
    table.rows = languages.map { one in heads.map { .init(text: $0(one), style: .faint) } }
    table.rows += plan.flights.map { flight in
      [
        .init(text: "\(flight.number)", style: .bold), .init(text: route(of: flight)),
        .init(text: flight.patrolled.kilometres.fixed(1)), .init(text: "\(flight.watched.count)"),
        .init(text: flight.distance.kilometres.fixed(1)),
        .init(text: flight.time.minutes.fixed(1)), .init(text: flight.energy.wattHours.fixed(0)),
        .init(text: plan.percentLeft(flight.energyLeft)),
        .init(text: flight.bingo.charge.percent.rounded(.up).fixed(0)),
        .init(
          text: flight.tightest.margin.wattHours.fixed(1),
          style: flight.tightest.margin < .zero ? .bad : .plain),
        .init(text: tightest(of: flight, names)),
      ]
    }
    table.rows.append(sums.map { .init(text: $0, style: .bold) })
    return table.lines(colour: colour)
  }

  /// The cells of the last line: sums, and the least margin.
  private var sums: [String] {
    let flights = plan.flights
    let least = flights.map(\.tightest.margin).min() ?? .zero
    return [
      "Σ", "", flights.map(\.patrolled).total().kilometres.fixed(1),
      String(flights.map(\.watched.count).reduce(0, +)),
      flights.map(\.distance).total().kilometres.fixed(1),
      flights.map(\.time).total().minutes.fixed(1),
      flights.map(\.energy).total().wattHours.fixed(0), "", "", least.wattHours.fixed(1), "",
    ]
  }

  /// What of the roads and nodes is covered, and how many batteries that takes.
  var coverage: [String] {
    var lines: [String] = []
    if let percent = plan.coveredPercent {
      let asked = plan.askedLength.kilometres.fixed(1)
      let covered = plan.coveredLength.kilometres.fixed(1)
      lines.append(
        Text(
          en: "Roads: \(covered) of \(asked) km covered, \(percent) %",
          zh: "道路：覆盖 \(covered) / \(asked) km，\(percent) %")(language))
    }
    if !plan.nodes.isEmpty {
      lines.append(
        Text(
          en: "Nodes: \(plan.watchedNodes) of \(plan.nodes.count) watched",
          zh: "节点：值守 \(plan.watchedNodes) / \(plan.nodes.count)")(language))
    }
    lines.append(
      Text(
        en: "Batteries: \(plan.flights.count) needed, \(plan.batteries.count) at hand",
        zh: "电池：需 \(plan.flights.count) 块，现有 \(plan.batteries.count) 块")(language))
    if let line = plan.searchLine { lines.append(line(language)) }
    if let day = plan.dayLine {
      lines.append(Text(en: "Day: \(day.en)", zh: "当日：\(day.zh)")(language))
    }
    if let takeOff = plan.takeOffLine {
      lines.append(Text(en: "Take off: \(takeOff.en)", zh: "起飞时段：\(takeOff.zh)")(language))
    }
    return lines
  }

  private func route(of flight: Flight) -> String {
    let launch = (plan.launchSite(of: flight)?.site.name ?? "?").printable
    let landing = (plan.landingSite(of: flight)?.site.name ?? "?").printable
    return flight.launchSite == flight.landingSite ? launch : "\(launch) → \(landing)"
  }

  private func tightest(of flight: Flight, _ names: TaskNames) -> String {
    guard flight.legs.indices.contains(flight.tightest.leg) else { return "" }
    let leg = flight.legs[flight.tightest.leg]
    let word = leg.purpose.word(language)
    return leg.task.map { "\(word) \(names($0).printable)" } ?? word
  }
}
