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

  /// Runs `Tests/oracles/page_test.py` on a plan's page; passes, with a message, where
  /// playwright or Chromium is missing.
  private func use(_ plan: PatrolPlan, called name: String) throws {
    let project = SharedData.projectFolder
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium") else {
      print("skipped: no Chromium")
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
      "zones": \(plan.airspace?.count ?? 0), \
      "site": [\(site.latitude.degrees), \(site.longitude.degrees)]}
      """
    try Data(words.utf8).write(to: facts)
    guard
      let (status, output) = try PythonOracle.run(
        "page_test.py", [page.path, facts.path], needing: ["playwright"])
    else { return }
    #expect(status == 0, "\(output)")
  }
}
