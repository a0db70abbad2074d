import FlightPerformance
import Testing
import Units

@testable import MissionSimulation

@Suite("The air of a simulated flight")
struct WindFieldTests {
  @Test("A low QNH thins the air in proportion; without one it is the standard atmosphere's")
  func pressure() {
    let wind = Wind(
      from: .zero, speed: .metresPerSecond(5), gust: nil, measuredAt: .metres(10), over: .suburb)
    func density(_ pressure: Double?) -> Double {
      WindField(
        Weather(wind: wind, temperature: .celsius(20), seaLevelPressure: pressure),
        convergence: .zero, launchElevation: 800
      ).density(at: 0)
    }
    let standard = Atmosphere.density(height: .metres(800), temperature: .celsius(20))
    #expect(abs(density(nil) - standard) < 1e-12)
    #expect(abs(density(980) / standard - 980 / 1013.25) < 1e-12)
    #expect(density(1040) > standard)
  }
}
