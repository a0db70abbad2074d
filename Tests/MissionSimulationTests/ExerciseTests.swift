import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionSimulation

@Suite("Exercises")
struct ExerciseTests {
  /// 2.5 km out along a remote road and back, 75 Wh or so.
  private func plan(usable: Double = 200) throws -> PatrolPlan {
    var builder = PlanBuilder(try #require(AircraftCatalogue.profile(id: "dji-m30t")))
    builder.wind = Wind(
      from: .degrees(270), speed: .metresPerSecond(4), gust: .metresPerSecond(6), over: .country)
    builder.usable = .wattHours(usable)
    builder.reserve = .wattHours(usable * 0.25)
    builder.takeOff(to: 90)
    builder.fly(east: 1000, north: 0, speed: 10)
    builder.fly(east: 2500, north: 0, speed: 10)
    builder.hover(60)
    builder.fly(east: 2500, north: 800, speed: 10)
    builder.fly(east: 0, north: 0, speed: 12)
    builder.land()
    return builder.plan
  }

  private func fly(_ text: String, usable: Double = 200) throws -> SimulatedFlight {
    let exercise = try Exercise(reading: text, file: "test.exercise")
    var settings = exercise.settings
    settings.triesWaysHome = false
    let flights = try simulate(plan(usable: usable), settings)
    #expect(exercise.unmet(by: flights) == [])
    return flights[0]
  }

  @Test(
    "flights and legs that the plan does not have are told",
    arguments: [
      ("on leg N: pilot hold\nexpect flight 1: completes", []),
      ("on leg 80: pilot hold", ["no flight has a leg 80; the longest has N"]),
      ("flight 1 on leg 80: pilot hold", ["flight 1 has no leg 80; it has N"]),
      ("flight 2 at 1 min: pilot hold", ["there is no flight 2; the plan has 1"]),
      ("expect flight 3: returns", ["there is no flight 3; the plan has 1"]),
    ])
  func misplaced(text: String, told: [String]) throws {
    let plan = try self.plan()
    func filled(_ text: String) -> String {
      text.replacing("N:", with: "\(plan.flights[0].legs.count):")
        .replacing("has N", with: "has \(plan.flights[0].legs.count)")
    }
    let exercise = try Exercise(reading: filled(text), file: "test.exercise")
    #expect(exercise.misplaced(in: plan).map(\.en) == told.map(filled))
  }

  @Test("nothing happens: every leg is flown")
  func quiet() throws {
    let flight = try fly("expect: completes, lands with reserve")
    #expect(flight.log.isEmpty)
    #expect(flight.troubleLeg == nil)
  }

  @Test("battery sag on a remote road: home at bingo, and down with the reserve")
  func batterySag() throws {
    let flight = try fly(
      """
      # the pack loses 15 % two kilometres out
      at 4 min: battery sag 15 %
      expect: returns, lands with reserve
      """, usable: 120)
    #expect(flight.log.map(\.mode) == [.mission, .returning])
  }

  @Test("a lost link brings the aircraft home after its delay; a short loss does not")
  func link() throws {
    let flight = try fly(
      """
      link delay: 5 s
      at 2 min: link loss for 1 min
      expect: returns, lands with reserve
      """)
    #expect(abs(flight.log[1].time.seconds - 125) < 1)
    _ = try fly(
      """
      link delay: 5 s
      at 2 min: link loss for 4 s
      expect: completes
      """)
    _ = try fly(
      """
      link action: continue
      at 2 min: link loss
      expect: completes
      """)
    _ = try fly(
      """
      link action: land
      at 2 min: link loss
      expect: lands away
      """)
  }

  @Test("without satellites it drifts with the wind, and goes on when they are back")
  func gnss() throws {
    let flight = try fly(
      """
      at 2 min: gnss loss for 30 s
      expect: completes
      """)
    let before = try #require(flight.track.last { $0.time.seconds < 119 })
    let after = try #require(flight.track.last { $0.time.seconds < 149 })
    // 5.5 m/s of wind at 90 m for 30 s, once the drag has taken the ground speed's place.
    let drift = Geodesic(from: before.position, to: after.position).distance.metres
    #expect(drift > 80 && drift < 350)
    #expect(after.airspeed < .metresPerSecond(2))
  }

  @Test("a wind that leaves no headway sends it home")
  func headwind() throws {
    let flight = try fly(
      """
      at 2 min: wind 17 m/s from 90° over 20 s
      expect: returns
      """)
    #expect(flight.log.contains { $0.text.en.contains("headway") })
  }

  @Test("a gust front pushes it off its place, and it comes back")
  func gust() throws {
    let calm = try fly("expect: completes")
    let flight = try fly(
      """
      at 5 min 20 s: gust 14 m/s from 0° for 8 s
      expect: completes
      """)
    #expect(flight.errors.hover > calm.errors.hover + .metres(0.5))
    #expect(flight.errors.hover < .metres(30))
  }

  @Test("a zone on the way sends it home around the zone")
  func zone() throws {
    let centre = PlanBuilder.place(east: 1500, north: 0)
    let flight = try fly(
      """
      at 5 min 30 s: zone \(centre.latitude.degrees) N \(centre.longitude.degrees) E radius 600 m
      expect: returns, stays out of zones
      """)
    let nearest = flight.track.filter { $0.time.seconds > 330 }
      .map { Geodesic(from: $0.position, to: centre).distance.metres }.min()
    #expect(try #require(nearest) > 600)
  }

  @Test("the pilot's word counts: hold and continue, return, land")
  func pilot() throws {
    let quiet = try fly("")
    let held = try fly(
      """
      at 3 min: pilot hold
      at 4 min: pilot continue
      expect: completes
      """)
    let longer = held.simulated.time - quiet.simulated.time
    #expect(abs(longer.seconds - 60) < 12)
    _ = try fly("at 3 min: pilot return\nexpect: returns")
    _ = try fly("at 3 min: pilot land\nexpect: lands away")
  }

  @Test("icing, weak motors, a dead cell and a wrong compass each cost what they should")
  func faults() throws {
    let quiet = try fly("")
    let iced = try fly("at 0 s: icing 20 %\nexpect: completes")
    #expect(abs(iced.simulated.energy / quiet.simulated.energy - 1.2) < 0.01)
    let cell = try fly("at 0 s: cell failure\nexpect: completes")
    #expect(
      abs(cell.simulated.energyLeft.wattHours - quiet.simulated.energyLeft.wattHours + 200 / 6)
        < 0.5)
    let compass = try fly("at 2 min: compass error 30°\nexpect: completes")
    #expect(compass.errors.track > quiet.errors.track)
    let weak = try fly("at 2 min: motors 40 %\nexpect: lands away")
    #expect(weak.troubleLeg == nil || weak.outcome == .landedAway)
  }

  @Test("every fault of a file is named with its line and column")
  func faultyFile() throws {
    let text = """
      at 3 min: gust 14 from 300° for 15 s
      at 3 mn: pilot return
      on leg 2: pilot retrun
      below 120 %: battery sag 5 %
      wenn leg 2: link loss
      at 3 min gust
      at 1 min: link loss forever
      expect: lands with reserv
      """
    let errors = try #require(throws: InputErrors.self) {
      try Exercise(reading: text, file: "x.exercise")
    }
    #expect(errors.all.map(\.location.line) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(errors.all.map(\.location.column) == [16, 4, 17, 7, 1, 14, 21, 9])
    #expect(errors.all[2].message(.en).contains("return"))
    #expect(errors.all[7].message(.en).contains("lands with reserve"))
  }

  @Test(
    "a number that no world has is a fault, not a flight in a storm of light",
    arguments: [
      "at 1 min: gust 9999 m/s from 300° for 15 s", "at 1 min: gust 14 m/s from 300° for -15 s",
      "at 1 min: wind 400 km/h from 300°", "at -5 s: cell failure", "link delay: -5 s",
      "at 1 min: compass error 720°", "at 1 min: zone 37.86 N 112.58 E radius -5 m",
    ])
  func outOfThisWorld(line: String) throws {
    let errors = try #require(throws: InputErrors.self) {
      try Exercise(reading: line, file: "x.exercise")
    }
    #expect(errors.all.count == 1)
    let message = try #require(errors.all.first).message(.en)
    #expect(message.contains("is out of range; allowed: "), "\(message)")
  }
}
