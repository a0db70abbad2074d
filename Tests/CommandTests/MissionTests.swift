import Foundation
import SharedData
import Testing

@Suite("The shipped missions")
struct MissionTests {
  static let missions = ["taiyuan-morning-peak", "taiyuan-node-watch", "remote-mountain-road"]

  @Test("are all that is shipped")
  func all() throws {
    let folder = SharedData.projectFolder.appendingPathComponent("missions")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      files.filter { $0.hasSuffix(".yaml") }.sorted() == Self.missions.map { $0 + ".yaml" }.sorted()
    )
  }

  @Test(
    "are planned, valid by the JSON Schema, and fly home in the simulation", arguments: missions)
  func planned(name: String) throws {
    let place = try Workplace()
    let project = SharedData.projectFolder
    let mission = project.appendingPathComponent("missions/\(name).yaml").path
    let planned = try place.kestrel("plan", mission, "-o", "out", "--effort", "quick")
    #expect(planned.status == 0, "\(planned.complaint)")
    let plan = place.folder.appendingPathComponent("out/plan.json").path
    let simulated = try place.kestrel("simulate", plan)
    #expect(simulated.status == 0, "\(simulated.complaint)\(simulated.output)")
    let schema = project.appendingPathComponent("Documentation/plan.schema.json").path
    let verdict = try PythonOracle.run("plan_schema.py", [schema, plan], needing: ["jsonschema"])
    if let verdict { #expect(verdict.status == 0, "\(verdict.output)") }
  }

  @Test("the remote road's far branch is listed with its reason, the rest planned")
  func remote() throws {
    let place = try Workplace()
    let mission = SharedData.projectFolder
      .appendingPathComponent("missions/remote-mountain-road.yaml").path
    let planned = try place.kestrel(
      "plan", mission, "-o", "out", "--effort", "quick", "--lang", "en")
    #expect(planned.output.contains("远沟支路"))
    #expect(planned.output.contains("out of reach"))
  }

  @Test("Ctrl-C ends the search, and the best plan so far is written whole")
  func interrupted() throws {
    let place = try Workplace()
    let mission = SharedData.projectFolder
      .appendingPathComponent("Benchmarks/missions/taiyuan-main-roads.yaml").path
    // The whole search would take minutes.
    let outcome = try place.shell(
      """
      $KESTREL plan \(mission) -o out --effort thorough --lang en >said 2>progress &
      planning=$!
      sleep 4; kill -INT $planning
      wait $planning; echo "status $?"; cat said
      """)
    #expect(outcome.output.contains("status 0"), "\(outcome.output)")
    #expect(outcome.output.contains("the search was ended early"))
    let plan = try JSONSerialization.jsonObject(with: place.read("out/plan.json"))
    let search = (plan as? [String: Any])?["search"] as? [String: Any]
    #expect(search?["interrupted"] as? Bool == true)
  }
}
