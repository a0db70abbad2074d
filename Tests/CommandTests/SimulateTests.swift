import Foundation
import SharedData
import Testing

@Suite("kestrel simulate")
struct SimulateTests {
  private func planned() throws -> Workplace {
    let place = try Workplace.prepared()
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return place
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("prints text, JSON with the share that finished, or CSV; always the same bytes")
  func formats() throws {
    let place = try planned()
    let text = try place.kestrel("simulate", "out/plan.json", "--lang", "en")
    #expect(text.status == 0, "\(text.complaint)")
    #expect(text.output.contains("landed with reserve"))
    let json = try object(place.kestrel("simulate", "out/plan.json", "--format", "json").output)
    #expect(json["finished_with_reserve"] as? Double == 1)
    let flights = try #require(json["flights"] as? [[String: Any]])
    let csv = try place.kestrel("simulate", "out/plan.json", "--format", "csv").output
    #expect(csv.split(separator: "\n").count == flights.count + 1)
    for seed in [[], ["--seed", "7"]] {
      let line = "$KESTREL simulate out/plan.json --format json " + seed.joined(separator: " ")
      #expect(try place.shell(line).output == place.shell(line).output)
    }
  }

  @Test("many runs give shares and spreads, and a line for each flight of each run as CSV")
  func runs() throws {
    let place = try planned()
    let arguments = "$KESTREL simulate out/plan.json --flight 1 --runs 6 --seed 3"
    let json = try object(place.shell(arguments + " --format json -o runs").output)
    let share = try #require(json["finished_with_reserve"] as? Double)
    #expect(share >= 0 && share <= 1)
    #expect((json["flights"] as? [Any])?.count == 1)
    let csv = try place.shell(arguments + " --format csv").output
    #expect(csv.split(separator: "\n").count == 7)
    #expect(try place.read("runs/runs.csv") == Data(csv.utf8))
    let text = try place.shell(arguments + " --lang en").output
    #expect(text.contains("6 runs, seed 3"))
  }

  @Test("writes tracks; pymavlink reads the telemetry log")
  func files() throws {
    let place = try planned()
    let outcome = try place.kestrel("simulate", "out/plan.json", "--flight", "1", "-o", "flown")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try place.files(in: "flown").filter { !$0.hasSuffix(".html") } == [
        "flight-01.tlog", "simulation.json", "track.csv", "track.geojson", "track.kml",
      ])
    let track = String(decoding: try place.read("flown/track.csv"), as: UTF8.self)
    let last = try #require(track.split(separator: "\n").last).split(separator: ",")
    let log = place.folder.appendingPathComponent("flown/flight-01.tlog").path
    guard
      let read = try PythonOracle.run(
        "tlog.py", [log, String(last[1]), String(last[2]), String(last[3])], needing: ["pymavlink"])
    else { return }
    #expect(read.status == 0, "\(read.output)")
  }

  @Test("an exercise is judged by what it expects, and its faults are told with their place")
  func exercise() throws {
    let place = try planned()
    try place.write(
      "at 1 min: pilot return\nexpect: returns, lands with reserve\n", to: "good.exercise")
    let good = try place.kestrel(
      "simulate", "out/plan.json", "--exercise", "good.exercise", "--lang", "en")
    #expect(good.status == 0, "\(good.complaint)")
    #expect(good.output.contains("pilot: return"))
    try place.write("at 1 min: pilot return\nexpect: completes\n", to: "bad.exercise")
    let bad = try place.kestrel("simulate", "out/plan.json", "--faults", "bad.exercise")
    #expect(bad.status == 5)
    #expect(bad.complaint.contains("completes"))
    try place.write("at 1 min: pilot retrun\n", to: "wrong.exercise")
    let wrong = try place.kestrel("simulate", "out/plan.json", "--exercise", "wrong.exercise")
    #expect(wrong.status == 3)
    #expect(wrong.complaint.contains("wrong.exercise:1:17"))
  }

  @Test("a flight that the plan does not have, and no runs, are refused")
  func refusals() throws {
    let place = try planned()
    let flight = try place.kestrel("simulate", "out/plan.json", "--flight", "9", "--lang", "en")
    #expect(flight.status == 2)
    #expect(flight.complaint.contains("no flight 9"))
    #expect(try place.kestrel("simulate", "out/plan.json", "--runs", "0").status == 2)
    #expect(try place.kestrel("simulate", "out/plan.json", "--format", "xml").status == 2)
  }
}
