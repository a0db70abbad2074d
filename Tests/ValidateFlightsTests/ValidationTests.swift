import FlightPerformance
import Foundation
import Testing
import Units

@testable import validate_flights

/// Where the measured flights lie: beside the project's folder, or where `KESTREL_SHARED` says.
private let flightsFolder: URL = {
  let shared =
    ProcessInfo.processInfo.environment["KESTREL_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
  return shared.appending(path: "flights")
}()

private let areFlightsThere = FileManager.default.fileExists(atPath: flightsFolder.path)

@Suite("Validation on measured flights")
struct ValidationTests {
  @Test(
    "The errors on flights left out keep their targets",
    .enabled(if: areFlightsThere, "the measured flights are not beside the project"))
  func targets() throws {
    let flights = try MeasuredFlight.all(in: flightsFolder)
    let report = try Validation(of: flights, by: Matrice100.profile)
    let found = try JSONDecoder().decode([String: Double].self, from: Data(report.json.utf8))
    #expect(try #require(found["energy_plan_error"]) <= 0.04)
    #expect(try #require(found["time_plan_error"]) <= 0.05)
    #expect(try #require(found["energy_trajectory_error"]) <= 0.045)
    #expect(report.plot.components(separatedBy: "<circle").count == flights.count + 1)
  }

  @Test(
    "A route that the table lacks is traced: its corners are those of the table within 6 m",
    .enabled(if: areFlightsThere, "the measured flights are not beside the project"))
  func traced() throws {
    let flights = try MeasuredFlight.all(in: flightsFolder)
    let known = Route("R1", in: flights)
    let first = try #require(flights.first { $0.route == "R1" })
    let renamed = MeasuredFlight(
      name: first.name, route: "R9", payload: first.payload,
      commandedSpeed: first.commandedSpeed, commandedHeight: first.commandedHeight,
      meanWind: first.meanWind, duration: first.duration, energy: first.energy, track: first.track)
    let traced = Route("R9", in: [renamed])
    #expect(known.isTabled && !traced.isTabled)
    #expect(traced.corners.count == known.corners.count)
    for (a, b) in zip(traced.corners, known.corners) {
      #expect(abs(a.east - b.east) < 6 && abs(a.north - b.north) < 6)
    }
  }

  @Test("A multiplier fitted on half takes a common error away, and leaves the rest")
  func splits() {
    let measured = (1...20).map(Double.init)
    let biased = measured.map { $0 * 1.3 }
    #expect(Splits(predicted: biased, measured: measured).meanError < 1e-12)
    #expect(abs(Splits(asPredicted: biased, measured: measured).meanError - 0.3) < 1e-12)
  }
}
