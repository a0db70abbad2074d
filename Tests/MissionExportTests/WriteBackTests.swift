import Diagnostics
import Foundation
import SharedData
import Testing

@testable import MissionExport

/// Files of others, read and written anew: compared element by element, value by value.
@Suite("Nothing is lost on the way through")
struct WriteBackTests {
  private func twice(_ path: String) throws -> (RouteFile, RouteFile)? {
    guard let url = SharedData.file("samples/\(path)") else { return nil }
    let file = try RouteFile(reading: try Data(contentsOf: url), named: url.lastPathComponent)
    return (file, try RouteFile(reading: try file.written(), named: url.lastPathComponent))
  }

  @Test(
    "DJI's files keep every element, known or not",
    arguments: [
      "dji/dji_psdk_waypoint_v3_test_file.kmz", "dji/lawrencejesse_Seed.kmz",
      "dji/geoyee_waypoint_fh2.kmz", "dji/tum_m4td_fh2_single_wp.kmz",
    ])
  func dji(path: String) throws {
    guard let (read, again) = try twice(path) else { return }
    guard case .wpml(let a) = read.content, case .wpml(let b) = again.content else {
      Issue.record("not read as DJI's")
      return
    }
    #expect(a == b)
    var elements = 0
    a.waylines.forEachElement { _ in elements += 1 }
    #expect(elements > 60)
    #expect(read.findings.isEmpty)
  }

  @Test("DJI's own layout comes back byte for byte")
  func layout() throws {
    guard let url = SharedData.file("samples/dji/dji_psdk_waypoint_v3_test_file.kmz") else {
      return
    }
    let entries = try ArchiveReader.entries(of: [UInt8](try Data(contentsOf: url)))
    for entry in entries {
      let again = MarkupWriter.bytes(of: try MarkupReader.read(entry.bytes))
      let old = String(decoding: entry.bytes, as: UTF8.self).filter { !$0.isWhitespace }
      let new = String(decoding: again, as: UTF8.self).filter { !$0.isWhitespace }
      #expect(old == new)
    }
  }

  @Test(
    "plans keep every key in its order",
    arguments: [
      "qgc/mavsdk_sample.plan", "qgc/mavsdk_sample_with_survey.plan",
    ])
  func plans(path: String) throws {
    guard let (read, again) = try twice(path) else { return }
    guard case .plan(let a, _) = read.content, case .plan(let b, _) = again.content else {
      Issue.record("not read as a plan")
      return
    }
    #expect(a == b)
  }

  @Test(
    "waypoint files keep every field",
    arguments: [
      ("wpl/dronekit_mpmission.txt", 6), ("wpl/mavsdk_mission_planner_sample.txt", 3),
    ])
  func waypoints(path: String, points: Int) throws {
    guard let (read, again) = try twice(path) else { return }
    guard case .items(let a) = read.content, case .items(let b) = again.content else {
      Issue.record("not read as waypoints")
      return
    }
    #expect(a.rows == b.rows)
    #expect(read.routes[0].points.count == points)
  }

  @Test("Litchi's file keeps every number")
  func litchi() throws {
    guard let (read, again) = try twice("litchi/pdfinn_litchi_golden.csv") else { return }
    guard case .table(let a) = read.content, case .table(let b) = again.content else {
      Issue.record("not read as Litchi's")
      return
    }
    #expect(a.rows == b.rows)
    #expect(read.routes[0].points.count == 10)
  }

  @Test("Litchi's file with blanks and a column twice is refused")
  func badLitchi() throws {
    guard let url = SharedData.file("samples/litchi/pdfinn_LitchiMissionTest.csv") else { return }
    let data = try Data(contentsOf: url)
    let error = #expect(throws: RouteFileError.self) {
      try RouteFile(reading: data, named: "bad.csv")
    }
    #expect(error?.text.en.contains("blanks") == true)
  }

  @Test(
    "good files of others have no errors, but for one that would not fly",
    arguments: [
      ("dji/dji_psdk_waypoint_v3_test_file.kmz", []), ("dji/lawrencejesse_Seed.kmz", []),
      ("dji/geoyee_waypoint_fh2.kmz", []), ("dji/tum_m4td_fh2_single_wp.kmz", ["waypoint-count"]),
      ("qgc/mavsdk_sample.plan", []), ("qgc/mavsdk_sample_with_survey.plan", []),
      ("wpl/dronekit_mpmission.txt", []), ("wpl/mavsdk_mission_planner_sample.txt", []),
      ("litchi/pdfinn_litchi_golden.csv", []),
    ])
  func checked(path: String, rules: [String]) throws {
    guard let (read, _) = try twice(path) else { return }
    let errors = read.check().filter { $0.severity == .error }
    #expect(errors.map(\.rule) == rules, "\(errors)")
  }
}
