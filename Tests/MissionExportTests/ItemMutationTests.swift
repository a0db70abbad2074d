import Diagnostics
import Foundation
import SharedData
import Testing

@testable import MissionExport

/// Damage done to plans, waypoint files and Litchi's missions, each kind at 50 random places.
@Suite("Damaged plans and tables are found out")
struct ItemMutationTests {
  /// A kind of damage to the rows of a table: waypoints of WPL 110 or Litchi.
  struct RowDamage: Sendable, CustomStringConvertible {
    let description: String
    let rule: CheckRule
    /// The column that is changed, and to what; rows that are not of the commands stay as they are.
    let column: Int
    let value: String
    var commands: Set<Int> = []
  }

  /// A kind of damage to an item of a plan.
  struct ItemDamage: Sendable, CustomStringConvertible {
    let description: String
    let rule: CheckRule
    let apply: @Sendable (JSONValue) -> JSONValue?
  }

  private static let places: Set<Int> = [16, 19]

  private func rules(_ bytes: [UInt8], _ name: String) -> [String] {
    do throws(RouteFileError) {
      return try RouteFile(reading: Data(bytes), named: name).check().map(\.rule)
    } catch {
      // Broken structure is refused, by the same rules.
      return [error.rule.rawValue]
    }
  }

  private static func files(_ format: MissionFormat, _ samples: [String]) throws -> [Data] {
    var files = try ["dji-m30t", "generic-arducopter"].map { id in
      try #require(
        try MissionExporter.export(PlanBuilder.patrol(aircraft: id), as: format).first
      ).bytes
    }
    for sample in samples {
      if let url = SharedData.file("samples/\(sample)") { files.append(try Data(contentsOf: url)) }
    }
    return files
  }

  @Test("items of plans", arguments: itemDamages)
  func plans(damage: ItemDamage) throws {
    var random = SplitMix(seed: 41)
    let files = try Self.files(.qgroundcontrol, ["qgc/mavsdk_sample.plan"])
      .map { try JSONReader.read([UInt8]($0)) }
    var done = 0
    for _ in 0..<3000 where done < 50 {
      let file = files[random.next(below: files.count)]
      let items = file["mission"]?["items"]?.array ?? []
      let index = random.next(below: items.count)
      guard let changed = damage.apply(items[index]), changed != items[index] else { continue }
      var all = items
      all[index] = changed
      let mission = try #require(file["mission"]).with("items", .array(all))
      let bytes = JSONWriter.bytes(of: file.with("mission", mission))
      let found = rules(bytes, "damaged.plan")
      #expect(found.contains(damage.rule.rawValue), "item \(index): \(found)")
      done += 1
    }
    #expect(done == 50)
  }

  @Test("lines of waypoint files", arguments: waypointDamages)
  func waypoints(damage: RowDamage) throws {
    try rows(
      damage, .waypoints, ["wpl/mavsdk_mission_planner_sample.txt"], "damaged.waypoints", "\t")
  }

  @Test("rows of Litchi's missions", arguments: litchiDamages)
  func litchi(damage: RowDamage) throws {
    try rows(damage, .litchi, ["litchi/pdfinn_litchi_golden.csv"], "damaged.csv", ",")
  }

  private func rows(
    _ damage: RowDamage, _ format: MissionFormat, _ samples: [String], _ name: String,
    _ separator: Character
  ) throws {
    var random = SplitMix(seed: 42)
    let files = try Self.files(format, samples).map { bytes in
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
    // Home is no place of the route.
    let first = format == .waypoints ? 2 : 1
    var done = 0
    for _ in 0..<5000 where done < 50 {
      var lines = files[random.next(below: files.count)]
      let at = first + random.next(below: lines.count - first)
      var fields = lines[at].split(separator: separator, omittingEmptySubsequences: false)
        .map(String.init)
      let command = Int(fields[3]) ?? -1
      guard damage.commands.isEmpty || damage.commands.contains(command),
        fields.indices.contains(damage.column), fields[damage.column] != damage.value
      else { continue }
      fields[damage.column] = damage.value
      lines[at] = fields.joined(separator: String(separator))
      let found = rules(Array((lines.joined(separator: "\n") + "\n").utf8), name)
      #expect(found.contains(damage.rule.rawValue), "line \(at): \(found)")
      done += 1
    }
    #expect(done == 50)
  }

  static let waypointDamages: [RowDamage] = [
    RowDamage(
      description: "hexadecimal latitude", rule: .waypointFields, column: 8, value: "0x25",
      commands: places),
    RowDamage(description: "index 77", rule: .sequence, column: 0, value: "77"),
    RowDamage(description: "index that is none", rule: .waypointFields, column: 0, value: "x"),
    RowDamage(description: "mark 5", rule: .waypointFields, column: 1, value: "5"),
    RowDamage(description: "two marks", rule: .waypointFields, column: 1, value: "1"),
    RowDamage(description: "frame 77", rule: .frame, column: 2, value: "77"),
    RowDamage(
      description: "a place without one", rule: .frame, column: 2, value: "2", commands: places),
    RowDamage(description: "command 60000", rule: .command, column: 3, value: "60000"),
    RowDamage(
      description: "hover of −3 s", rule: .hoverTime, column: 4, value: "-3", commands: places),
    RowDamage(
      description: "speed 99", rule: .waypointSpeed, column: 5, value: "99", commands: [178]),
    RowDamage(
      description: "heading 999°", rule: .yawRange, column: 7, value: "999", commands: [16]),
    RowDamage(
      description: "latitude 95°", rule: .position, column: 8, value: "95", commands: places),
    RowDamage(
      description: "latitude NaN", rule: .position, column: 8, value: "nan", commands: places),
    RowDamage(
      description: "longitude 200°", rule: .position, column: 9, value: "200", commands: places),
    RowDamage(
      description: "height 99999", rule: .height, column: 10, value: "99999", commands: places),
    RowDamage(
      description: "take-off to 0 m", rule: .takeOff, column: 10, value: "0", commands: [22]),
    RowDamage(description: "mark 7", rule: .waypointFields, column: 11, value: "7"),
  ]

  static let litchiDamages: [RowDamage] = [
    RowDamage(description: "latitude 95°", rule: .position, column: 0, value: "95"),
    RowDamage(description: "latitude that is none", rule: .litchiField, column: 0, value: "x"),
    RowDamage(description: "longitude 200°", rule: .position, column: 1, value: "200"),
    RowDamage(description: "height 99999", rule: .height, column: 2, value: "99999"),
    RowDamage(description: "heading 999°", rule: .yawRange, column: 3, value: "999"),
    RowDamage(description: "curve −5 m", rule: .curveSize, column: 4, value: "-5"),
    RowDamage(description: "curve beyond all legs", rule: .curveSize, column: 4, value: "99999"),
    RowDamage(description: "turning 5", rule: .litchiField, column: 5, value: "5"),
    RowDamage(description: "camera mode 7", rule: .litchiField, column: 6, value: "7"),
    RowDamage(description: "tilt −200°", rule: .gimbalRange, column: 7, value: "-200"),
    RowDamage(description: "action 99", rule: .actionFunction, column: 8, value: "99"),
    RowDamage(description: "height mode 9", rule: .litchiField, column: 38, value: "9"),
    RowDamage(description: "speed 99", rule: .waypointSpeed, column: 39, value: "99"),
    RowDamage(description: "speed −3", rule: .waypointSpeed, column: 39, value: "-3"),
    RowDamage(description: "point of interest at 199°", rule: .position, column: 40, value: "199"),
    RowDamage(description: "interval −7 s", rule: .triggerTime, column: 44, value: "-7"),
    RowDamage(description: "interval −7 m", rule: .triggerDistance, column: 45, value: "-7"),
  ]
}

extension ItemMutationTests {
  static let itemDamages: [ItemDamage] = [
    ItemDamage(description: "latitude and longitude swapped", rule: .swappedCoordinates) { item in
      guard isPlace(item), var values = item["params"]?.array else { return nil }
      values.swapAt(4, 5)
      return item.with("params", .array(values))
    },
    parameter("latitude 95°", 4, .number(95.0), .position, [16, 19, 21]),
    parameter("longitude 200°", 5, .number(200), .position, [16, 19, 21]),
    parameter("no latitude", 4, .null, .position, [16, 19]),
    parameter("height 99999", 6, .number(99_999), .height, [16, 19, 22]),
    parameter("no height", 6, .null, .height, [16, 19, 22]),
    parameter("take-off to −10 m", 6, .number(-10), .takeOff, [22]),
    parameter("hover of −3 s", 0, .number(-3), .hoverTime, [16, 19]),
    parameter("heading 999°", 3, .number(999), .yawRange, [16]),
    parameter("speed 99", 1, .number(99), .waypointSpeed, [178]),
    parameter("speed −5", 1, .number(-5), .waypointSpeed, [178]),
    parameter("no speed", 1, .null, .waypointSpeed, [178]),
    key("command 60000", "command", .number(60_000), .command),
    key("command in words", "command", .string("fly"), .planStructure),
    key("frame 77", "frame", .number(77), .frame),
    key("no frame", "frame", nil, .planStructure),
    key("no parameters", "params", nil, .planStructure),
    key("no kind", "type", nil, .planStructure),
    key("another kind", "type", .string("Simple"), .planStructure),
    key("no number", "doJumpId", nil, .sequence),
    key("number 0", "doJumpId", .number(0), .sequence),
    key("number 900", "doJumpId", .number(900), .sequence),
    ItemDamage(description: "a command in a frame of places", rule: .frame) { item in
      isLocated(item) ? nil : item.with("frame", .number(3))
    },
    parameter("speed through the air", 0, .number(0), .actionParameter, [178]),
    key("waits for ever", "autoContinue", .bool(false), .autoContinue),
    key("not said whether it goes on", "autoContinue", nil, .planStructure),
    ItemDamage(description: "six parameters", rule: .planStructure) { item in
      item["params"]?.array.map { item.with("params", .array(Array($0.dropLast()))) }
    },
    ItemDamage(description: "a place without one", rule: .frame) { item in
      isPlace(item) ? item.with("frame", .number(2)) : nil
    },
    ItemDamage(description: "out of the fence", rule: .fence) { item in
      guard isPlace(item), var values = item["params"]?.array, let latitude = values[4].number,
        // The samples have no fence.
        latitude < 40
      else { return nil }
      values[4] = .number(latitude + 0.2)
      return item.with("params", .array(values))
    },
  ]

  private static func isPlace(_ item: JSONValue) -> Bool {
    [16, 19].contains(item["command"]?.integer ?? 0)
  }

  private static func isLocated(_ item: JSONValue) -> Bool {
    MAVLinkVocabulary.located.contains(item["command"]?.integer ?? 0)
  }

  private static func parameter(
    _ description: String, _ index: Int, _ value: JSONValue, _ rule: CheckRule, _ commands: Set<Int>
  ) -> ItemDamage {
    ItemDamage(description: description, rule: rule) { item in
      guard commands.contains(item["command"]?.integer ?? 0), var values = item["params"]?.array
      else { return nil }
      values[index] = value
      return item.with("params", .array(values))
    }
  }

  private static func key(
    _ description: String, _ key: String, _ value: JSONValue?, _ rule: CheckRule
  ) -> ItemDamage {
    ItemDamage(description: description, rule: rule) { $0.with(key, value) }
  }
}

extension JSONValue {
  /// The object with another value for a key, or without it.
  fileprivate func with(_ key: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        member.key == key ? value.map { Member(key, $0) } : member
      })
  }
}
