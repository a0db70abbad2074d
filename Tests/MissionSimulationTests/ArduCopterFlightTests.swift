import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionSimulation

/// Times and speeds that ArduCopter 4.8-dev reached in its own simulator: 2 km out and back at 50 m,
/// 10 m/s commanded, in a constant wind.
@Suite("Flights that ArduCopter flew")
struct ArduCopterFlightTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var maxAirspeed: Double
    var windAlong = 0.0
    var windAcross = 0.0
    var seconds: Double?
    var out: Double
    var back: Double?
    var testDescription: String {
      "\(maxAirspeed) m/s in \(windAlong) along, \(windAcross) across"
    }
  }

  static let rows = [
    Row(maxAirspeed: 10.2, seconds: 488.8, out: 9.99, back: 10.02),
    Row(maxAirspeed: 10.2, windAlong: 5, seconds: 668.8, out: 5.24, back: 10.01),
    Row(maxAirspeed: 10.2, windAlong: 8, seconds: 1172.8, out: 2.24, back: 10.02),
    Row(maxAirspeed: 10.2, windAlong: 10, out: 0.24),
    Row(maxAirspeed: 10.2, windAcross: 8, seconds: 573.8, out: 8.16, back: 8.17),
    Row(maxAirspeed: 15.1, windAlong: 10, seconds: 675.6, out: 5.10, back: 10.01),
    Row(maxAirspeed: 15.1, windAcross: 10, seconds: 485.6, out: 10.00, back: 10.02),
    Row(maxAirspeed: 17.9, windAlong: 10, seconds: 536.0, out: 7.94, back: 10.02),
  ]

  @Test("out and back in a wind", arguments: rows)
  func outAndBack(row: Row) throws {
    var builder = PlanBuilder(ArduCopter.profile(maxAirspeed: row.maxAirspeed))
    // The way out is due north: the wind along comes from the north, the wind across from the west.
    let speed = max(row.windAlong, row.windAcross)
    builder.wind = Wind(
      from: .degrees(row.windAlong > 0 ? 0 : 270), speed: .metresPerSecond(speed),
      gust: .metresPerSecond(speed), measuredAt: .metres(50), over: .open)
    builder.usable = .wattHours(10_000)
    builder.takeOff(to: 50)
    builder.fly(east: 0, north: 2000, speed: 10)
    builder.fly(east: 0, north: 0, speed: 10)
    builder.land()
    let conditions = try FlightConditions(builder.plan)
    let flight = builder.plan.flights[0]
    let ends = try conditions.plane.project(flight.legs.map(\.end.position))
    var run = FlightRun(
      Instruction.list(for: flight, endingAt: ends), from: 0, in: conditions)
    var speeds: [Int: [Double]] = [:]
    let giveUp = row.seconds == nil ? 600.0 : 2000
    while !run.hasLanded, run.time < giveUp {
      run.step(0.02)
      speeds[run.autopilot.leg, default: []].append(run.motion.velocity.level)
    }
    let out = median(speeds[1] ?? [])
    if row.seconds == nil {
      // It never arrives: hardly any headway.
      #expect(abs(out - row.out) < 0.1)
      #expect(!run.hasLanded)
    } else {
      #expect(abs(out / row.out - 1) < 0.03)
    }
    if let seconds = row.seconds { #expect(abs(run.time / seconds - 1) < 0.03) }
    if let back = row.back { #expect(abs(median(speeds[2] ?? []) / back - 1) < 0.03) }
  }

  private func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}

/// The aircraft of those flights. Its frame reaches 15.1 m/s at a lean of 45°; other speeds come from
/// other limits of the lean, so the lean is found that gives the speed.
enum ArduCopter {
  static func profile(maxAirspeed: Double) -> AircraftProfile {
    var profile = AircraftCatalogue.profile(id: "generic-arducopter") ?? AircraftCatalogue.all[0]
    profile.envelope.maxAirspeed.value = .metresPerSecond(maxAirspeed)
    profile.envelope.maxTilt.value = .radians(lean(for: maxAirspeed))
    return profile
  }

  /// The lean at which the weight along the body's axis equals the drag: bisection.
  private static func lean(for speed: Double) -> Double {
    let (referenceLean, referenceSpeed) = (45 * Double.pi / 180, 15.1)
    func excess(_ lean: Double) -> Double {
      let share = speed * cos(lean) / (referenceSpeed * cos(referenceLean))
      let drag = Airframe.linearShare * share + (1 - Airframe.linearShare) * share * share
      return drag * sin(referenceLean) - sin(lean)
    }
    var (low, high) = (0.05, 1.3)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if excess(middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
