import FlightPerformance
import Foundation
import Geodesy
import MissionInput
import MissionPlanning
import SharedData
import Testing
import Units

@testable import MissionExport

/// What we write, opened with the programs of others.
@Suite("Other programs open our files", .serialized)
struct OracleTests {
  /// The shipped missions, planned.
  private static let plans: [(name: String, plan: PatrolPlan)] = {
    ["taiyuan-morning-peak", "taiyuan-node-watch", "remote-mountain-road"].compactMap { name in
      let path = SharedData.projectFolder.appendingPathComponent("missions/\(name).yaml").path
      guard let request = try? MissionFile.read(path),
        let plan = try? Planner.plan(request, effort: .quick)
      else { return nil }
      return (name, plan)
    }
  }()

  /// A mission's flights for each aircraft of the catalogue, in some formats, in a new folder.
  ///
  /// What an aircraft changes in a file is its numbers, its lenses and its dialect, so flights planned
  /// for one serve for all.
  private func folder(
    _ plan: PatrolPlan, _ formats: [MissionFormat],
    _ aircraft: [AircraftProfile] = AircraftCatalogue.all
  ) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-oracle-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for profile in aircraft {
      var plan = plan
      plan.aircraft = profile
      for format in formats where format != .dji || profile.dji != nil {
        for file in try MissionExporter.export(plan, as: format) {
          try file.bytes.write(
            to: folder.appendingPathComponent("\(profile.id)-\(file.name)"))
        }
      }
    }
    return folder
  }

  @Test("all missions are planned")
  func planned() { #expect(Self.plans.count == 3) }

  @Test("all missions, all aircraft, all formats: the check finds nothing", arguments: 0..<3)
  func clean(mission: Int) throws {
    let plan = try #require(Self.plans.indices.contains(mission) ? Self.plans[mission].plan : nil)
    for profile in AircraftCatalogue.all {
      var plan = plan
      plan.aircraft = profile
      for format in MissionFormat.allCases where format != .dji || profile.dji != nil {
        for file in try MissionExporter.export(plan, as: format) {
          let findings = try RouteFile(reading: file.bytes, named: file.name).check()
          #expect(findings.isEmpty, "\(profile.id): \(findings)")
        }
      }
    }
  }

  @Test(
    "KMZ and KML are valid OGC KML 2.2, GDAL finds the flights, pymavlink loads the waypoints",
    arguments: 0..<3)
  func opened(mission: Int) throws {
    let plan = try #require(Self.plans.indices.contains(mission) ? Self.plans[mission].plan : nil)
    let places = plan.flights.flatMap(\.legs).map(\.end.position)
    let longitudes = places.map(\.longitude.degrees)
    let latitudes = places.map(\.latitude.degrees)
    let extent = [
      longitudes.min() ?? 0, latitudes.min() ?? 0, longitudes.max() ?? 0, latitudes.max() ?? 0,
    ].map { String($0) }.joined(separator: ",")
    // Map files name no aircraft: one of them stands for all.
    let flown = try folder(plan, [.dji, .waypoints])
    let shown = try folder(plan, [.kml, .gpx, .geojson], [plan.aircraft])
    defer {
      try? FileManager.default.removeItem(at: flown)
      try? FileManager.default.removeItem(at: shown)
    }
    var accepted = 0
    for folder in [flown, shown] {
      let result = try PythonOracle.run(
        "mission_files.py", [folder.path, extent], needing: ["lxml", "fastkml", "pymavlink"])
      guard let result else { return }
      #expect(result.status == 0, "\(result.output)")
      accepted += result.output.split(separator: "\n").filter { $0.hasPrefix("accepted") }.count
    }
    let withNumbers = AircraftCatalogue.all.filter { $0.dji != nil }.count
    #expect(
      accepted >= plan.flights.count * (withNumbers + AircraftCatalogue.all.count + 3))
  }

  @Test("MAVSDK imports every plan and every waypoint file", arguments: 0..<3)
  func imported(mission: Int) throws {
    let plan = try #require(Self.plans.indices.contains(mission) ? Self.plans[mission].plan : nil)
    let folder = try folder(plan, [.qgroundcontrol, .waypoints])
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appendingPathComponent($0).path }
    let result = try PythonOracle.run(
      "mavsdk_import.py", files, needing: ["mavsdk", "pymavlink"])
    guard let result else { return }
    #expect(result.status == 0, "\(result.output)")
    #expect(
      result.output.split(separator: "\n").filter { $0.hasPrefix("imported") }.count
        == files.count)
  }
}
