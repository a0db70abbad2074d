import FlightPerformance
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionSimulation

@Suite("What the autopilot reckons for the way home")
struct WayHomeReckoningTests {
  private func builder(_ wind: Double, from direction: Double, usable: Double) throws -> PlanBuilder
  {
    var builder = PlanBuilder(try #require(AircraftCatalogue.profile(id: "dji-m350-h20t")))
    builder.wind = Wind(
      from: .degrees(direction), speed: .metresPerSecond(wind), gust: .metresPerSecond(wind * 1.4),
      over: .country)
    builder.usable = .wattHours(usable)
    builder.reserve = .wattHours(usable * 0.25)
    builder.takeOff(to: 80)
    builder.fly(east: 600, north: 0, speed: 8)
    builder.fly(east: 3000, north: 500, speed: 15, stops: false)
    builder.fly(east: 3000, north: 1800, speed: 12)
    builder.hover(40)
    builder.fly(east: 0, north: 0, speed: 12)
    builder.land()
    return builder
  }

  @Test(
    "is what flying it takes, to 3 % and 0.5 Wh, in any wind and at any height",
    arguments: [(0.0, 0.0), (4, 90), (6, 250), (6, 20)], [80.0, 300])
  func reckoned(wind: (speed: Double, from: Double), height: Double) throws {
    let plan = try builder(wind.speed, from: wind.from, usable: 500).plan
    let conditions = try FlightConditions(plan)
    let flight = plan.flights[0]
    let ends = try conditions.plane.project(flight.legs.map(\.end.position))
    var run = FlightRun(Instruction.list(for: flight, endingAt: ends), from: 0, in: conditions)
    var (least, most) = (Double.infinity, 0.0)
    while run.autopilot.leg < 5, run.time < 3000 {
      for _ in 0..<1000 where run.autopilot.leg < 5 { run.step(0.02) }
      let reckoned = try #require(run.cheapestWay(to: 0, atLeast: height)?.energy)
      let flown = try #require(run.energyHome(atLeast: height, giveUpAt: .infinity))
      least = min(least, (reckoned + 1800) / flown)
      most = max(most, (reckoned - 1800) / flown)
    }
    // Between standing and flying the power is counted as hovering.
    #expect(least > 0.97)
    #expect(most < 1.03)
  }

  @Test("brings it home with its reserve whenever a cell fails while home is still in hand")
  func cellFailure() throws {
    var returned = 0
    for minute in 2...7 {
      let plan = try builder(4, from: 250, usable: 250).plan
      let exercise = try Exercise(
        reading: "seed: \(minute)\nat \(minute) min: cell failure\nexpect: lands with reserve",
        file: "test.exercise")
      var settings = exercise.settings
      settings.triesWaysHome = false
      let flights = try simulate(plan, settings)
      #expect(exercise.unmet(by: flights) == [])
      returned += flights[0].isComplete ? 0 : 1
    }
    #expect(returned > 0)
  }
}
