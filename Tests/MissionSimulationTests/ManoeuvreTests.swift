import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionSimulation

/// Corners, climbs and landings against those that ArduCopter 4.8-dev flew in its own simulator.
@Suite("Manoeuvres")
struct ManoeuvreTests {
  private struct Trace {
    var seconds: [Int: Double] = [:]
    var places: [Vector] = []
  }

  /// Flies a plan's first flight and notes how long each leg takes and where it goes.
  private func fly(_ builder: PlanBuilder, step: Double = 0.02) throws -> Trace {
    let conditions = try FlightConditions(builder.plan)
    let flight = builder.plan.flights[0]
    let ends = try conditions.plane.project(flight.legs.map(\.end.position))
    var run = FlightRun(
      Instruction.list(for: flight, endingAt: ends), from: 0, in: conditions)
    var trace = Trace()
    while !run.hasLanded, run.time < 3000 {
      trace.seconds[run.autopilot.leg, default: 0] += step
      run.step(step)
      trace.places.append(run.motion.position)
    }
    return trace
  }

  private func builder() -> PlanBuilder {
    var builder = PlanBuilder(ArduCopter.profile(maxAirspeed: 15.1))
    builder.takeOff(to: 50)
    return builder
  }

  @Test("a leg of 2 km from rest to rest at 10 m/s takes 205.6 s, to 1 %")
  func restToRest() throws {
    var builder = builder()
    builder.fly(east: 2000, north: 0, speed: 10)
    builder.land()
    let seconds = try #require(try fly(builder).seconds[1])
    #expect(abs(seconds / 205.6 - 1) < 0.01)
  }

  @Test("climbing 50 m takes 24.6 s and landing from there 52 s, to 10 %")
  func climbAndLand() throws {
    var builder = builder()
    builder.hover(5)
    builder.land()
    let trace = try fly(builder)
    #expect(abs(try #require(trace.seconds[0]) / 24.6 - 1) < 0.1)
    #expect(abs(try #require(trace.seconds[2]) / 52 - 1) < 0.1)
  }

  @Test("a right-angled corner at 8 m/s costs 1.6 s and is cut by 1.3 to 1.5 m, to 10 %")
  func corner() throws {
    var straight = builder()
    straight.fly(east: 1000, north: 0, speed: 8)
    straight.land()
    var bent = builder()
    bent.fly(east: 500, north: 0, speed: 8, stops: false)
    bent.fly(east: 500, north: 500, speed: 8)
    bent.land()
    let alongLine = try fly(straight)
    let aroundCorner = try fly(bent)
    let cost =
      aroundCorner.seconds.values.reduce(0, +) - alongLine.seconds.values.reduce(0, +)
    #expect(abs(cost / 1.6 - 1) < 0.1)

    // How near it comes to the corner.
    let conditions = try FlightConditions(bent.plan)
    let ends = try conditions.plane.project(bent.plan.flights[0].legs.map(\.end.position))
    let corner = Vector(x: ends[1].x, y: ends[1].y, z: 50)
    let cut = try #require(aroundCorner.places.map { ($0 - corner).length }.min())
    #expect(cut > 1.3 * 0.9 && cut < 1.5 * 1.1)
  }

  @Test("a bend that is passed is rounded by an arc within 2 m of its corner, without stopping")
  func bend() throws {
    var bent = builder()
    bent.fly(east: 500, north: 0, speed: 10, stops: false)
    bent.fly(east: 900, north: 300, speed: 10)
    bent.land()
    let conditions = try FlightConditions(bent.plan)
    let ends = try conditions.plane.project(bent.plan.flights[0].legs.map(\.end.position))
    let paths = conditions.limits.paths(
      from: Vector(x: ends[0].x, y: ends[0].y, z: 50), ground: 0,
      through: [1, 2].map {
        RoutePoint(
          position: Vector(x: ends[$0].x, y: ends[$0].y, z: 50), ground: 0, speed: 10,
          stops: $0 == 2, leg: $0)
      })
    #expect(paths.count == 1)
    var follower = PathFollower(paths[0].path)
    var nearest = Double.infinity
    var slowest = Double.infinity
    let corner = Vector(x: ends[1].x, y: ends[1].y, z: 50)
    while !follower.isAtEnd {
      follower.advance(by: 0.02)
      nearest = min(nearest, (follower.setpoint.position - corner).length)
      if follower.distance > 400, follower.distance < 600 { slowest = min(slowest, follower.speed) }
    }
    #expect(nearest <= 2.001)
    #expect(slowest > 5)
  }
}
