import Diagnostics
import Foundation
import Testing

@testable import MissionExport

@Suite("Damage to a plan as a whole is found out")
struct PlanDamageTests {
  /// A pattern of a plan's text, what takes its place, and the rule that must be named.
  typealias Damage = (old: String, new: String, rule: CheckRule)

  private static func plan() throws -> String {
    let file = try #require(
      try MissionExporter.export(PlanBuilder.patrol(), as: .qgroundcontrol).first)
    return try #require(String(data: file.bytes, encoding: .utf8))
  }

  private func rules(_ text: String, named name: String = "damaged.plan") -> [String] {
    do throws(RouteFileError) {
      return try RouteFile(reading: Data(text.utf8), named: name).check().map(\.rule)
    } catch {
      return [error.rule.rawValue]
    }
  }

  @Test(
    "each kind of damage",
    arguments: [
      (#""firmwareType": 3,"#, "", .planStructure),
      (#""vehicleType": 2,"#, "", .planStructure),
      (#""firmwareType": 3"#, "\"firmwareType\": 99", .planStructure),
      (#""hoverSpeed": 1[0-9]"#, "\"hoverSpeed\": -3", .waypointSpeed),
      (#""inclusion": true,"#, "", .fence),
      (#""inclusion": true,\s*"version": 1"#, "\"inclusion\": true, \"version\": 9", .fence),
      (#""radius": [0-9]+"#, "\"radius\": 0", .fence),
      (#""circles": \["#, "\"circles\": {}, \"other\": [", .fence),
      (
        #""polygons": \[\s*\]"#,
        "\"polygons\": [{\"polygon\": [[10,10],[11,11],[10,11],[11,10]], \"inclusion\": false, \"version\": 1}]",
        .fence
      ),
      (#""points": \["#, "\"points\": [[37.8, 112.6], ", .rally),
      (#""points": \["#, "\"points\": [[37.8, 112.6, null], ", .rally),
      (#""points": \["#, "\"other\": [", .rally),
      (
        #""plannedHomePosition": \["#, "\"plannedHomePosition\": [112.5803, 37.859, 0], \"x\": [",
        .swappedCoordinates
      ),
      (#""plannedHomePosition": \["#, "\"plannedHomePosition\": [-10, 20, 0], \"x\": [", .longLeg),
      (#""params": \[\s*0,"#, "\"params\": [null,", .actionParameter),
      (#""fileType": "Plan""#, "\"fileType\": \"Mission\"", .planStructure),
    ] as [Damage])
  func found(damage: Damage) throws {
    let plan = try Self.plan()
    let damaged = plan.replacing(try Regex(damage.old), with: damage.new, maxReplacements: 1)
    #expect(damaged != plan)
    #expect(rules(plan).isEmpty, "\(rules(plan))")
    #expect(rules(damaged).contains(damage.rule.rawValue), "\(rules(damaged))")
  }

  @Test("blanks for tabs, and a name of another format, are told")
  func told() throws {
    let file = try #require(
      try MissionExporter.export(PlanBuilder.patrol(), as: .waypoints).first)
    let text = try #require(String(data: file.bytes, encoding: .utf8))
    #expect(rules(text, named: "a.waypoints").isEmpty)
    #expect(rules(text.replacing("\t", with: " "), named: "a.waypoints") == ["waypoint-fields"])
    #expect(rules(text, named: "a.plan") == ["file-name"])
    let homeless = text.split(separator: "\n").enumerated().filter { $0.offset != 1 }.map(\.element)
    #expect(rules(homeless.joined(separator: "\n"), named: "a.waypoints").contains("take-off"))
    let raised = text.replacing("0\t1\t0\t16", with: "0\t1\t3\t16")
    #expect(raised != text && rules(raised, named: "a.waypoints").contains("take-off"))
    #expect(rules(text, named: "a.txt").isEmpty)
  }
}
