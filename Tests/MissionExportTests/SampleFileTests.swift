import Diagnostics
import Foundation
import Geodesy
import SharedData
import Testing
import Units

@testable import MissionExport

@Suite("Files that others wrote")
struct SampleFileTests {
  private func summary(_ path: String) throws -> MissionFileSummary? {
    guard let url = SharedData.file("samples/\(path)") else { return nil }
    return try MissionFileSummary(reading: try Data(contentsOf: url), named: url.lastPathComponent)
  }

  @Test("a route of DJI Pilot 2")
  func pilot2() throws {
    guard let summary = try summary("dji/dji_psdk_waypoint_v3_test_file.kmz") else { return }
    let route = try #require(summary.routes.first)
    #expect(summary.dialect == "DJI WPML 1.0.3")
    #expect(route.aircraft == "DJI Mavic 3E")
    #expect(route.waypoints == 14)
    // What Pilot wrote into the file itself.
    #expect(abs(route.length.metres - 1017.5475) < 1017.5475 * 0.0035)
    #expect(route.heights.first?.highest.height == .metres(100))
    #expect(route.finish == .returnHome)
    #expect(summary.findings.isEmpty)
    #expect(summary.text(.both).contains("航点"))
  }

  @Test("a route of FlightHub 2")
  func flightHub2() throws {
    guard let summary = try summary("dji/geoyee_waypoint_fh2.kmz") else { return }
    let route = try #require(summary.routes.first)
    #expect(route.aircraft == "DJI Mavic 3T")
    #expect(route.waypoints == 6)
    #expect(abs(route.length.metres - 183.6312) < 183.6312 * 0.0035)
    #expect(route.lostLink == .fliesOn)
    #expect(summary.findings.isEmpty)
  }

  @Test("plans of QGroundControl, with a survey in one")
  func groundControl() throws {
    guard let simple = try summary("qgc/mavsdk_sample.plan"),
      let survey = try summary("qgc/mavsdk_sample_with_survey.plan")
    else { return }
    #expect(simple.routes[0].waypoints == 4)
    #expect(simple.routes[0].finish == .returnHome)
    #expect(survey.routes[0].waypoints == 8)
  }

  @Test(
    "files that must be refused, with the reason",
    arguments: [
      ("dji/tum_NEG_no_wpmz_folder.kmz", "root of the archive", "根目录"),
      ("qgc/mavsdk_sample_without_mission.plan", "no “mission”", "缺少“mission”"),
      ("qgc/mavsdk_sample_wrong_mission_version.plan", "version is 7", "版本为 7"),
    ])
  func refused(path: String, english: String, chinese: String) throws {
    let error = #expect(throws: RouteFileError.self) {
      if try summary(path) == nil { throw RouteFileError(path, Text(en: english, zh: chinese)) }
    }
    #expect(error?.text.en.contains(english) == true)
    #expect(error?.text.zh.contains(chinese) == true)
  }
}
