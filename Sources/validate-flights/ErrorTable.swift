import Foundation
import Units

/// Text in columns: one row a flight, then one row an error.
struct ErrorTable {
  private(set) var text = ""

  mutating func title(_ line: String) { text += line + "\n" }

  mutating func flights(
    _ flights: [MeasuredFlight], _ predictions: [Prediction], _ cruises: [Double], plan: Splits,
    track: Splits
  ) {
    text += "\nflight route  m/s    m     g   Wh  plan   err  track   err     s  plan   err\n"
    for (i, flight) in flights.enumerated() {
      let energy = flight.energy.wattHours
      let planned = predictions[i].planEnergy.wattHours * plan.multiplier
      let tracked = predictions[i].trackEnergy.wattHours * track.multiplier
      let time = predictions[i].planTime.seconds
      let numbers = [
        (flight.commandedSpeed.metresPerSecond, 5, 0), (flight.commandedHeight.metres, 5, 0),
        (flight.payload.kilograms * 1000, 6, 0), (energy, 5, 1), (planned, 6, 1),
      ]
      text += pad(flight.name, 6) + pad(flight.route, 6)
      text += numbers.map { pad($0.0, $0.1, $0.2) }.joined()
      text += percent(planned / energy - 1) + pad(tracked, 7, 1) + percent(tracked / energy - 1)
      text += pad(cruises[i], 6, 0) + pad(time, 6, 0) + percent(time / cruises[i] - 1) + "\n"
    }
    text += "\n" + "mean absolute error".padding(toLength: 31, withPad: " ", startingAt: 0)
    text += " left out  unfitted  multiplier  target\n"
  }

  mutating func error(_ name: String, _ splits: Splits, target: Double) {
    text += name.padding(toLength: 31, withPad: " ", startingAt: 0)
    text += pad(splits.meanError * 100, 7, 2) + " %"
    text += pad(splits.errorBefore * 100, 8, 2) + " %" + pad(splits.multiplier, 12, 3)
    text += pad(target * 100, 6, 1) + " %"
    text += splits.meanError <= target ? "  met\n" : "  MISSED\n"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func pad(_ value: Double, _ width: Int, _ digits: Int) -> String {
    pad(String(format: "%.\(digits)f", value), width)
  }

  private func percent(_ share: Double) -> String { pad(String(format: "%+.1f", share * 100), 6) }
}
