import Diagnostics
import FlightPerformance
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("How much a plan can take")
struct RobustnessTests {
  @Test(
    "the forecast wind is borne, where the plan was made for it", arguments: [1, 2] as [UInt64])
  func forecast(seed: UInt64) throws {
    let request = try SampleRequest.random(seed: seed, wind: 3)
    let plan = try Planner.plan(request, effort: .quick)
    let robustness = try #require(plan.robustness)
    #expect(robustness.windTolerance.points.count == 16)
    // The forecast lies between two of the sixteen points.
    let place = request.weather.wind.from.degrees / 22.5
    let points = [Int(place), Int(place) + 1].map { robustness.windTolerance.points[$0 % 16] }
    #expect(points.allSatisfy { $0.speed >= .metresPerSecond(2.8) })
    // 12 m/s in flight at 110 m is what a mean of 6.9 and a gust of 10.4 at 10 m become.
    #expect(robustness.windTolerance.points.allSatisfy { $0.speed <= .metresPerSecond(8) })
  }

  @Test("more reserve never lowers the chance of landing, and health spread lowers it")
  func chances() throws {
    var request = try SampleRequest.random(seed: 3)
    var landings: [Double] = []
    for reserve in [15.0, 25, 40] {
      request.limits.reserve = .percent(reserve)
      let plan = try Planner.plan(request, effort: .quick)
      let chance = try #require(plan.robustness?.chance)
      #expect(chance.byFlight.count == plan.flights.count)
      #expect(chance.landing >= chance.keepingReserves)
      landings.append(chance.landing)
    }
    #expect(landings[0] <= landings[2])
  }

  @Test("the weakest battery limits every flight, and flies the one that needs least")
  func batteries() throws {
    var request = try SampleRequest.random(seed: 4, roads: 5, nodes: 2)
    request.batteries = Batteries(
      health: [.percent(95), .percent(80), .percent(90), .percent(99), .percent(85), .percent(97)])
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.battery.health == .percent(80))
    let timeline = try #require(plan.timeline)
    #expect(timeline.slots.map(\.flight) == Array(plan.flights.indices))
    #expect(Set(timeline.slots.map(\.battery)).count == plan.flights.count)
    for (slot, next) in zip(timeline.slots, timeline.slots.dropFirst()) {
      #expect(next.takeOff >= slot.landing + .minutes(3))
    }
  }

  @Test("without charging too few batteries have no timeline, with charging they wait for it")
  func charging() throws {
    var request = try SampleRequest.random(seed: 1)
    request.batteries = Batteries(count: 1, health: .percent(92))
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.flights.count > 1)
    #expect(plan.timeline == nil)
    #expect(plan.findings.contains { $0.rule == "more-flights-than-batteries" })
    request.batteries.charging = .minutes(40)
    let charged = try Planner.plan(request, effort: .quick)
    let timeline = try #require(charged.timeline)
    #expect(timeline.slots.dropFirst().allSatisfy { $0.waiting > .zero })
    #expect(!charged.findings.contains { $0.rule == "more-flights-than-batteries" })
  }
}
