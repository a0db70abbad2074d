import Airspace
import Geodesy
import MissionPlanning
import PlanarGeometry

/// The names of zones and the heights of obstacles, and where on the map there may be room for them.
struct ZoneLabels {
  /// Those that flights pass first, then in the plan's order; obstacles last, each height and name once
  /// where they stand close together.
  let labels: [MapLabel]

  /// Labels for the zones of a map.
  init(_ drawing: MapDrawing) {
    let zones = drawing.zones
    let passed = zones.passed
    let order = zones.zones.indices.sorted { a, b in
      func rank(_ index: Int) -> (Int, Int, Int) {
        (zones.zones[index].isObstacle ? 1 : 0, passed.contains(index) ? 0 : 1, index)
      }
      return rank(a) < rank(b)
    }
    labels = order.compactMap { index in
      zones.shapes[index].flatMap {
        ZoneLabels.label(zones.zones[index], $0, isPassed: passed.contains(index), drawing)
      }
    }
  }

  private static func label(
    _ zone: Zone, _ shape: PlanarShape, isPassed: Bool, _ drawing: MapDrawing
  ) -> MapLabel? {
    if zone.isObstacle {
      guard let height = zone.shortHeight else { return nil }
      let places = shape.points + shape.lines.compactMap { FlightLayer.point(at: 0.5, along: $0) }
      let spots = places.prefix(1).map { drawing.frame.spot($0) }
      return MapLabel(
        text: height, kind: "zone obstacle", room: nil,
        spots: spots.flatMap { [($0, .right), ($0, .left)] })
    }
    let limit = zone.shortHeight.map { " \($0)" } ?? ""
    let spots = inside(shape, drawing.frame).map {
      (drawing.frame.spot($0), LabelPlacement.Side.middle)
    }
    guard !spots.isEmpty else { return nil }
    // A name that no flight needs does not hide its own zone.
    let room = drawing.frame.units(metres: shape.bounds.east - shape.bounds.west)
    return MapLabel(
      text: zone.name + limit, kind: "zone \(zone.demand.rawValue)", room: isPassed ? nil : room,
      spots: spots)
  }

  /// Places inside a shape and on the sheet, from the middle of what is on the sheet outwards.
  private static func inside(_ shape: PlanarShape, _ frame: MapFrame) -> [LocalPoint] {
    let (first, last) = (
      frame.point(x: 0, y: Double(frame.height)), frame.point(x: Double(frame.width), y: 0)
    )
    let (west, east) = (max(shape.bounds.west, first.x), min(shape.bounds.east, last.x))
    let (south, north) = (max(shape.bounds.south, first.y), min(shape.bounds.north, last.y))
    guard west <= east, south <= north else { return [] }
    let shares = [0.5, 0.35, 0.65, 0.2, 0.8]
    return shares.flatMap { v in
      shares.map { u in
        LocalPoint(x: west + (east - west) * u, y: south + (north - south) * v)
      }
    }.filter { shape.contains($0) }.prefix(6).map(\.self)
  }
}
