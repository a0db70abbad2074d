import ArgumentParser
import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionExport
import MissionInput
import MissionPlanning
import Units

/// `kestrel check`: finds what makes a controller refuse a file, or an aircraft do something else.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks mission files of anyone, and saved plans.",
    discussion: """
      Reads DJI .kmz, QGroundControl .plan, QGC WPL 110, Litchi .csv, .kml, .gpx and plan.json. Ends \
      with status 5 when an error is found, and with 3 when a file cannot be read.
      """)

  /// How findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  @Argument(help: "The files.")
  var files: [String]

  @Option(
    help: "An aircraft of the catalogue, such as dji-m30t: does its battery last?",
    transform: AircraftProfile.argument)
  var aircraft: AircraftProfile?

  @Option(help: "Roads that the files should follow: are the waypoints in GCJ-02?")
  var roads: String?

  @Option(help: "A terrain file: do the legs stay clear of the ground?")
  var terrain: String?

  @Option(
    parsing: .upToNextOption,
    help: "Files of zones and obstacles: what do the legs enter?")
  var airspace: [String] = []

  @Option(
    help: "A mission file, whose airspace, flight area and aircraft the files are checked against.")
  var mission: String?

  @Option(help: "How high above the ground the legs should stay, in metres.")
  var clearance = 30.0

  @Option(help: "How findings are written: text, json or sarif.")
  var format = Format.text

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard clearance.isFinite, clearance >= 0 else {
      throw ValidationError("--clearance is 0 or more, in metres.")
    }
  }

  func run() throws {
    let lines = try roads.map { path in
      try shared.checkingInput { () throws(InputErrors) in try RoadFile.lines(in: path) }
    }
    let request = try mission.map { path in
      try shared.checkingInput { () throws(InputErrors) in try MissionFile.read(path) }
    }
    var entries: [CheckReport.Entry] = []
    var allRead = true
    for path in files {
      let source: MissionSource
      do throws(UnreadableSource) {
        source = try MissionSource.read(path)
      } catch {
        allRead = false
        guard format == .text else {
          entries.append(.init(file: path, findings: error.findings))
          continue
        }
        for finding in error.findings {
          Terminal.complain("\(error.line(of: finding, shared.language)) [\(finding.rule)]")
        }
        continue
      }
      entries.append(.init(file: path, findings: try findings(source, path, lines ?? [], request)))
    }
    let report = CheckReport(entries)
    switch format {
    case .text: print(report.text(shared.language), terminator: "")
    case .json: FileHandle.standardOutput.write(report.json())
    case .sarif: FileHandle.standardOutput.write(report.sarif(shared.language))
    }
    if !allRead { throw ExitStatus.inputInvalid.exitCode }
    if report.hasErrors { throw ExitStatus.checkFailed.exitCode }
  }

  private func findings(
    _ source: MissionSource, _ path: String, _ roads: [[Coordinate]], _ request: PatrolRequest?
  ) throws -> [Finding] {
    var context = CheckContext(
      roads: roads, clearance: .metres(clearance), aircraft: aircraft ?? request?.aircraft,
      airspace: request?.airspace ?? [], flightArea: request?.flightArea)
    let places = ((try? source.routes()) ?? []).flatMap { route in
      route.points.map(\.position) + (route.home.map { [$0.position] } ?? [])
    }
    if let terrain, !places.isEmpty {
      let file = try shared.checkingInput { () throws(InputErrors) in
        try TerrainFile(terrain, around: places)
      }
      context.ground = { file.heights(at: $0) }
    }
    if !airspace.isEmpty {
      context.airspace += try shared.checkingInput { () throws(InputErrors) in
        try AirspaceFile.zones(in: airspace, around: places, rules: request?.rules)
      }
    }
    return switch source {
    case .plan(let plan): plan.check(named: path, against: context)
    case .file(let file): file.check(against: context)
    }
  }
}
