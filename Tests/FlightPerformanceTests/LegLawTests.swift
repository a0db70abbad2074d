import FlightPerformance
import Foundation
import Testing
import Units

@Suite("Laws of legs in the wind")
struct LegLawTests {
  private static let types = AircraftCatalogue.all.map(\.id)

  private func model(
    _ id: String, windFrom: Double = 0, wind: Double = 0, temperature: Double = 15,
    payload: Double = 0
  ) throws -> FlightModel {
    FlightModel(
      of: try #require(AircraftCatalogue.profile(id: id)),
      in: Weather(
        wind: Wind(
          from: .degrees(windFrom), speed: .metresPerSecond(wind), gust: .metresPerSecond(wind),
          measuredAt: .metres(60)),
        temperature: .celsius(temperature)),
      launchElevation: .metres(200), payload: .kilograms(payload),
      limits: LegLimits(refusesGusts: false))
  }

  @Test("More headwind never costs less at the same ground speed", arguments: types)
  func headwind(id: String) throws {
    // From where the airspeed is that of least power, so that the curve rises.
    var previous = 0.0
    for wind in stride(from: 0.0, through: 8, by: 0.25) {
      let cost = try model(id, wind: wind).cost(
        east: 0, north: 2000, height: 60, speed: .ground(.metresPerSecond(8)), from: .passing,
        to: .passing)
      guard let cost else { return }
      if wind >= 3 { #expect(cost.joules >= previous) }
      previous = cost.joules
    }
  }

  @Test("The least energy over all speeds never falls as the headwind grows", arguments: types)
  func leastEnergyInHeadwind(id: String) throws {
    var previous = 0.0
    for wind in stride(from: 0.0, through: 12, by: 0.5) {
      let cost = try model(id, wind: wind).cost(
        east: 0, north: 1500, height: 60, speed: .leastEnergy)
      guard let cost else { return }
      #expect(cost.joules >= previous * (1 - 1e-6))
      previous = cost.joules
    }
  }

  @Test("The speed to fly costs no more than any of 2,000 speeds tried", arguments: types)
  func speedToFly(id: String) throws {
    var random = SplitMix64(seed: 11)
    var excess: [Double] = []
    for _ in 0..<40 {
      let model = try model(
        id, windFrom: random.uniform(0...360), wind: random.uniform(0...7))
      let (east, north) = (random.uniform(-1500...1500), random.uniform(-1500...1500))
      let up = random.uniform() < 0.5 ? 0 : random.uniform(-40...40)
      guard
        let best = model.cost(east: east, north: north, up: up, height: 60, speed: .leastEnergy)
      else { continue }
      var least = Double.infinity
      for step in 1...2000 {
        let speed = Double(step) * 0.0125 + 2
        let cost = model.cost(
          east: east, north: north, up: up, height: 60, speed: .ground(.metresPerSecond(speed)))
        least = min(least, cost?.joules ?? .infinity)
      }
      #expect(best.joules / least - 1 < 0.0015)
      excess.append(best.joules / least - 1)
    }
    #expect(excess.reduce(0, +) / Double(excess.count) < 0.0003)
  }

  @Test("Flying there and back costs the same from whichever side the wind blows", arguments: types)
  func symmetry(id: String) throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<50 {
      let (from, wind) = (random.uniform(0...360), random.uniform(0...6))
      let (east, north) = (random.uniform(-900...900), random.uniform(-900...900))
      let a = try model(id, windFrom: from, wind: wind)
      let b = try model(id, windFrom: from + 180, wind: wind)
      let there = a.cost(east: east, north: north, height: 60, speed: .leastEnergy)
      let mirrored = b.cost(east: -east, north: -north, height: 60, speed: .leastEnergy)
      // The speed is sought to within 0.01 m/s, which is what the two may differ by.
      #expect((there == nil) == (mirrored == nil))
      guard let there, let mirrored else { continue }
      #expect(abs(there.joules / mirrored.joules - 1) < 1e-5)
    }
  }

  @Test("A plane turned by its convergence sees the same legs, headings stay true")
  func convergence() throws {
    let m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let weather = Weather(
      wind: Wind(from: .degrees(70), speed: .metresPerSecond(5)), temperature: .celsius(10))
    let straight = FlightModel(of: m30t, in: weather, launchElevation: .zero)
    let gamma = 1.7
    let turned = FlightModel(
      of: m30t, in: weather, launchElevation: .zero, gridConvergence: .degrees(gamma))
    // The same true direction on both planes: azimuth on the plane = true azimuth − convergence.
    for azimuth in stride(from: 0.0, to: 360, by: 45) {
      func leg(_ model: FlightModel, _ degrees: Double) throws -> LegPerformance {
        let angle = Angle.degrees(degrees).radians
        return try model.leg(
          east: .metres(500 * sin(angle)), north: .metres(500 * cos(angle)), at: .metres(40),
          speed: .ground(.metresPerSecond(8)))
      }
      let (a, b) = (try leg(straight, azimuth), try leg(turned, azimuth - gamma))
      #expect(abs(a.energy.joules - b.energy.joules) < 1e-6)
      #expect(abs((a.heading - b.heading).normalizedAroundZero.degrees) < 1e-9)
    }
  }

  @Test("A heavier aircraft never needs less power", arguments: types)
  func heavier(id: String) throws {
    var previous = 0.0
    for payload in stride(from: 0.0, through: 1, by: 0.1) {
      let watts = try model(id, payload: payload).hoverPower(at: .metres(60)).watts
      #expect(watts > previous)
      previous = watts
    }
  }

  @Test("Colder never gives more range: air, battery and power together", arguments: types)
  func colder(id: String) throws {
    var previous = 0.0
    for celsius in stride(from: -30.0, through: 30, by: 1) {
      let model = try model(id, temperature: celsius)
      let battery = BatteryState(of: model.aircraft, temperature: .celsius(celsius))
      let cost = try #require(
        model.cost(east: 0, north: 5000, height: 60, speed: .leastEnergy, from: .passing))
      let metres = battery.usable.joules / cost.joules * 5000
      if celsius <= 25 { #expect(metres >= previous) }
      previous = metres
    }
  }

  @Test("Stops cost time: a leg cut in two takes longer than in one piece")
  func stops() throws {
    let model = try model("dji-m3e", windFrom: 45, wind: 4)
    let whole = try #require(
      model.cost(east: 300, north: 0, height: 60, speed: .ground(.metresPerSecond(10))))
    let half = try #require(
      model.cost(east: 150, north: 0, height: 60, speed: .ground(.metresPerSecond(10))))
    // 10 m/s ÷ 2.5 m/s² once more, and one pause.
    #expect(abs(2 * half.seconds - whole.seconds - (4 + 2)) < 1e-9)
    #expect(2 * half.joules > whole.joules)
  }
}
