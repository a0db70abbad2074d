import FlightPerformance
import Foundation
import MissionPlanning
import SharedData
import Testing

@testable import MissionExport

/// What we write, opened with the programs of others.
@Suite("Other programs open our files", .serialized)
struct OracleTests {
  /// All aircraft in all formats, a file each.
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-oracle-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for aircraft in AircraftCatalogue.all {
      let plan = try PlanBuilder.patrol(aircraft: aircraft.id)
      for format in MissionFormat.allCases where format != .dji || aircraft.dji != nil {
        for file in try MissionExporter.export(plan, as: format) {
          try file.bytes.write(
            to: folder.appendingPathComponent("\(aircraft.id)-\(file.name)"))
        }
      }
    }
    return folder
  }

  @Test("KMZ and KML are valid OGC KML 2.2, GDAL finds the flights, pymavlink loads the waypoints")
  func opened() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    // The flights of `PlanBuilder.patrol` lie within 1300 m east and 700 m north of their site.
    let result = try PythonOracle.run(
      "mission_files.py", [folder.path, "112.5802,37.8589,112.5952,37.8655"],
      needing: ["lxml", "fastkml", "pymavlink"])
    guard let result else { return }
    #expect(result.status == 0, "\(result.output)")
    let accepted = result.output.split(separator: "\n").filter { $0.hasPrefix("accepted") }
    #expect(accepted.count >= AircraftCatalogue.all.count * 7)
  }

  @Test("MAVSDK imports every plan and every waypoint file")
  func imported() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".plan") || $0.hasSuffix(".waypoints") }
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
