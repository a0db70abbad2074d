import Diagnostics
import Foundation
import MissionInput
import MissionPlanning
import SharedData
import Testing

@Suite("A plan file")
struct PlanFileTests {
  private static func json() throws -> String {
    let mission = SharedData.projectFolder.appendingPathComponent(
      "missions/taiyuan-node-watch.yaml")
    let plan = try Planner.plan(try MissionFile.read(mission.path), effort: .quick)
    return String(decoding: try plan.json(), as: UTF8.self)
  }

  @Test("is read as it was written")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let json = try Self.json()
    let plan = try PlanFile.read(folder.write("plan.json", json))
    #expect(!plan.flights.isEmpty)
    #expect(String(decoding: try plan.json(), as: UTF8.self) == json)
  }

  @Test("is refused with the path of its fault")
  func faults() throws {
    let folder = try TemporaryFolder()
    let json = try Self.json()
    for (old, new, message) in [
      (
        "\"kestrel_plan\" : 1", "\"kestrel_plan\" : 9",
        "kestrel_plan: 9 is out of range; allowed: 1"
      ),
      ("\"kestrel_plan\" : 1", "\"kestrel\" : 1", "kestrel_plan: missing; write, for instance"),
      (
        "\"purpose\" : \"take_off\"", "\"purpose\" : 4", "flights[0].legs[0].purpose: found a value"
      ),
      ("\"purpose\" : \"take_off\"", "\"use\" : 4", "flights[0].legs[0].purpose: missing; write"),
    ] {
      let changed = json.replacing(old, with: new)
      #expect(changed != json)
      #expect(Self.fault(try folder.write("plan.json", changed)).hasPrefix(message))
    }
    let cut = String(json[..<(json.lastIndex(of: ",") ?? json.endIndex)])
    // The end of a text counts as the beginning of the line behind it.
    let line = cut.count { $0 == "\n" } + 2
    for (text, place) in [("{", "2:1: "), ("", "1:1: "), (cut, "\(line):1: ")] {
      let fault = Self.fault(try folder.write("plan.json", text)).replacing(
        folder.url.path, with: "")
      #expect(
        fault.hasPrefix("/plan.json:\(place)") && fault.contains("this is not JSON"), "\(fault)")
    }
    #expect(Self.fault("/nowhere/plan.json") == "there is no such file")
  }

  private static func fault(_ path: String) -> String {
    do throws(InputErrors) {
      _ = try PlanFile.read(path)
      return ""
    } catch {
      return error.all.map { $0.message(.en).replacing("\(path): ", with: "") }.joined()
    }
  }
}
