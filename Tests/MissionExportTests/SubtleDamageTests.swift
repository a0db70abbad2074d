import Diagnostics
import Foundation
import Testing

@testable import MissionExport

/// Damage that leaves a file looking right: words and figures that no program of DJI's writes, groups in
/// the wrong place, and templates from which Pilot would make another flight than the aircraft's file.
@Suite("Subtle damage is found out")
struct SubtleDamageTests {
  typealias Damage = MutationTests.Damage

  @Test("in what the aircraft flies, 50 places each", arguments: waylineDamages)
  func waylines(damage: Damage) throws { try find(damage, in: \.waylines) }

  @Test("in what Pilot shows, 50 places each", arguments: templateDamages)
  func template(damage: Damage) throws {
    try find(damage, in: \.templateOrEmpty)
  }

  @Test("there is some damage for every code of DJI's own list")
  func codes() {
    let damages = MutationTests.damages + Self.waylineDamages + Self.templateDamages
    // Whole files: no file, no archive.
    let tested = Set(damages.map(\.rule)).union([.fileMissing, .unreadable])
    let missing = CheckRule.allCases.filter { $0.djiCode != nil && !tested.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
    #expect(CheckRule.allCases.compactMap(\.djiCode).count == 24)
  }

  private func find(
    _ damage: Damage, in part: WritableKeyPath<WPMLArchive, MarkupElement>
  ) throws {
    var random = SplitMix(seed: 43)
    let files = try MutationTests.good()
    var places = 0
    for _ in 0..<3000 where places < 50 {
      let file = files[random.next(below: files.count)]
      var archive = file.archive
      guard damage.apply(&archive[keyPath: part], &random), archive != file.archive else {
        continue
      }
      places += 1
      let rules = try MutationTests.findings(archive).map(\.rule)
      #expect(rules.contains(damage.rule.rawValue), "\(file.name): found \(rules)")
    }
    #expect(places == 50)
  }
}

extension WPMLArchive {
  /// The template, to be changed in place.
  fileprivate var templateOrEmpty: MarkupElement {
    get { template ?? MarkupElement("kml") }
    set { template = newValue }
  }
}

extension SubtleDamageTests {
  private static let words: [(name: String, value: String, rule: CheckRule)] = [
    ("waypointSpeed", "0x10", .waypointSpeed), ("waypointSpeed", "inf", .waypointSpeed),
    ("waypointHeadingMode", "followwayline", .headingMode),
    ("waypointPoiPoint", "999,999,0", .headingMode),
    ("finishAction", "", .finishAction), ("takeOffSecurityHeight", "1501", .securityHeight),
    ("globalTransitionalSpeed", "0", .transitionalSpeed),
    ("actionTriggerType", "onArrival", .triggerType),
    ("actionActuatorFunc", "TakePhoto", .actionFunction), ("actionId", "-1", .actionID),
    ("actionGroupId", "65536", .actionGroupID), ("aircraftHeading", "-181", .yawRange),
    ("focalLength", "-24", .actionParameter), ("gimbalYawRotateAngle", "999", .gimbalRange),
    ("targetAngle", "999", .actionParameter), ("orientedCameraType", "1", .payloadModel),
    ("focusX", "1.5", .focusPoint), ("focusRegionWidth", "2", .focusRegion),
    ("droneSubEnumValue", "9", .aircraftModel), ("templateId", "70000", .identifier),
  ]

  private static let both = words.map { name, value, rule in
    MutationTests.set("\(name) of “\(value)”", name, value, rule)
  }

  /// Another trigger, with nothing that it would need.
  private static func trigger(_ description: String, _ type: String, _ rule: CheckRule) -> Damage {
    Damage(description: description, rule: rule) { root, random in
      MutationTests.change(&root, &random, ["wpml:actionTrigger"]) { trigger in
        trigger.children = [MarkupElement("wpml:actionTriggerType", type)]
      }
    }
  }

  static let waylineDamages: [Damage] =
    both + [
      MutationTests.set("distance of −5 m", "distance", "-5", .routeFigures),
      MutationTests.set(
        "a focus that is neither point nor region", "isPointFocus", "2", .focusType),
      MutationTests.remove("focus without a point", "focusX", .focusPoint),
      MutationTests.remove("no height of the way home", "globalRTHHeight", .returnHeight),
      MutationTests.set(
        "an action that the aircraft does not know", "actionActuatorFunc", "megaphone",
        .actionFunction),
      MutationTests.set(
        "pictures between two waypoints", "actionTriggerType", "betweenAdjacentPoints",
        .triggerType),
      trigger("timed pictures without a time", "multipleTiming", .triggerTime),
      trigger("pictures by distance without one", "multipleDistance", .triggerDistance),
      Damage(description: "one waypoint", rule: .waypointCount) { root, random in
        MutationTests.changePlacemarks(&root) { points in
          points = [points[random.next(below: points.count)]]
          return true
        }
      },
      Damage(description: "an unfinished action at the start", rule: .gimbalRange) { root, random in
        MutationTests.change(&root, &random, ["Folder"]) { folder in
          let action = MarkupElement(
            "wpml:action", [MarkupElement("wpml:actionActuatorFunc", "gimbalRotate")])
          folder.children.insert(MarkupElement("wpml:startActionGroup", [action]), at: 0)
        }
      },
      Damage(description: "heights among the coordinates", rule: .position) { root, random in
        MutationTests.change(&root, &random, ["coordinates"]) { $0.text += ",90" }
      },
      Damage(description: "latitude and longitude 0", rule: .position) { root, random in
        MutationTests.change(&root, &random, ["coordinates"]) { $0.text = "0,0" }
      },
      Damage(description: "a group that begins elsewhere", rule: .actionGroupRange) {
        root, random in
        MutationTests.change(&root, &random, ["wpml:actionGroup"]) { group in
          let start = (group.wpmlInteger("actionGroupStartIndex") ?? 0) + 1
          group.setText(of: "actionGroupStartIndex", String(start))
          group.setText(of: "actionGroupEndIndex", String(start))
        }
      },
      Damage(description: "an action twice", rule: .actionID) { root, random in
        MutationTests.change(&root, &random, ["wpml:actionGroup"]) { group in
          group.children += group.all("wpml:action").prefix(1)
        }
      },
      Damage(description: "another film less than planned", rule: .templateDiffers) {
        root, random in
        MutationTests.change(&root, &random, ["wpml:actionActuatorFunc"]) { element in
          if element.text == "takePhoto" { element.text = "hover" }
        }
      },
      Damage(description: "another speed than planned", rule: .templateDiffers) { root, random in
        MutationTests.change(&root, &random, ["wpml:waypointSpeed"]) { $0.text = "1.5" }
      },
      Damage(description: "another heading than planned", rule: .templateDiffers) { root, random in
        MutationTests.change(&root, &random, ["wpml:waypointHeadingMode"]) { $0.text = "manually" }
      },
    ]

  static let templateDamages: [Damage] =
    both + [
      MutationTests.set("height mode AMSL", "heightMode", "AMSL", .heightMode),
      MutationTests.set("GCJ-02", "coordinateMode", "GCJ02", .coordinateMode),
      MutationTests.set("an orbit", "templateType", "orbit", .templateType),
      MutationTests.set("scanning at random", "scanningMode", "random", .payloadParameter),
      MutationTests.set("metering at random", "meteringMode", "random", .payloadParameter),
      MutationTests.set("a time in words", "createTime", "yesterday", .missionConfiguration),
      MutationTests.set("another global speed", "autoFlightSpeed", "1.5", .templateDiffers),
      MutationTests.remove("no global height", "globalHeight", .height),
      MutationTests.remove("no global turn", "globalWaypointTurnMode", .turnMode),
      MutationTests.remove("no coordinate system", "waylineCoordinateSysParam", .heightMode),
      Damage(description: "no actions", rule: .templateDiffers) { root, _ in
        var count = 0
        root.forEachElementInPlace { element in
          count += element.all("wpml:actionGroup").count
          element.children.removeAll { $0.name == "wpml:actionGroup" }
        }
        return count > 0
      },
      Damage(description: "a waypoint 11 m away", rule: .templateDiffers) { root, random in
        MutationTests.change(&root, &random, ["coordinates"]) { element in
          let numbers = element.text.split(separator: ",").compactMap(\.number)
          if numbers.count == 2 { element.text = "\(numbers[0]),\(numbers[1] + 0.0001)" }
        }
      },
    ]
}
