import FlightPerformance
import Testing
import Units

/// Missions that ArduCopter 4.8-dev flew in its own simulator: 2 km out and back at 50 m with
/// 10 m/s commanded, in a constant wind.
@Suite("Against ArduCopter's simulator")
struct ArduCopterTests {
  struct Run: Sendable, CustomTestStringConvertible {
    let maxAirspeed: Double
    let windFrom: Double
    let wind: Double
    let seconds: Double
    let out: Double
    let back: Double
    var testDescription: String { "\(maxAirspeed) m/s of air, \(wind) from \(windFrom)°" }
  }

  static let runs = [
    Run(maxAirspeed: 10.2, windFrom: 0, wind: 0, seconds: 488.8, out: 9.99, back: 10.02),
    Run(maxAirspeed: 10.2, windFrom: 0, wind: 5, seconds: 668.8, out: 5.24, back: 10.01),
    Run(maxAirspeed: 10.2, windFrom: 0, wind: 8, seconds: 1172.8, out: 2.24, back: 10.02),
    Run(maxAirspeed: 10.2, windFrom: 90, wind: 8, seconds: 573.8, out: 8.16, back: 8.17),
    Run(maxAirspeed: 15.1, windFrom: 0, wind: 10, seconds: 675.6, out: 5.10, back: 10.01),
    Run(maxAirspeed: 15.1, windFrom: 90, wind: 10, seconds: 485.6, out: 10.00, back: 10.02),
    Run(maxAirspeed: 17.9, windFrom: 0, wind: 10, seconds: 536.0, out: 7.94, back: 10.02),
  ]

  private func model(maxAirspeed: Double, windFrom: Double, wind: Double) throws -> FlightModel {
    var copter = try #require(AircraftCatalogue.profile(id: "generic-arducopter"))
    copter.envelope.maxAirspeed = .measured(.metresPerSecond(maxAirspeed))
    let speed = Speed.metresPerSecond(wind)
    return FlightModel(
      of: copter,
      in: Weather(
        wind: Wind(from: .degrees(windFrom), speed: speed, gust: speed, measuredAt: .metres(50)),
        temperature: .celsius(15)),
      launchElevation: .zero,
      limits: LegLimits(airspeedShare: Fraction(1), refusesGusts: false))
  }

  @Test("Mission times are met within 2 %, ground speeds within 0.1 m/s", arguments: runs)
  func times(run: Run) throws {
    let model = try model(
      maxAirspeed: run.maxAirspeed, windFrom: run.windFrom, wind: run.wind)
    let out = try model.leg(
      east: .zero, north: .metres(2000), at: .metres(50), speed: .ground(.metresPerSecond(10)))
    let back = try model.leg(
      east: .zero, north: .metres(-2000), at: .metres(50), speed: .ground(.metresPerSecond(10)))
    let total =
      model.climb(by: .metres(50)) + out.cost + back.cost + model.land(from: .metres(50))
    #expect(abs(total.time.seconds / run.seconds - 1) < 0.02)
    #expect(abs(out.groundSpeed.metresPerSecond - run.out) < 0.1)
    #expect(abs(back.groundSpeed.metresPerSecond - run.back) < 0.1)
  }

  @Test("Where the simulator never arrived, the leg is refused for lack of headway")
  func neverArrives() throws {
    let model = try model(maxAirspeed: 10.2, windFrom: 0, wind: 10)
    do {
      _ = try model.leg(
        east: .zero, north: .metres(2000), at: .metres(50), speed: .ground(.metresPerSecond(10)))
      Issue.record("a leg against a wind of 10 m/s with 10.2 m/s of airspeed was accepted")
    } catch .noHeadway(let groundSpeed, let needed) {
      #expect(abs(groundSpeed.metresPerSecond - 0.2) < 1e-9)
      #expect(needed.metresPerSecond == 2)
    }
  }

  @Test("Climb, landing and a leg from rest to rest take the simulator's times within 6 %")
  func parts() throws {
    let model = try model(maxAirspeed: 15.1, windFrom: 0, wind: 0)
    let leg = try model.leg(
      east: .metres(2000), north: .zero, at: .metres(50), speed: .ground(.metresPerSecond(10)))
    #expect(abs(leg.time.seconds / 205.6 - 1) < 0.01)
    #expect(abs(model.climb(by: .metres(50)).time.seconds / 24.6 - 1) < 0.06)
    #expect(abs(model.land(from: .metres(50)).time.seconds / 52 - 1) < 0.06)
  }
}
