import FlightPerformance
import Testing
import Units

@Suite("The wind by height")
struct WindTests {
  @Test(
    "The mean grows with the power law of its terrain",
    arguments: [
      (TerrainRoughness.open, 1.21304), (.country, 1.27305), (.suburb, 1.42486), (.city, 1.62066),
    ])
  func powerLaw(terrain: TerrainRoughness, growth: Double) {
    let wind = Wind(from: .degrees(10), speed: .metresPerSecond(4), over: terrain)
    #expect(abs(wind.speed(at: .metres(50)).metresPerSecond - 4 * growth) < 5e-5)
    #expect(abs(wind.speed(at: .metres(10)).metresPerSecond - 4) < 1e-12)
  }

  @Test("A wind measured aloft and the same wind measured at 10 m are one wind")
  func measuringHeight() {
    let low = Wind(from: .degrees(0), speed: .metresPerSecond(5), over: .suburb)
    let high = Wind(
      from: .degrees(0), speed: low.speed(at: .metres(80)), measuredAt: .metres(80), over: .suburb)
    for height in [2.0, 10, 33, 120] {
      let (a, b) = (low.speed(at: .metres(height)), high.speed(at: .metres(height)))
      #expect(abs((a - b).metresPerSecond) < 1e-12)
      let (c, d) = (low.gust(at: .metres(height)), high.gust(at: .metres(height)))
      #expect(abs((c - d).metresPerSecond) < 1e-12)
    }
  }

  @Test("Gust less mean is the same at all heights, as the intensity falls while the mean grows")
  func gusts() {
    let wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(6), gust: .metresPerSecond(9), over: .suburb)
    #expect(abs(wind.gust(at: .metres(90)).metresPerSecond - 12.7296) < 1e-3)
    #expect(wind.turbulence.metresPerSecond == 1)
    #expect(!wind.isGustAssumed)
  }

  @Test("Without a gust the terrain's turbulence is assumed, and said to be")
  func assumedGust() {
    let wind = Wind(from: .degrees(0), speed: .metresPerSecond(5), over: .suburb)
    #expect(wind.isGustAssumed)
    #expect(abs(wind.gust(at: .metres(10)).metresPerSecond - 5 * (1 + 3 * 0.23)) < 1e-12)
    #expect(Wind.calm.gust(at: .metres(100)) == .zero)
  }

  @Test("The check finds the gust at flight height above the limit")
  func check() throws {
    let m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(6), gust: .metresPerSecond(9), over: .suburb)
    let aloft = WindCheck(of: m30t, in: wind, at: .metres(90))
    #expect(!aloft.isWithinLimit)
    #expect(aloft.allowed.metresPerSecond == 12)
    #expect(WindCheck(atTakeOffOf: m30t, in: wind).isWithinLimit)
    let m3d = try #require(AircraftCatalogue.profile(id: "dji-m3d"))
    #expect(!WindCheck(atTakeOffOf: m3d, in: wind).isWithinLimit)
  }
}
