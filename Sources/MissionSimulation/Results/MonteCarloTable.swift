public import Diagnostics
import Foundation
import Units

/// What `kestrel simulate --runs` prints: shares, spreads, and where flights fail first.
public enum MonteCarloTable {
  /// The summary and a line for each flight, each ending in a newline.
  public static func text(of report: MonteCarloReport, in language: Language) -> String {
    var table = TextTable([.right, .right, .right, .right, .right, .right, .right, .right, .left])
    table.add(headings.map { $0(language) })
    for flight in report.flights {
      table.add([
        String(flight.number), percent(flight.finishedWithReserve), percent(flight.completed),
        percent(flight.lost), spread(flight.energyLeft, 1, by: 1), spread(flight.time, 1, by: 60),
        spread(flight.trackError, 1, by: 1), spread(flight.hoverError, 1, by: 1),
        failures(flight, in: language),
      ])
    }
    return summary(of: report)(language) + "\n\n" + table.text
  }

  private static func summary(of report: MonteCarloReport) -> Text {
    let spread = report.spread
    let wind = percent(spread.windFactor)
    let turn = String(format: "%.0f°", spread.windTurn.degrees)
    let power = percent(spread.powerFactor)
    let charge = percent(spread.chargeFactor)
    let (reserve, all) = (percent(report.finishedWithReserve), percent(report.completed))
    return Text(
      en:
        "\(report.runs) runs, seed \(report.seed): \(reserve) of flights landed with their reserve, "
        + "\(all) flew every leg\n"
        + "drawn (standard deviations, assumed): wind \(wind) and \(turn), power \(power), "
        + "charge \(charge); with turbulence and failsafes",
      zh: "\(report.runs) 次，种子 \(report.seed)：\(reserve) 的架次带储备降落，\(all) 飞完全程\n"
        + "抽样标准差（假设）：风速 \(wind)、风向 \(turn)、功率 \(power)、电量 \(charge)；含湍流与失效保护")
  }

  private static let headings = [
    Text(en: "flight", zh: "架次"), Text(en: "reserve", zh: "带储备"),
    Text(en: "all legs", zh: "全程"), Text(en: "lost", zh: "损失"),
    Text(en: "left Wh 5·50·95 %", zh: "剩余 Wh 5·50·95 %"),
    Text(en: "minutes 5·50·95 %", zh: "分钟 5·50·95 %"),
    Text(en: "off track m", zh: "偏航 m"), Text(en: "off hover m", zh: "悬停偏差 m"),
    Text(en: "breaks off first on", zh: "最先中断于"),
  ]

  /// The legs on which most runs failed, three at most.
  private static func failures(_ flight: FlightStatistics, in language: Language) -> String {
    let text = flight.failingLegs.prefix(3).map { failing in
      Text(en: "leg \(failing.leg) (\(failing.runs))", zh: "第 \(failing.leg) 段（\(failing.runs)）")(
        language)
    }.joined(separator: ", ")
    return text.isEmpty ? "–" : text
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

  private static func spread(_ values: Distribution, _ digits: Int, by unit: Double) -> String {
    [values.p5, values.p50, values.p95].map { String(format: "%.\(digits)f", $0 / unit) }
      .joined(separator: " · ")
  }
}
