import FlightPerformance
import Foundation
import Testing
import Units

@Suite("Whole flights")
struct FlightTests {
  private let m3e: AircraftProfile
  private let elements: [FlightElement]

  init() throws {
    m3e = try #require(AircraftCatalogue.profile(id: "dji-m3e"))
    func leg(_ east: Double, _ north: Double) -> FlightElement {
      .leg(
        PlannedLeg(
          east: .metres(east), north: .metres(north), height: .metres(80),
          speed: .ground(.metresPerSecond(10))))
    }
    elements = [
      .climb(by: .metres(80), from: .zero), leg(0, 3000),
      .hover(for: .seconds(40), at: .metres(80)),
      leg(800, 0), leg(-800, -3000), .descend(by: .metres(40), from: .metres(80)),
      .land(from: .metres(40)),
    ]
  }

  private func model(_ from: Double = 0, _ speed: Double = 0) -> FlightModel {
    let wind = Wind(
      from: .degrees(from), speed: .metresPerSecond(speed), gust: .metresPerSecond(speed))
    return FlightModel(
      of: m3e, in: Weather(wind: wind, temperature: .celsius(15)), launchElevation: .zero,
      limits: LegLimits(refusesGusts: false))
  }

  @Test("A flight costs the sum of its pieces")
  func sum() throws {
    let model = model(30, 4)
    let parts = try elements.map { try model.cost(of: $0) }
    let whole = try model.cost(of: elements)
    #expect(abs(whole.time.seconds - parts.map(\.time).total().seconds) < 1e-9)
    #expect(abs(whole.energy.joules - parts.map(\.energy).total().joules) < 1e-6)
  }

  @Test("The energy along a steady track is that of the leg it samples")
  func track() throws {
    let model = model(90, 5)
    let positions = (0...200).map { i in
      (
        time: Time.seconds(Double(i)), east: Length.zero, north: Length.metres(8 * Double(i)),
        up: Length.metres(80)
      )
    }
    let along = model.energy(along: FlightSample.samples(from: positions))
    let leg = try model.leg(
      east: .zero, north: .metres(1600), at: .metres(80), speed: .ground(.metresPerSecond(8)),
      from: .passing, to: .passing)
    #expect(abs(along / leg.energy - 1) < 1e-9)
  }

  @Test("The wind rose ends where the next 0.1 m/s cannot be flown any more")
  func tolerance() throws {
    let budget = Energy.wattHours(36)
    func canFly(_ wind: Wind) -> Bool {
      guard let cost = try? model().with(wind: wind).cost(of: elements) else { return false }
      return cost.energy <= budget
    }
    let rose = WindTolerance(like: Wind(from: .zero, speed: .zero, gust: .zero), canFly: canFly)
    #expect(rose.points.count == 16)
    for point in rose.points {
      var wind = Wind(from: point.from, speed: point.speed)
      #expect(point.speed.metresPerSecond > 0 && canFly(wind))
      wind.speed = point.speed + .metresPerSecond(0.15)
      #expect(!canFly(wind))
    }
    #expect(rose.weakest?.speed == rose.points.map(\.speed).min())
    let never = WindTolerance(like: .calm) { _ in false }
    #expect(never.points.allSatisfy { $0.speed == .zero })
  }

  @Test("Without uncertainty the chance is sure; with it, it falls as the budget does")
  func chance() throws {
    let model = model(0, 3)
    let needed = try model.cost(of: elements).energy
    func chance(_ share: Double, _ uncertainty: Uncertainty) -> FinishChance {
      let battery = BatteryState(
        nominal: needed * (share / 0.8), health: Fraction(1), charge: Fraction(1),
        coldFactor: Fraction(1))
      let flight = BudgetedFlight(elements, budget: BatteryBudget(battery, reserve: .percent(20)))
      return FinishChance(of: [flight], in: model, uncertainty: uncertainty, draws: 2000, seed: 8)
    }
    let sure = Uncertainty(
      windSpeed: .zero, windDirection: .zero, power: .zero, health: .zero)
    #expect(chance(1.001, sure).keepingReserves == 1)
    #expect(chance(0.999, sure).keepingReserves == 0 && chance(0.999, sure).landing == 1)

    var previous = 1.0
    for share in [1.4, 1.2, 1.1, 1.0, 0.9, 0.8] {
      let drawn = chance(share, Uncertainty())
      #expect(drawn.keepingReserves <= previous && drawn.landing >= drawn.keepingReserves)
      previous = drawn.keepingReserves
    }
    #expect(chance(1.1, Uncertainty()) == chance(1.1, Uncertainty()))
  }

  @Test("With power alone uncertain, the chance is that of the normal distribution")
  func closedForm() throws {
    let model = model(0, 3)
    let needed = try model.cost(of: elements).energy
    let battery = BatteryState(
      nominal: needed * 1.08, health: Fraction(1), charge: Fraction(1), coldFactor: Fraction(1))
    let chance = FinishChance(
      of: [BudgetedFlight(elements, budget: BatteryBudget(battery, reserve: .zero))], in: model,
      uncertainty: Uncertainty(windSpeed: .zero, windDirection: .zero, health: .zero))
    let expected = 0.5 * (1 + erf(log(1.08) / 0.08 / 2.0.squareRoot()))
    #expect(abs(chance.landing - expected) < 4 * (expected * (1 - expected) / 10_000).squareRoot())
  }
}

@Suite("A day's batteries")
struct BatteryRotationTests {
  private func need(_ minutes: Double, _ wattHours: Double) -> BatteryRotation.Need {
    BatteryRotation.Need(time: .minutes(minutes), energy: .wattHours(wattHours))
  }

  @Test("The weakest battery flies the shortest flight, in the order of the plan")
  func weakestToShortest() throws {
    let day = try #require(
      BatteryRotation(
        of: [need(30, 200), need(12, 90), need(20, 150)],
        with: [.wattHours(160), .wattHours(240), .wattHours(120)], turnaround: .minutes(3),
        charging: nil))
    #expect(day.slots.map(\.battery) == [1, 2, 0])
    #expect(day.slots.map(\.takeOff.minutes) == [0, 33, 48])
    #expect(day.duration.minutes == 68)
  }

  @Test("A second round waits for its batteries to be charged")
  func charging() throws {
    let day = try #require(
      BatteryRotation(
        of: [need(20, 200), need(20, 200)], with: [.wattHours(240)], turnaround: .minutes(3),
        charging: { _, _ in .minutes(45) }))
    #expect(day.slots[1].takeOff.minutes == 65)
    #expect(day.slots[1].waiting.minutes == 42)
  }

  @Test("A flight that no battery bears has no timeline")
  func impossible() {
    let flights = [need(20, 250)]
    #expect(
      BatteryRotation(
        of: flights, with: [.wattHours(240)], turnaround: .zero, charging: nil) == nil)
    #expect(BatteryRotation(of: flights, with: [], turnaround: .zero, charging: nil) == nil)
    #expect(
      BatteryRotation(
        of: [need(5, 50), need(5, 50)], with: [.wattHours(240)], turnaround: .zero, charging: nil)
        == nil)
  }

  @Test("Health falls to 0.80 over the rated cycles; charging runs at the published rate")
  func figures() throws {
    #expect(BatteryAgeing.health(after: 400, of: 400).value == 0.8)
    #expect(BatteryAgeing.health(after: 200, of: 400).value == 0.9)
    let charging = try #require(AircraftCatalogue.profile(id: "dji-m30t")?.battery.charging)
    let published = charging.time(from: .percent(20), to: .percent(90)).minutes
    #expect(abs(published - 30) < 1e-9)
    let full = charging.time(from: .percent(20), to: .percent(100)).minutes
    #expect(abs(full - (30 + 2 * 30 / 7.0)) < 1e-9)
  }
}
