import Airspace
import Geodesy
import MissionPlanning

/// A plan's places on one map plane, in the plan's own order.
struct ProjectedPlan {
  /// The plane that fits all of them.
  let plane: MapPlane
  /// The line of each road.
  let roads: [[LocalPoint]]
  /// The line of each gap; one point for a node.
  let gaps: [[LocalPoint]]
  /// Each node.
  let nodes: [LocalPoint]
  /// Each launch site.
  let sites: [LocalPoint]
  /// The corners of the flight area; none where the mission names none.
  let flightArea: [LocalPoint]
  /// Of each flight, where it takes off, and where each leg ends: one more than it has legs.
  let flights: [[LocalPoint]]

  /// Projects all places at once, which is far quicker than line by line.
  init(_ plan: PatrolPlan) throws(TransformationError) {
    let lines =
      plan.roads.map(\.line) + plan.gaps.map(\.line)
      + [plan.nodes.map(\.position), plan.launchSites.map(\.site.position)]
      + [plan.flightArea?.corners ?? []]
      + plan.flights.map { plan.track(of: $0) }
    let places = lines.flatMap(\.self)
    // A plan without any place is an empty map, drawn where the degrees begin.
    plane = try MapPlane(
      fitting: places.isEmpty ? [Coordinate(latitude: 0, longitude: 0)] : places)
    var rest = try plane.project(places)[...]
    var local: [[LocalPoint]] = []
    for line in lines {
      local.append(Array(rest.prefix(line.count)))
      rest = rest.dropFirst(line.count)
    }
    let gapsAt = plan.roads.count
    let nodesAt = gapsAt + plan.gaps.count
    roads = Array(local[..<gapsAt])
    gaps = Array(local[gapsAt..<nodesAt])
    nodes = local[nodesAt]
    sites = local[nodesAt + 1]
    flightArea = local[nodesAt + 2]
    flights = Array(local[(nodesAt + 3)...])
  }

  /// All points, in no order that matters.
  var points: [LocalPoint] {
    (roads + gaps + flights).flatMap(\.self) + nodes + sites
  }
}

extension PatrolPlan {
  /// Where a flight takes off; nil where the plan names a site that it does not have.
  func launchSite(of flight: Flight) -> PlannedLaunchSite? {
    launchSites.indices.contains(flight.launchSite) ? launchSites[flight.launchSite] : nil
  }

  /// Where a flight lands; nil where the plan names a site that it does not have.
  func landingSite(of flight: Flight) -> PlannedLaunchSite? {
    launchSites.indices.contains(flight.landingSite) ? launchSites[flight.landingSite] : nil
  }

  /// Where a flight takes off, and where each of its legs ends.
  func track(of flight: Flight) -> [Coordinate] {
    let ends = flight.legs.map(\.end.position)
    guard let start = launchSite(of: flight)?.site.position ?? ends.first else { return [] }
    return [start] + ends
  }
}
