import Foundation
import SharedData

/// A directory of its own in which a test does what a user would: write files, run the built command.
struct Workplace: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run of the command ended with.
  struct Outcome {
    var status: Int32
    var output: String
    var complaint: String
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// The files of the workplace or of a folder in it, sorted.
  func files(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
      .sorted()
  }

  /// Runs the built command here.
  func kestrel(_ arguments: String...) throws -> Outcome {
    try run(Workplace.command, arguments)
  }

  /// Runs a line of shell here, `kestrel` being the built command.
  func shell(_ line: String) throws -> Outcome {
    try run("/bin/bash", ["-c", "kestrel() { \(Workplace.command) \"$@\"; }\n" + line])
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let files = ["output", "complaint"].map { name in
      FileManager.default.temporaryDirectory
        .appendingPathComponent("\(folder.lastPathComponent)-\(name)")
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: files[0], encoding: .utf8),
      complaint: try String(contentsOf: files[1], encoding: .utf8))
  }

  /// The command that this test run has built, beside the test bundle.
  private static let command = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("kestrel").path
}

extension Workplace {
  /// Two roads and two nodes in the middle of Taiyuan, and a mission over them.
  static let mission = """
    kestrel: 1
    mission: 测试巡逻
    aircraft: dji-m30t
    batteries: {count: 4, health: 92 %}
    launch:
      - {name: 广场, at: 37.8590 N 112.5803 E}
    roads:
      from: roads.geojson
      select: {name: [迎泽大街, 建设北路]}
      height: 90 m above ground
      speed: 10 m/s
    hover:
      from: nodes.geojson
      height: 110 m above ground
      dwell: 45 s
      actions: [photo]
    weather:
      wind: {from: 315°, speed: 4 m/s, measured at: 10 m, gust: 6 m/s, over: suburb}
      temperature: 5 °C
    limits: {reserve: 25 %, height: 120 m above ground, return factor: 1.3}

    """

  static let roads = collection([
    line("迎泽大街", "[[112.5580,37.8590],[112.5680,37.8597],[112.5790,37.8600]]"),
    line("建设北路", "[[112.5795,37.8600],[112.5805,37.8680],[112.5812,37.8760]]"),
    line("五一路", "[[112.5670,37.8600],[112.5675,37.8690]]"),
  ])

  static let nodes = collection([
    point("五一广场", "[112.5675,37.8600]"), point("府东街口", "[112.5672,37.8722]"),
  ])

  static func collection(_ features: [String]) -> String {
    #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
  }

  static func line(_ name: String, _ coordinates: String) -> String {
    feature(name, "LineString", coordinates)
  }

  static func point(_ name: String, _ coordinates: String) -> String {
    feature(name, "Point", coordinates)
  }

  static func feature(_ name: String, _ type: String, _ coordinates: String) -> String {
    #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"\#(type)","#
      + #""coordinates":\#(coordinates)}}"#
  }

  /// A workplace with the mission and its data, some of the mission's text replaced.
  static func prepared(replacing changes: [(String, String)] = []) throws -> Workplace {
    let place = try Workplace()
    var text = mission
    for (old, new) in changes {
      guard text.contains(old) else { throw ChangeWithoutEffect(text: old) }
      text = text.replacingOccurrences(of: old, with: new)
    }
    try place.write(text, to: "mission.yaml")
    try place.write(roads, to: "roads.geojson")
    try place.write(nodes, to: "nodes.geojson")
    return place
  }

  struct ChangeWithoutEffect: Error {
    let text: String
  }
}
