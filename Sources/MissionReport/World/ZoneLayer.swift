import Airspace
import Diagnostics
import MissionPlanning
import PlanarGeometry

/// Zones by what they demand and obstacles, below the flights; each leads to its row in the list.
///
/// The largest come first, so that none hides a smaller one.
struct ZoneLayer {
  /// The group of zones.
  let svg: String

  /// Draws the zones of a plan.
  init(_ drawing: MapDrawing) {
    let zones = drawing.zones
    let order = zones.shapes.indices.sorted {
      (-ZoneLayer.area(zones.shapes[$0]), $0) < (-ZoneLayer.area(zones.shapes[$1]), $1)
    }
    var spacing = SignSpacing(unitsPerPixel: drawing.unitsPerPixel)
    let shapes = order.compactMap { index in
      zones.shapes[index].map {
        ZoneLayer.link(
          zones.zones[index], at: index, ZoneLayer.drawing($0, drawing.frame, &spacing))
      }
    }
    svg = shapes.isEmpty ? "" : "<g class=\"zones\">\(shapes.joined(separator: "\n"))</g>"
  }

  /// The classes of a zone: by its demand, or as an obstacle.
  static func classes(of zone: Zone) -> String {
    zone.isObstacle ? "zone obstacle" : "zone \(zone.demand.rawValue)"
  }

  private static func link(_ zone: Zone, at index: Int, _ content: String) -> String {
    let words = [zone.kindWord, zone.demand.word, zone.heightWords]
    let name = zone.name.isEmpty ? [] : [zone.name]
    let title = Text(
      en: (name + words.map(\.en)).joined(separator: " · "),
      zh: (name + words.map(\.zh)).joined(separator: " · "))
    return "<a href=\"#zone\(index)\" data-r=\"zone\(index)\" class=\"\(classes(of: zone))\" "
      + "tabindex=\"-1\">\(content)<title>\(title(.both).html)</title></a>"
  }

  private static func area(_ shape: PlanarShape?) -> Double {
    guard let box = shape?.bounds else { return 0 }
    return (box.east - box.west) * (box.north - box.south)
  }

  private static func drawing(
    _ shape: PlanarShape, _ frame: MapFrame, _ spacing: inout SignSpacing
  ) -> String {
    let radius = frame.units(metres: shape.radius)
    if shape.radius > 0, shape.lines.isEmpty, shape.polygons.isEmpty {
      return shape.points.map { point in
        let spot = frame.spot(point)
        return "<circle cx=\"\(spot.x)\" cy=\"\(spot.y)\" r=\"\(radius.short(0))\"/>"
      }.joined()
    }
    if shape.radius > 0, let outline = shape.outline(margin: 0) {
      return areas(outline, frame)
    }
    let lines = shape.lines.map { line in
      let path = PathData(line.map { frame.spot($0) }).text
      return "<path class=\"wire\" d=\"\(path)\"/><path class=\"poles\" d=\"\(path)\"/>"
    }
    let points = shape.points.map { point in
      let spot = frame.spot(point)
      let level = spacing.level(at: spot)
      return sign(
        at: spot,
        "<g class=\"k\"><path class=\"mast\(level == 0 ? "" : " l\(level)")\" d=\"M-5 6L0-6L5 6\"/>"
          + "<circle r=\"1.2\" cy=\"4\"/></g>")
    }
    return areas(shape.polygons, frame) + lines.joined() + points.joined()
  }

  private static func areas(_ polygons: [Polygon], _ frame: MapFrame) -> String {
    polygons.map { polygon in
      let rings = polygon.rings.map { PathData($0.map { frame.spot($0) }).text + "z" }
      return "<path class=\"area\" d=\"\(rings.joined())\"/>"
    }.joined()
  }
}
