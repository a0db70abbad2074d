import Foundation
import Geodesy
import MissionPlanning
import SharedData
import Testing
import Units

@testable import MissionReport

@Suite("In a browser, the map page")
struct BrowserTests {
  @Test("works by mouse, wheel and keyboard, on paper, narrow and without script")
  func rich() throws { try use(PlanFixture.rich(), called: "rich") }

  @Test("runs no script out of a name")
  func hostile() throws {
    let evil = "</script><script>hacked=1</script><img src=x onerror=hacked=1>\"'"
    try use(PlanFixture.hostile(evil), called: "hostile")
  }

  @Test("works with thirty flights over 700 km of road")
  func large() throws { try use(PlanFixture.large(roads: 1033, flights: 30), called: "large") }

  /// Runs `Tests/oracles/page_test.py` on a plan's page; passes, with a message, where Python's
  /// playwright or Chromium is missing.
  private func use(_ plan: PatrolPlan, called name: String) throws {
    let project = SharedData.projectFolder
    guard let python = try Self.python(in: project) else {
      print("skipped: no Python with playwright, or no Chromium; see Tests/oracles")
      return
    }
    let folder = project.appendingPathComponent(".build/pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let page = folder.appendingPathComponent("\(name).html")
    let facts = folder.appendingPathComponent("\(name).json")
    try Data(MapPage(plan).html.utf8).write(to: page)
    let site = try #require(plan.launchSites.first).site.position
    let words = """
      {"flights": \(plan.flights.count), "gaps": \(plan.gaps.count), \
      "site": [\(site.latitude.degrees), \(site.longitude.degrees)]}
      """
    try Data(words.utf8).write(to: facts)
    let script = project.appendingPathComponent("Tests/oracles/page_test.py")
    let (status, output) = try run(python, [script.path, page.path, facts.path])
    #expect(status == 0, "\(output)")
  }

  private static func python(in project: URL) throws -> URL? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium") else { return nil }
    let candidates = [
      project.appendingPathComponent(".venv/bin/python"), URL(fileURLWithPath: "/usr/bin/python3"),
    ]
    return try candidates.first { candidate in
      guard FileManager.default.isExecutableFile(atPath: candidate.path) else { return false }
      return try run(candidate, ["-c", "import playwright"]).status == 0
    }
  }
}

/// Runs a program to its end, and gives its exit status and all that it wrote.
private func run(_ program: URL, _ arguments: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
