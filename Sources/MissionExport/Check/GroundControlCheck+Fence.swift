import Diagnostics
import Geodesy
import Units

extension GroundControlCheck {
  /// Checks that the mission keeps within its own fence: PX4 refuses one that does not, and ArduPilot
  /// turns back at it.
  mutating func checkInside() {
    let fence = PlanFence(json)
    guard !fence.isEmpty else { return }
    checkLegs(fence)
    for (index, item) in items.enumerated() {
      guard MAVLinkCommand.isPlace(item.command), item.latitude.isFinite, item.longitude.isFinite,
        item.latitude != 0 || item.longitude != 0
      else { continue }
      let place = Coordinate(latitude: item.latitude, longitude: item.longitude)
      guard place.isOnEarth, !fence.allows(place) else { continue }
      findings.add(
        .fence, at: "\(file): item \(index + 1)", en: "it lies outside the plan's own fence",
        zh: "位于航线自身的电子围栏之外")
    }
    if let home = json["mission"]?["plannedHomePosition"]?.array.flatMap(PlanFence.place),
      home.isOnEarth, !fence.allows(home)
    {
      findings.add(
        .fence, at: "\(file): plannedHomePosition",
        en: "home lies outside the plan's own fence", zh: "返航点位于航线自身的电子围栏之外")
    }
    for (index, point) in (json["rallyPoints"]?["points"]?.array ?? []).enumerated() {
      guard let place = point.array.flatMap(PlanFence.place), place.isOnEarth, !fence.allows(place)
      else { continue }
      findings.add(
        .rally, .warning, at: "\(file): rally point \(index + 1)",
        en: "it lies outside the plan's own fence", zh: "位于航线自身的电子围栏之外")
    }
  }

  /// Checks the legs between places that the fence allows: one of them may still leave it.
  private mutating func checkLegs(_ fence: PlanFence) {
    guard route.points.allSatisfy({ $0.position.isOnEarth }) else { return }
    let isAllowed = route.points.map { fence.allows($0.position) }
    let zones = fence.zones(around: route.points.map(\.position))
    let check = RouteCheck(route, findings: CheckFindings(), file: file)
    let legs = (try? check.legs(in: zones, nil)) ?? [:]
    for leg in Set(legs.values.joined()).sorted()
    where isAllowed.indices.contains(leg) && leg > 0 && isAllowed[leg - 1] && isAllowed[leg] {
      findings.add(
        .fence, at: check.place(leg), en: "the leg to it leaves the plan's own fence",
        zh: "飞往该点的航段超出航线自身的电子围栏")
    }
  }
}
