import Foundation
import MissionPlanning
import MissionSimulation
import SharedData
import Testing
import Units

@testable import MissionReport

@Suite("The replay page")
struct ReplayPageTests {
  /// Every flight of a plan in turbulence; on the first the pilot returns after two minutes.
  private func flown(_ plan: PatrolPlan) throws -> [SimulatedFlight] {
    try simulate(
      plan,
      SimulationSettings(
        seed: 1, events: [ScheduledEvent(.at(.minutes(2)), .pilot(.returnHome), flight: 1)],
        failsafes: Failsafes(), triesWaysHome: false))
  }

  @Test("holds every point of every track, and the same flights give the same bytes")
  func data() throws {
    let plan = try PlanFixture.rich()
    let flights = try flown(plan)
    let page = try ReplayPage(flights, of: plan)
    #expect(try page == ReplayPage(flights, of: plan))
    let start = try #require(page.html.range(of: "id=\"data\">")).upperBound
    let end = try #require(page.html[start...].range(of: "</script>")).lowerBound
    let object = try JSONSerialization.jsonObject(with: Data(page.html[start..<end].utf8))
    let data = try #require((object as? [String: Any])?["flights"] as? [String: [String: Any]])
    #expect(data.count == flights.count)
    for (index, flight) in flights.enumerated() {
      let record = try #require(data["\(index)"])
      for name in ["t", "x", "y", "h", "e", "m"] {
        #expect((record[name] as? [Double])?.count == flight.track.count)
      }
    }
  }

  @Test("one flight alone keeps its own number, and names are escaped")
  func single() throws {
    let evil = "</script><script>hacked=1</script>"
    var plan = try PlanFixture.rich()
    plan.mission = evil
    let flight = try #require(flown(plan).last)
    let html = try ReplayPage([flight], of: plan).html
    #expect(!html.contains(evil))
    #expect(html.contains("id=\"p\(plan.flights.count - 1)\""))
    #expect(!html.contains("id=\"p0\""))
  }

  @Test("works in a browser: slider, play, flights, log, languages, narrow and without script")
  func browser() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium") else {
      print("skipped: no Chromium")
      return
    }
    let plan = try PlanFixture.rich()
    let flights = try flown(plan)
    let folder = SharedData.projectFolder.appendingPathComponent(".build/pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let page = folder.appendingPathComponent("replay.html")
    let facts = folder.appendingPathComponent("replay.json")
    try Data(ReplayPage(flights, of: plan).html.utf8).write(to: page)
    let words = """
      {"flights": \(flights.count), "seconds": \(flights[0].simulated.time.seconds), \
      "entries": \(flights[0].log.count)}
      """
    try Data(words.utf8).write(to: facts)
    #expect(!flights[0].log.isEmpty)
    guard
      let (status, output) = try PythonOracle.run(
        "replay_test.py",
        [page.path, facts.path, folder.appendingPathComponent("replay.png").path],
        needing: ["playwright"])
    else { return }
    #expect(status == 0, "\(output)")
  }
}
