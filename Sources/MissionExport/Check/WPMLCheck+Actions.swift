import Diagnostics
import Geodesy
import Units

extension WPMLCheck {
  /// Checks action groups: where they begin and end, their ids, triggers, and what the actions need.
  ///
  /// - Parameter idsMatter: Pilot 2 itself writes repeated action ids into `template.kml`.
  mutating func checkGroups(_ placemarks: [MarkupElement], _ entry: String, idsMatter: Bool) {
    var groups: Set<String> = []
    for (number, placemark) in placemarks.enumerated() {
      for group in placemark.all("wpml:actionGroup") {
        let where_ = place(entry, group, waypoint: number)
        if let id = group.wpmlText("actionGroupId"), !groups.insert(id).inserted {
          findings.add(
            .actionGroupID, at: where_, en: "two action groups have the id \(id.prefix(20))",
            zh: "两个动作组的 actionGroupId 同为 \(id.prefix(20))")
        } else if group.wpml("actionGroupId") == nil {
          missing("actionGroupId", .actionGroupID, in: group, entry, waypoint: number)
        }
        if group.wpml("actionGroupMode") == nil {
          missing("actionGroupMode", .actionGroupMode, in: group, entry, waypoint: number)
        }
        checkRange(group, number, placemarks.count, entry)
        checkTrigger(group, number, entry)
        checkActions(group, number, entry, idsMatter: idsMatter)
        if !isFly { checkReached(group, placemark, number, entry) }
      }
    }
  }

  private mutating func checkRange(
    _ group: MarkupElement, _ number: Int, _ count: Int, _ entry: String
  ) {
    let start = group.wpmlInteger("actionGroupStartIndex")
    let end = group.wpmlInteger("actionGroupEndIndex")
    guard let start, let end, start >= 0, start <= end, end < count else {
      findings.add(
        .actionGroupRange, at: place(entry, group, waypoint: number),
        en: "it goes from waypoint \(start.map(String.init) ?? "–") to "
          + "\(end.map(String.init) ?? "–"), of 0 to \(count - 1)",
        zh: "动作组由航点 \(start.map(String.init) ?? "–") 至 \(end.map(String.init) ?? "–")，"
          + "而航点为 0 至 \(count - 1)")
      return
    }
    if start != number {
      findings.add(
        .actionGroupRange, .warning, at: place(entry, group, waypoint: number),
        en: "it stands at waypoint \(number) and begins at \(start)",
        zh: "动作组位于航点 \(number)，却从航点 \(start) 开始")
    }
    let trigger = group.wpml("actionTrigger")?.wpmlText("actionTriggerType")
    let needed: Int? =
      switch trigger {
      case "reachPoint": start
      case "betweenAdjacentPoints": start + 1
      default: nil
      }
    if let needed, end != needed {
      findings.add(
        .actionGroupRange, at: place(entry, group, waypoint: number),
        en: "\(trigger ?? "") from waypoint \(start) ends at \(needed), not at \(end)",
        zh: "\(trigger ?? "") 由航点 \(start) 起，应止于 \(needed)，而非 \(end)")
    }
  }

  private mutating func checkTrigger(_ group: MarkupElement, _ number: Int, _ entry: String) {
    guard let trigger = group.wpml("actionTrigger"),
      let type = trigger.wpmlText("actionTriggerType")
    else {
      missing("actionTriggerType", .triggerType, in: group, entry, waypoint: number)
      return
    }
    let rule: CheckRule
    switch type {
    case "multipleTiming": rule = .triggerTime
    case "multipleDistance": rule = .triggerDistance
    default: return
    }
    if !((trigger.wpmlNumber("actionTriggerParam") ?? 0) > 0) {
      findings.add(
        rule, at: place(entry, trigger, waypoint: number),
        en: "\(type) needs an actionTriggerParam above 0", zh: "\(type) 须有大于 0 的 actionTriggerParam"
      )
    }
  }

  private mutating func checkActions(
    _ group: MarkupElement, _ number: Int, _ entry: String, idsMatter: Bool
  ) {
    var ids: Set<String> = []
    let actions = group.all("wpml:action")
    if idsMatter, !isFly, !actions.isEmpty, actions[0].wpmlInteger("actionId") ?? 0 != 0 {
      findings.add(
        .actionID, .warning, at: place(entry, actions[0], waypoint: number),
        en: "the ids of a group's actions begin at 0, not at "
          + (actions[0].wpmlText("actionId") ?? "–").prefix(20),
        zh: "动作组内 actionId 应从 0 开始，而非 \((actions[0].wpmlText("actionId") ?? "–").prefix(20))")
    }
    if actions.isEmpty { missing("action", .actionFunction, in: group, entry, waypoint: number) }
    for action in actions {
      if action.wpml("actionId") == nil {
        missing("actionId", .actionID, in: action, entry, waypoint: number)
      } else if idsMatter, let id = action.wpmlText("actionId"), !ids.insert(id).inserted {
        findings.add(
          .actionID, at: place(entry, action, waypoint: number),
          en: "two actions of a group have the id \(id.prefix(20))",
          zh: "同一动作组内两个动作的 actionId 同为 \(id.prefix(20))")
      }
      checkAction(action, number, entry)
    }
    checkBetween(group, actions, number, entry)
  }

  /// The camera turns evenly between two waypoints, and nothing else is done there.
  private mutating func checkBetween(
    _ group: MarkupElement, _ actions: [MarkupElement], _ number: Int, _ entry: String
  ) {
    let isBetween =
      group.wpml("actionTrigger")?.wpmlText("actionTriggerType") == "betweenAdjacentPoints"
    let functions = actions.compactMap { $0.wpmlText("actionActuatorFunc") }
    guard functions.contains(where: { ($0 == "gimbalEvenlyRotate") != isBetween }),
      isBetween || functions.contains("gimbalEvenlyRotate")
    else { return }
    findings.add(
      .triggerType, .warning, at: place(entry, group, waypoint: number),
      en:
        "gimbalEvenlyRotate goes with the trigger betweenAdjacentPoints, and no other action does",
      zh: "gimbalEvenlyRotate 须配合触发器 betweenAdjacentPoints，其他动作则不可")
  }

  /// What takes time is lost at a corner that is rounded, and cut short at a point that is passed.
  private mutating func checkReached(
    _ group: MarkupElement, _ placemark: MarkupElement, _ number: Int, _ entry: String
  ) {
    guard group.wpml("actionTrigger")?.wpmlText("actionTriggerType") == "reachPoint" else { return }
    let mode = placemark.wpml("waypointTurnParam")?.wpmlText("waypointTurnMode")
    if mode == "coordinateTurn" {
      findings.add(
        .passedAction, at: place(entry, group, waypoint: number),
        en: "actions at a waypoint that a coordinated turn never reaches",
        zh: "协调转弯不经过该航点，其动作不会执行",
        remedy: Text(en: "make it a stop", zh: "改为到点停"))
    } else if mode == "toPointAndPassWithContinuityCurvature",
      group.all("wpml:action").contains(where: {
        $0.wpmlText("actionActuatorFunc") == "hover"
      })
    {
      findings.add(
        .passedAction, .warning, at: place(entry, group, waypoint: number),
        en: "a hover at a waypoint that is flown through", zh: "在不停留的航点上设置了悬停",
        remedy: Text(en: "make it a stop", zh: "改为到点停"))
    }
  }
}
