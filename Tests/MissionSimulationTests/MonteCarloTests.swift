import FlightPerformance
import Foundation
import MissionPlanning
import Testing
import Units

@testable import MissionSimulation

@Suite("Many runs")
struct MonteCarloTests {
  private func plan(usable: Double = 200) throws -> PatrolPlan {
    var builder = PlanBuilder(try #require(AircraftCatalogue.profile(id: "dji-m30t")))
    builder.wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(5), gust: .metresPerSecond(8), over: .suburb)
    builder.usable = .wattHours(usable)
    builder.reserve = .wattHours(usable * 0.2)
    builder.takeOff(to: 60)
    builder.fly(east: 700, north: 0, speed: 10)
    builder.hover(20)
    builder.fly(east: 0, north: 0, speed: 10)
    builder.land()
    return builder.plan
  }

  @Test(
    "the same seed gives the same report, whatever the order in which tasks end; another, another")
  func determinism() async throws {
    let plan = try plan()
    let one = try await simulate(plan, runs: 12, seed: 5)
    let two = try await simulate(plan, runs: 12, seed: 5)
    let other = try await simulate(plan, runs: 12, seed: 6)
    #expect(one == two)
    #expect(one != other)
    // A run is the same whoever flies beside it: the first eight of twelve are those of eight alone.
    let eight = try await simulate(plan, runs: 8, seed: 5)
    #expect(eight.flights[0].energyLeft.most <= one.flights[0].energyLeft.most)
  }

  @Test("a plan with much in hand always lands with its reserve; one on the edge does so sometimes")
  func shares() async throws {
    let safe = try await simulate(plan(), runs: 16, seed: 1)
    #expect(safe.finishedWithReserve == 1)
    #expect(safe.completed == 1)
    // The flight takes about 36 Wh; with 44 Wh and 20 % reserve it is about even.
    let spent = 200 - safe.flights[0].energyLeft.p50
    let edge = try await simulate(
      plan(usable: spent / 0.8), runs: 40, seed: 1, settings: SimulationSettings())
    #expect(edge.finishedWithReserve > 0.15 && edge.finishedWithReserve < 0.85)
    #expect(!edge.flights[0].failingLegs.isEmpty)
  }

  @Test("the draws have the spread that was asked for")
  func spread() {
    let spread = Spread(
      windFactor: 0.1, windTurn: .degrees(20), powerFactor: 0.05, chargeFactor: 0.02)
    let draws = (0..<4000).map { spread.deviation(of: $0, seed: 9) }
    func deviation(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
        .squareRoot()
    }
    #expect(abs(deviation(draws.map(\.windFactor)) / 0.1 - 1) < 0.05)
    #expect(abs(deviation(draws.map(\.windTurn.degrees)) / 20 - 1) < 0.05)
    #expect(abs(deviation(draws.map(\.powerFactor)) / 0.05 - 1) < 0.05)
    #expect(abs(deviation(draws.map(\.chargeFactor)) / 0.02 - 1) < 0.05)
  }

  @Test("percentiles are those of nearest rank")
  func percentiles() {
    let distribution = Distribution((1...20).map(Double.init).reversed())
    #expect(distribution.least == 1)
    #expect(distribution.p5 == 1)
    #expect(distribution.p50 == 10)
    #expect(distribution.p95 == 19)
    #expect(distribution.most == 20)
    #expect(distribution.mean == 10.5)
  }
}
