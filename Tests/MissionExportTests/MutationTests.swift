import Diagnostics
import Foundation
import SharedData
import Testing

@testable import MissionExport

/// Damage done to good files, each kind at random places; the check must find all of it, and name the
/// rule.
@Suite("Damaged files are found out")
struct MutationTests {
  /// A kind of damage: what it does to a `waylines.wpml`, and the rule that must be named.
  struct Damage: Sendable, CustomStringConvertible {
    let description: String
    let rule: CheckRule
    /// Changes one place chosen by the generator; false where the file has none to change.
    let apply: @Sendable (inout MarkupElement, inout SplitMix) -> Bool
  }

  static func good() throws -> [(name: String, archive: WPMLArchive)] {
    var files: [(String, WPMLArchive)] = []
    for id in ["dji-m30t", "dji-m3e", "dji-m4t"] {
      let file = try #require(
        try MissionExporter.export(PlanBuilder.patrol(aircraft: id), as: .dji).first)
      files.append((id, try WPMLArchive(reading: [UInt8](file.bytes), named: id)))
    }
    for name in ["dji_psdk_waypoint_v3_test_file", "geoyee_waypoint_fh2", "lawrencejesse_Seed"] {
      guard let url = SharedData.file("samples/dji/\(name).kmz") else { continue }
      let bytes = [UInt8](try Data(contentsOf: url))
      files.append((name, try WPMLArchive(reading: bytes, named: name)))
    }
    return files
  }

  static func findings(_ archive: WPMLArchive) throws -> [Finding] {
    let template = try #require(archive.template)
    return try RouteFile(
      template: MarkupWriter.bytes(of: template),
      waylines: MarkupWriter.bytes(of: archive.waylines), named: "damaged.kmz"
    ).check()
  }

  @Test("good files have no errors")
  func good() throws {
    for (name, archive) in try Self.good() {
      let errors = try Self.findings(archive).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(name): \(errors)")
    }
  }

  @Test("each kind of damage, 50 places each", arguments: damages)
  func found(damage: Damage) throws {
    var random = SplitMix(seed: 40)
    let files = try Self.good()
    var places = 0
    var tries = 0
    while places < 50, tries < 2000 {
      tries += 1
      let file = files[random.next(below: files.count)]
      var archive = file.archive
      guard damage.apply(&archive.waylines, &random), archive != file.archive else { continue }
      places += 1
      do {
        let rules = try Self.findings(archive).map(\.rule)
        #expect(rules.contains(damage.rule.rawValue), "\(file.name): found \(rules)")
      } catch let error as RouteFileError {
        // Broken structure is refused, with a reason.
        #expect(!error.text.en.isEmpty)
        #expect(damage.rule == .position || damage.rule == .waylineCount)
      }
    }
    #expect(places == 50)
  }
}

extension MutationTests {
  static let damages: [Damage] = [
    set("speed 99", "waypointSpeed", "99", .waypointSpeed),
    set("speed 0", "waypointSpeed", "0", .waypointSpeed),
    set("speed not a number", "waypointSpeed", "fast", .waypointSpeed),
    set("wayline speed negative", "autoFlightSpeed", "-3", .waypointSpeed),
    set("transitional speed 30", "globalTransitionalSpeed", "30", .transitionalSpeed),
    set("unknown heading mode", "waypointHeadingMode", "forward", .headingMode),
    remove("missing heading mode", "waypointHeadingMode", .headingMode),
    remove("missing heading", "waypointHeadingParam", .headingMode),
    set("heading of 400°", "waypointHeadingAngle", "400", .headingMode),
    set("point of interest nowhere", "waypointHeadingMode", "towardPOI", .headingMode),
    set("unknown turn mode", "waypointTurnMode", "toPointAndFly", .turnMode),
    remove("missing turn mode", "waypointTurnMode", .turnMode),
    set("negative damping", "waypointTurnDampingDist", "-1", .damping),
    set("unknown finish", "finishAction", "goAway", .finishAction),
    set("unknown lost-link choice", "exitOnRCLost", "maybe", .lostLink),
    remove("missing finish", "finishAction", .finishAction),
    set("unknown way to the route", "flyToWaylineMode", "quickly", .flyToMode),
    set("security height 0.5", "takeOffSecurityHeight", "0.5", .securityHeight),
    set("height mode of templates", "executeHeightMode", "EGM96", .heightMode),
    set("height not a number", "executeHeight", "NaN", .height),
    remove("missing height", "executeHeight", .height),
    set("height of 20 km", "executeHeight", "20000", .height),
    set("index out of order", "index", "77", .waypointIndex),
    remove("missing index", "index", .waypointIndex),
    set("unknown aircraft", "droneEnumValue", "66", .aircraftModel),
    set("camera of another aircraft", "payloadEnumValue", "77", .payloadModel),
    set("unknown trigger", "actionTriggerType", "whenReady", .triggerType),
    set("unknown action", "actionActuatorFunc", "dropBomb", .actionFunction),
    set("group ends before it starts", "actionGroupEndIndex", "-1", .actionGroupRange),
    set("group ends behind the last waypoint", "actionGroupEndIndex", "9999", .actionGroupRange),
    set("forbidden action id", "actionId", "65535", .actionID),
    set("group mode unknown", "actionGroupMode", "random", .actionGroupMode),
    set("payload position 5", "payloadPositionIndex", "5", .payloadPosition),
    set("misspelt lens", "payloadLensIndex", "visible", .lensName),
    set("camera tilt of −200°", "gimbalPitchRotateAngle", "-200", .gimbalRange),
    set("no hover", "hoverTime", "0", .hoverTime),
    set("flag of 2", "useStraightLine", "2", .flag),
    Damage(description: "latitude and longitude swapped", rule: .swappedCoordinates) {
      root, random in
      change(&root, &random, ["coordinates"]) { element in
        element.text = element.text.split(separator: ",").reversed().joined(separator: ",")
      }
    },
    Damage(description: "coordinates without a number", rule: .position) { root, random in
      change(&root, &random, ["coordinates"]) { $0.text = "east,north" }
    },
    Damage(description: "latitude of 95°", rule: .position) { root, random in
      change(&root, &random, ["coordinates"]) { $0.text = "200,95" }
    },
    Damage(description: "two waypoints at one place", rule: .shortLeg) { root, random in
      changePlacemarks(&root) { points in
        let i = random.next(below: points.count - 1)
        guard points[i].wpmlText("executeHeight") == points[i + 1].wpmlText("executeHeight"),
          let here = points[i]["Point"]
        else { return false }
        points[i + 1].replace(first: "Point", by: here)
        return true
      }
    },
    Damage(description: "a waypoint removed", rule: .waypointIndex) { root, random in
      changePlacemarks(&root) { points in
        guard points.count > 3 else { return false }
        points.remove(at: random.next(below: points.count - 1))
        return true
      }
    },
    Damage(description: "the first waypoint passed through", rule: .endTurn) { root, random in
      changePlacemarks(&root) { points in
        let i = random.next(below: 2) == 0 ? 0 : points.count - 1
        points[i].setText(of: "waypointTurnMode", "toPointAndPassWithContinuityCurvature")
        return true
      }
    },
    Damage(description: "corners larger than the leg", rule: .damping) { root, random in
      changePlacemarks(&root) { points in
        guard points.count > 2 else { return false }
        let i = 1 + random.next(below: points.count - 2)
        points[i].setText(of: "waypointTurnMode", "coordinateTurn")
        points[i].setText(of: "waypointTurnDampingDist", "90000")
        return true
      }
    },
    Damage(description: "actions where none arrives", rule: .passedAction) { root, random in
      changePlacemarks(&root) { points in
        let acting = points.indices.dropFirst().dropLast().filter {
          points[$0].all("wpml:actionGroup").contains {
            $0.wpml("actionTrigger")?.wpmlText("actionTriggerType") == "reachPoint"
          }
        }
        guard !acting.isEmpty else { return false }
        points[acting[random.next(below: acting.count)]]
          .setText(of: "waypointTurnMode", "coordinateTurn")
        return true
      }
    },
    Damage(description: "two groups of one id", rule: .actionGroupID) { root, random in
      changePlacemarks(&root) { points in
        let acting = points.indices.filter { points[$0].wpml("actionGroup") != nil }
        guard acting.count > 1 else { return false }
        let i = 1 + random.next(below: acting.count - 1)
        let id = points[acting[i - 1]].wpml("actionGroup")?.wpmlText("actionGroupId") ?? "0"
        points[acting[i]].setText(of: "actionGroupId", id)
        return true
      }
    },
    Damage(description: "no wayline", rule: .waylineCount) { root, random in
      _ = random.next()
      guard let document = root.children.firstIndex(where: { $0.name == "Document" }) else {
        return false
      }
      root.children[document].children.removeAll { $0.name == "Folder" }
      return true
    },
  ]

  static func set(
    _ description: String, _ name: String, _ value: String, _ rule: CheckRule
  ) -> Damage {
    Damage(description: description, rule: rule) { root, random in
      change(&root, &random, ["wpml:" + name]) { $0.text = value }
    }
  }

  static func remove(_ description: String, _ name: String, _ rule: CheckRule) -> Damage {
    Damage(description: description, rule: rule) { root, random in
      var count = 0
      root.forEachElement { if $0.wpml(name) != nil { count += 1 } }
      guard count > 0 else { return false }
      var left = random.next(below: count)
      root.forEachElementInPlace { element in
        guard let at = element.children.firstIndex(where: { $0.name == "wpml:" + name }) else {
          return
        }
        if left == 0 { element.children.remove(at: at) }
        left -= 1
      }
      return true
    }
  }

  /// Changes one of the elements with some names.
  static func change(
    _ root: inout MarkupElement, _ random: inout SplitMix, _ names: [String],
    _ edit: (inout MarkupElement) -> Void
  ) -> Bool {
    var count = 0
    root.forEachElement { if names.contains($0.name) { count += 1 } }
    guard count > 0 else { return false }
    var left = random.next(below: count)
    root.forEachElementInPlace { element in
      guard names.contains(element.name) else { return }
      if left == 0 { edit(&element) }
      left -= 1
    }
    return true
  }

  static func changePlacemarks(
    _ root: inout MarkupElement, _ edit: (inout [MarkupElement]) -> Bool
  ) -> Bool {
    guard let d = root.children.firstIndex(where: { $0.name == "Document" }),
      let f = root.children[d].children.firstIndex(where: { $0.name == "Folder" })
    else { return false }
    let others = root.children[d].children[f].children.filter { $0.name != "Placemark" }
    var points = root.children[d].children[f].all("Placemark")
    guard points.count > 1, edit(&points) else { return false }
    root.children[d].children[f].children = others + points
    return true
  }
}

extension MarkupElement {
  /// Visits this element and all in it, to change them.
  mutating func forEachElementInPlace(_ visit: (inout MarkupElement) -> Void) {
    visit(&self)
    for i in children.indices { children[i].forEachElementInPlace(visit) }
  }

  mutating func replace(first name: String, by other: MarkupElement) {
    guard let at = children.firstIndex(where: { $0.name == name }) else { return }
    children[at] = other
  }

  /// Sets the text of every descendant of DJI's namespace with a name.
  mutating func setText(of name: String, _ text: String) {
    forEachElementInPlace { if $0.name == "wpml:" + name { $0.text = text } }
  }
}
