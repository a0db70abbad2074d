import FlightPerformance
import Units

extension PatrolRequest {
  /// Whether the aircraft may take off at all in this weather.
  ///
  /// - Throws: ``PlanningError`` for gusts at take-off or a temperature beyond the aircraft's limits.
  func checkWeather() throws(PlanningError) {
    let wind = WindCheck(atTakeOffOf: aircraft, in: weather.wind)
    guard wind.isWithinLimit else {
      throw .windAboveLimit(gust: wind.found, height: wind.height, limit: wind.allowed)
    }
    let range = aircraft.envelope.operatingTemperature.value
    guard range.lowest <= weather.temperature, weather.temperature <= range.highest else {
      throw .temperatureOutsideLimits(
        found: weather.temperature, lowest: range.lowest, highest: range.highest)
    }
  }
}
