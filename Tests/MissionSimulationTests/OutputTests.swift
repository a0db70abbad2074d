import Diagnostics
import Foundation
import Geodesy
import Testing
import Units

@testable import MissionSimulation

@Suite("Tracks as files")
struct OutputTests {
  private func flights() throws -> [SimulatedFlight] {
    var builder = PlanBuilder(ArduCopter.profile(maxAirspeed: 15.1))
    builder.takeOff(to: 30)
    builder.fly(east: 100, north: 0, speed: 5)
    builder.fly(east: 0, north: 0, speed: 5)
    builder.land()
    return try simulate(builder.plan)
  }

  @Test("CSV has a line for each second, and reads back to the track")
  func csv() throws {
    let flights = try flights()
    let lines = flights.csv.split(separator: "\n")
    #expect(lines.count == flights[0].track.count + 1)
    let last = lines[lines.count - 1].split(separator: ",").map { Double($0) ?? .nan }
    #expect(last.count == 16)
    #expect(lines[0].split(separator: ",").count == 16)
    #expect(abs(last[2] - flights[0].track[lines.count - 2].position.latitude.degrees) < 1e-7)
  }

  @Test("GeoJSON is JSON with longitude first; KML is XML")
  func geoJSON() throws {
    let flights = try flights()
    let json = try JSONSerialization.jsonObject(with: Data(flights.geoJSON.utf8))
    let collection = try #require(json as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    let geometry = try #require(features[0]["geometry"] as? [String: Any])
    let line = try #require(geometry["coordinates"] as? [[Double]])
    #expect(line.count == flights[0].track.count)
    #expect(abs(line[0][0] - PlanBuilder.launch.longitude.degrees) < 1e-6)
    #expect(flights.kml.hasPrefix("<?xml"))
    #expect(flights.kml.contains("112.58"))
  }

  @Test("a plan that promises more than the flight keeps is found out")
  func findings() throws {
    var flight = try flights()[0]
    flight.planned.time = flight.simulated.time
    flight.planned.energy = flight.simulated.energy
    flight.planned.margin = flight.simulated.margin.map { $0 - .wattHours(1) }
    #expect(flight.findings.isEmpty)
    flight.planned.margin = flight.simulated.margin.map { $0 + .wattHours(5) }
    #expect(flight.findings.map(\.rule) == ["simulation-below-margin"])
    flight.planned.margin = flight.simulated.margin
    flight.planned.time = flight.simulated.time * 0.9
    #expect(flight.findings.map(\.rule) == ["simulation-above-plan"])
    flight.finishedWithReserve = false
    #expect(flight.findings.map(\.rule) == ["simulation-below-reserve"])
    flight.outcome = .batteryEmpty
    #expect(flight.findings.map(\.rule) == ["simulation-not-home"])
  }
}
