import FlightPerformance
import Foundation
import Testing
import Units

@Suite("Forecasts by height and hour")
struct ForecastTests {
  @Test("Between levels the vector is interpolated, below them the power law holds")
  func levels() throws {
    let aloft = try WindCSV.levels("height_m,from_deg,speed_mps\n50,270,8\r\n100,360,8\n")
    let wind = Wind(
      from: .degrees(270), speed: .metresPerSecond(6), gust: .metresPerSecond(9), over: .suburb,
      aloft: aloft)
    #expect(abs(wind.speed(at: .metres(30)).metresPerSecond - 7) < 1e-9)
    #expect(abs(wind.direction(at: .metres(75)).degrees - 315) < 1e-9)
    #expect(abs(wind.speed(at: .metres(75)).metresPerSecond - 8 / 2.0.squareRoot()) < 1e-9)
    #expect(abs(wind.speed(at: .metres(300)).metresPerSecond - 8) < 1e-9)
    let plain = Wind(from: .degrees(270), speed: .metresPerSecond(6), over: .suburb)
    #expect(wind.speed(at: .metres(5)) == plain.speed(at: .metres(5)))
    #expect(abs(wind.gust(at: .metres(50)).metresPerSecond - 11) < 1e-9)
  }

  @Test("A leg flies in the direction that the wind has at its height")
  func legAloft() throws {
    let m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let wind = Wind(
      from: .degrees(270), speed: .metresPerSecond(5), gust: .metresPerSecond(5),
      aloft: [WindLevel(height: .metres(100), from: .degrees(0), speed: .metresPerSecond(5))])
    let model = FlightModel(
      of: m30t, in: Weather(wind: wind, temperature: .celsius(15)), launchElevation: .zero)
    func airspeed(at height: Double) throws -> Double {
      try model.leg(
        east: .zero, north: .metres(900), at: .metres(height),
        speed: .ground(.metresPerSecond(8))
      ).airspeed.metresPerSecond
    }
    #expect(abs(try airspeed(at: 10) - 89.0.squareRoot()) < 1e-9)
    #expect(abs(try airspeed(at: 100) - 13) < 1e-9)
  }

  @Test("Between hours vectors and temperature are interpolated; outside nothing is known")
  func hours() throws {
    let forecast = try WindCSV.forecast(
      """
      time,from_deg,speed_mps,gust_mps,temperature_C
      2026-11-21T09:00:00Z,0,6,10,-2
      2026-11-21T08:00:00Z,270,6,,-6
      """, over: .city)
    let eight = try Date("2026-11-21T08:00:00Z", strategy: .iso8601)
    let half = try #require(forecast.weather(at: eight.addingTimeInterval(1800)))
    #expect(abs(half.wind.from.degrees - 315) < 1e-9)
    #expect(abs(half.wind.speed.metresPerSecond - 18.0.squareRoot()) < 1e-9)
    #expect(half.temperature.celsius == -4)
    #expect(forecast.weather(at: eight)?.wind.gust == nil)
    #expect(forecast.weather(at: eight.addingTimeInterval(-1)) == nil)
    #expect(forecast.weather(at: eight.addingTimeInterval(3601)) == nil)
    let worst = forecast.gustiest(
      at: .metres(10), from: eight, to: eight.addingTimeInterval(3600))
    #expect(worst?.wind.gust == nil)  // 6·(1 + 3·0.39) = 13, more than 10
  }

  @Test(
    "A fault in a file of winds is told with line and column",
    arguments: [
      ("height_m,speed_mps\n10,3", 1, "from_deg", WindCSVFault.Reason.missingColumn),
      ("height_m,from_deg,speed_mps\n10,90,3\n\n20,90,x", 4, "speed_mps", .notANumber),
      ("height_m,from_deg,speed_mps\n10,400,3", 2, "from_deg", .outOfRange(0...360)),
      ("height_m,from_deg,speed_mps\n10", 2, "from_deg", .notANumber),
    ])
  func faults(text: String, line: Int, column: String, reason: WindCSVFault.Reason) {
    do {
      let levels = try WindCSV.levels(text)
      Issue.record("read as \(levels)")
    } catch {
      #expect(error.line == line && error.column == column && error.reason == reason)
    }
  }

  @Test("A wind survives its JSON form, with levels and without")
  func json() throws {
    var wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(6), gust: .metresPerSecond(9), over: .suburb)
    for aloft in [
      [], [WindLevel(height: .metres(80), from: .degrees(300), speed: .metresPerSecond(9))],
    ] {
      wind.aloft = aloft
      let data = try JSONEncoder().encode(wind)
      #expect(try JSONDecoder().decode(Wind.self, from: data) == wind)
    }
  }
}
