public import Diagnostics
import Foundation
import Units

/// What `kestrel simulate` prints: each flight's simulated figures beside the planned ones.
public enum SimulationTable {
  /// The table as plain text, each line ending in a newline. One language a heading; for
  /// `Language.both` the headings carry both.
  public static func text(of flights: [SimulatedFlight], in language: Language) -> String {
    var table = TextTable([.right, .left, .right, .right, .right, .right, .right, .left])
    table.add(headings.map { $0(language) })
    for flight in flights {
      table.add([String(flight.number), planned(language)] + cells(flight.planned) + [""])
      table.add(["", simulated(language)] + cells(flight.simulated) + [verdict(flight)(language)])
    }
    return table.text
  }

  private static let headings = [
    Text(en: "flight", zh: "架次"), Text(en: "", zh: ""), Text(en: "time", zh: "时间"),
    Text(en: "distance", zh: "距离"), Text(en: "energy", zh: "耗能"),
    Text(en: "left", zh: "剩余"), Text(en: "margin", zh: "最小余量"),
    Text(en: "outcome", zh: "结果"),
  ]
  private static let planned = Text(en: "planned", zh: "计划")
  private static let simulated = Text(en: "simulated", zh: "仿真")

  private static func verdict(_ flight: SimulatedFlight) -> Text {
    switch (flight.outcome, flight.finishedWithReserve) {
    case (.landed, true): Text(en: "landed with reserve", zh: "带储备降落")
    case (.landed, false): Text(en: "landed below its reserve", zh: "降落时低于储备")
    case (.landedAway, _): Text(en: "landed away from its site", zh: "在场外降落")
    case (.batteryEmpty, _): Text(en: "battery empty in the air", zh: "空中电量耗尽")
    }
  }

  private static func cells(_ figures: FlightFigures) -> [String] {
    let seconds = Int(figures.time.seconds.rounded())
    return [
      String(format: "%d:%02d", seconds / 60, seconds % 60),
      String(format: "%.2f km", figures.distance.kilometres),
      String(format: "%.1f Wh", figures.energy.wattHours),
      String(format: "%.1f Wh", figures.energyLeft.wattHours),
      figures.margin.map { String(format: "%.1f Wh", $0.wattHours) } ?? "–",
    ]
  }
}
