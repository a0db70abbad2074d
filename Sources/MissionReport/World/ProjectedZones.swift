import Airspace
import Geodesy
import MissionPlanning
import PlanarGeometry
import Units

/// A plan's zones on its map plane, with what its flights pass of them.
struct ProjectedZones {
  /// The zones, in the plan's order.
  let zones: [Zone]
  /// Their shapes, in the same order; nil for one without a place.
  let shapes: [PlanarShape?]
  /// What each flight passes, over, under or through, in the order of time.
  let passages: [[Passage]]

  /// A part of a flight that lies in a zone as the map shows it, at whatever height.
  struct Passage: Hashable {
    /// The zone, by its place in ``ProjectedZones/zones``.
    var zone: Int
    /// Seconds from take-off.
    var time: ClosedRange<Double>
  }

  /// Lays a plan's zones onto its map plane.
  init(_ plan: PatrolPlan, _ places: ProjectedPlan) throws(TransformationError) {
    zones = plan.airspace ?? []
    let map = try AirspaceMap(
      zones, on: places.plane, launchGround: plan.launchSites.first?.ground?.metres ?? 0,
      knowsGround: plan.launchSites.first?.ground != nil)
    let shapes = map.shapes
    self.shapes = shapes
    passages = zip(plan.flights, places.flights).map { flight, track in
      ProjectedZones.passages(flight, along: track, shapes)
    }
  }

  /// Zones that some flight passes, by their places.
  var passed: Set<Int> { Set(passages.joined().map(\.zone)) }

  private static func passages(
    _ flight: Flight, along track: [LocalPoint], _ shapes: [PlanarShape?]
  ) -> [Passage] {
    guard let box = Bounds(track) else { return [] }
    let passages = shapes.indices.flatMap { zone -> [Passage] in
      guard let shape = shapes[zone], shape.bounds.meets(box) else { return [] }
      var times: [ClosedRange<Double>] = []
      var time = 0.0
      for (leg, ends) in zip(flight.legs, zip(track, track.dropFirst())) {
        let seconds = leg.time.seconds
        times += shape.stretches(of: Segment(ends.0, ends.1)).map {
          time + $0.lowerBound * seconds...time + $0.upperBound * seconds
        }
        time += seconds
      }
      return times.merged().map { Passage(zone: zone, time: $0) }
    }
    return passages.sorted {
      ($0.time.lowerBound, $0.zone) < ($1.time.lowerBound, $1.zone)
    }
  }
}
