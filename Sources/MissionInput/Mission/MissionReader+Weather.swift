import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `weather: {wind: {…}, temperature: …}`.
  mutating func weather(_ root: Section) -> Weather? {
    guard let field = root["weather"] else {
      noteMissing(
        "weather", of: root, example: "{wind: {from: NW, speed: 6 m/s}, temperature: -5 °C}")
      return nil
    }
    guard let section = section(field, keys: MissionKeys.weather) else { return nil }
    let wind = wind(section)
    let temperature = required("temperature", of: section, example: "-5 °C") {
      (text) throws(Fault) in
      let celsius = try QuantityLiteral.value(text, in: .temperature)
      try AllowedRange.from(-60, to: 60, "°C").check(celsius, found: text)
      return Temperature.celsius(celsius)
    }
    guard let wind, let temperature else { return nil }
    return Weather(wind: wind, temperature: temperature)
  }

  private mutating func wind(_ weather: Section) -> Wind? {
    guard let field = weather["wind"] else {
      noteMissing("wind", of: weather, example: "{from: NW, speed: 6 m/s}")
      return nil
    }
    guard let section = section(field, keys: MissionKeys.wind) else { return nil }
    let from = required("from", of: section, example: "315°", DirectionLiteral.direction)
    let speed = required("speed", of: section, example: "6 m/s", Self.windSpeed)
    let gust = gust(section, atLeast: speed)
    let measuredAt = value(
      "measured at", of: section, default: Length.metres(10), written: "10 m"
    ) { (text) throws(Fault) in
      let metres = try QuantityLiteral.value(text, in: .length)
      try AllowedRange.above(0, to: 500, "m").check(metres, found: text)
      return Length.metres(metres)
    }
    let over = value(
      "over", of: section, default: TerrainRoughness.country, written: "country"
    ) { (text) throws(Fault) in try WordLiteral.roughness.value(text) }
    guard let from, let speed, let measuredAt, let over else { return nil }
    let wind = Wind(from: from, speed: speed, gust: gust, measuredAt: measuredAt, over: over)
    if section["gust"] == nil {
      let assumed = wind.gust(at: measuredAt).metresPerSecond.rounded(toDecimals: 1).shortText
      noteDefault("none (\(assumed) m/s assumed from “over”)", for: "gust", of: section)
    }
    return wind
  }

  private mutating func gust(_ wind: Section, atLeast speed: Speed?) -> Speed? {
    guard let field = wind["gust"] else { return nil }
    return value(of: field) { (text) throws(Fault) in
      let gust = try Self.windSpeed(text)
      if let speed, gust < speed {
        throw .outOfRange(found: text, allowed: "≥ \(speed.metresPerSecond.shortText) m/s (speed)")
      }
      return gust
    }
  }

  private static func windSpeed(_ text: String) throws(Fault) -> Speed {
    let speed = try QuantityLiteral.value(text, in: .speed)
    try AllowedRange.from(0, to: 75, "m/s").check(speed, found: text)
    return .metresPerSecond(speed)
  }
}
