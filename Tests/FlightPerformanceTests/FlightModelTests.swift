import FlightPerformance
import Testing
import Units

@Suite("The flight model")
struct FlightModelTests {
  let m30t: AircraftProfile

  init() throws { m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t")) }

  private func model(_ wind: Wind) -> FlightModel {
    FlightModel(
      of: m30t, in: Weather(wind: wind, temperature: .celsius(15)), launchElevation: .zero)
  }

  @Test("The fitted curve of the Matrice 30 is met at every published airspeed")
  func curve() {
    let power = PowerModel(of: m30t)
    let curve = [
      (0.0, 439.0), (3, 422), (5, 401), (8, 384), (10, 398), (12, 438), (15, 552), (18, 743),
      (20, 918),
    ]
    for (airspeed, watts) in curve {
      #expect(abs(power.power(airspeed: .metresPerSecond(airspeed)).watts - watts) < 1)
    }
  }

  @Test("In calm air a leg takes length/speed + speed/acceleration, and 2 s at the waypoint")
  func calmLeg() throws {
    let leg = try model(.calm).leg(
      east: .metres(600), north: .metres(800), at: .metres(90), speed: .ground(.metresPerSecond(10))
    )
    #expect(abs(leg.time.seconds - 106) < 1e-9)
    #expect(abs(leg.heading.degrees - 36.8699) < 1e-3)
    #expect(leg.airspeed.metresPerSecond == 10)
    #expect(!leg.isSlowedByWind)
  }

  @Test("The fast entry gives the same numbers as the leg")
  func fastEntry() throws {
    let wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(4), gust: .metresPerSecond(6), over: .suburb)
    for speed in [LegSpeed.ground(.metresPerSecond(12)), .leastEnergy] {
      let model = model(wind)
      let leg = try model.leg(
        east: .metres(-300), north: .metres(450), up: .metres(12), at: .metres(60), speed: speed,
        from: .passing, to: .passingAt(.metresPerSecond(3)))
      let cost = try #require(
        model.cost(
          east: -300, north: 450, up: 12, height: 60, speed: speed, from: .passing,
          to: .passingAt(.metresPerSecond(3))))
      #expect(leg.time.seconds == cost.seconds)
      #expect(leg.energy.joules == cost.joules)
    }
  }

  @Test("A headwind slows a leg to what the airspeed allows, and a stronger one refuses it")
  func headwind() throws {
    func leg(in speed: Double) throws(LegError) -> LegPerformance {
      try FlightModel(
        of: m30t,
        in: Weather(
          wind: Wind(
            from: .degrees(0), speed: .metresPerSecond(speed), gust: .metresPerSecond(speed),
            measuredAt: .metres(50)), temperature: .celsius(15)),
        launchElevation: .zero, limits: LegLimits(refusesGusts: false)
      ).leg(
        east: .zero, north: .metres(1000), at: .metres(50), speed: .ground(.metresPerSecond(15)))
    }
    let slowed = try leg(in: 8)
    #expect(slowed.isSlowedByWind)
    #expect(abs(slowed.groundSpeed.metresPerSecond - 10.4) < 1e-9)
    #expect(throws: LegError.self) { try leg(in: 17) }
  }
}
