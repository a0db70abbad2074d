public import Diagnostics
import Foundation
import Units

/// What happened on flights that did not go as planned, in words.
public enum FlightLogText {
  /// A line for each entry, each ending in a newline; empty where nothing happened.
  public static func text(of flights: [SimulatedFlight], in language: Language) -> String {
    var table = TextTable([.left, .right, .left])
    for flight in flights {
      for entry in flight.log {
        let seconds = Int(entry.time.seconds)
        table.add([
          Text(en: "flight \(flight.number)", zh: "架次 \(flight.number)")(language),
          String(format: "%d:%02d", seconds / 60, seconds % 60), entry.text(language),
        ])
      }
    }
    return table.text.isEmpty ? "" : "\n" + table.text
  }
}
