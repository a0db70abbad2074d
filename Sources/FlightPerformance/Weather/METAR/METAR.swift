public import Units

/// An aerodrome's weather report: what of it a flight needs.
///
///     let report = try METAR("METAR ZBYN 080200Z 35002MPS 300V030 CAVOK M11/M27 Q1038 NOSIG")
///     report.temperature.celsius                       // −11
///     report.wind.speed.metresPerSecond                // 2
///     report.winds(over: .suburb).map(\.from.degrees)  // 350, 300, 325, 15, 30 …
///
/// Every group is checked, also those that a flight does not need: a report that is damaged in one
/// place is not trusted in another. Trend forecasts and remarks are read over.
///
/// Source: WMO-No. 306, *Manual on Codes*, FM 15 METAR; ICAO Annex 3, Appendix 3.
public struct METAR: Hashable, Sendable {
  /// The four letters of the aerodrome.
  public let station: String
  /// Day of the month, UTC.
  public let day: Int
  /// Hour, UTC.
  public let hour: Int
  /// Minute, UTC.
  public let minute: Int
  /// The wind at 10 m.
  public let wind: METARWind
  /// Of the air.
  public let temperature: Temperature
  /// The dew point; nil where it is not reported.
  public let dewPoint: Temperature?
  /// The pressure reduced to mean sea level, in hectopascals; nil where it is not reported.
  public let pressure: Double?

  /// Reads a report.
  ///
  /// - Parameter text: with or without `METAR` in front and `=` behind.
  /// - Throws: ``METARFault``: where the first fault is, and what stands there instead of what.
  public init(_ text: String) throws(METARFault) {
    var groups = METARGroups(text)
    _ = groups.skip { $0 == "METAR" || $0 == "SPECI" }
    _ = groups.skip { $0 == "COR" }
    station = try groups.take(.station, METARGrammar.station)
    (day, hour, minute) = try groups.take(.time, METARGrammar.time)
    _ = groups.skip { $0 == "AUTO" || $0 == "COR" }
    if groups.next == "NIL" { throw groups.fault(.notReported(.wind)) }
    wind = try METARWind(reading: &groups)

    while groups.skip(where: METARGrammar.isVisibilityWeatherOrCloud) {}
    (temperature, dewPoint) = try groups.take(.temperature, METARGrammar.temperature)
    if let pressure = try groups.takePressure() {
      self.pressure = pressure
    } else {
      self.pressure = nil
    }
    while groups.skip(where: METARGrammar.isSupplement) {}
    guard groups.next == nil || METARGrammar.beginsTrendOrRemarks(groups.next ?? "") else {
      throw groups.fault(.unknownGroup)
    }
  }

  /// The winds to plan for: the reported one first, then the ends and quarters of the sector that it
  /// varies in; eight directions where it is variable, one where it is calm.
  public func winds(over terrain: TerrainRoughness) -> [Wind] {
    wind.directions.map { direction in
      Wind(from: direction, speed: wind.speed, gust: wind.gust, over: terrain)
    }
  }
}
