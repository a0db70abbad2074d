import Diagnostics
import FlightPerformance
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `limits`, filling in what it leaves out.
  mutating func limits(_ root: Section, in weather: Weather?) -> FlightLimits? {
    guard let section = section("limits", of: root, keys: MissionKeys.limits) else { return nil }
    let usual = Self.usualReserve(in: weather)
    let reserve = value(
      "reserve", of: section, default: usual, written: "\(usual.percent.shortText) %"
    ) { (text) throws(Fault) in
      let share = try QuantityLiteral.value(text, in: .fraction)
      try AllowedRange.from(0, to: 90, "%").check(share * 100, found: text)
      return Fraction(share)
    }
    let height = value(
      "height", of: section, default: Altitude(.metres(120), above: .ground),
      written: "120 m above ground", AltitudeLiteral.altitude)
    let returnFactor = value("return factor", of: section, default: 1.3, written: "1.3") {
      (text) throws(Fault) in
      guard let literal = QuantityLiteral(text), literal.unit.isEmpty else {
        throw .unreadableValue(
          found: text, expected: Text(en: "a number such as “1.3”", zh: "数字，如“1.3”"))
      }
      try AllowedRange.from(1, to: 5, "").check(literal.number, found: text)
      return literal.number
    }
    let clearance = value(
      "return clearance", of: section, default: Length.metres(30), written: "30 m"
    ) { (text) throws(Fault) in
      let metres = try QuantityLiteral.value(text, in: .length)
      try AllowedRange.from(0, to: 500, "m").check(metres, found: text)
      return Length.metres(metres)
    }
    var flights: Int?
    if let field = section["flights"] {
      flights = value(of: field) { (text) throws(Fault) in
        try WholeNumberLiteral.value(text, from: 1, to: 1000)
      }
      if flights == nil { return nil }
    }
    guard let reserve, let height, let returnFactor, let clearance else { return nil }
    return FlightLimits(
      reserve: reserve, height: height, returnFactor: returnFactor, returnClearance: clearance,
      flights: flights)
  }

  /// The customary one; where no gust is given, for the gust that the ground makes likely.
  private static func usualReserve(in weather: Weather?) -> Fraction {
    guard let weather else { return .percent(25) }
    return BatteryBudget.customaryReserve(
      temperature: weather.temperature, gust: weather.wind.gust(at: weather.wind.measuredAt))
  }
}
