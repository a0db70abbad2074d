import Airspace
import PlanarGeometry
import Units

extension PlanMaking {
  /// How far around the mission zones are listed in a plan, in metres.
  private static let reach = 1_000.0

  /// The zones and obstacles that reach into the box of all roads, nodes, launch sites and flights, and
  /// 1 km around it; nil where the mission names none.
  func zonesAround(_ flights: [AssembledFlight]) -> [Zone]? {
    if area.airspace.zones.isEmpty { return nil }
    let places =
      area.sites.map(\.place) + area.nodes + area.roads.flatMap(\.points)
      + flights.flatMap { $0.steps.map(\.leg.end.place) }
    guard let box = Bounds(places) else { return [] }
    return zip(area.airspace.zones, area.airspace.shapes).filter { zone, shape in
      shape?.bounds.meets(box, within: PlanMaking.reach + zone.margin.horizontal.metres) == true
    }.map(\.0)
  }
}
