import Airspace
import Diagnostics
import MissionPlanning

/// What the signs on the map mean; of zones and ground only what this map shows.
struct MapLegend {
  /// A list.
  let html: String

  /// Explains the signs of a map.
  init(_ drawing: MapDrawing) {
    let entries =
      (MapLegend.always + MapLegend.flightArea(drawing) + MapLegend.zones(drawing)
      + MapLegend.ground(drawing)).map {
        "<li><svg viewBox=\"0 0 32 16\" width=\"32\" height=\"16\" aria-hidden=\"true\">\($0.0)</svg>"
          + "\($0.1.html)</li>"
      }
    html = "<ul class=\"legend\" aria-label=\"图例 Legend\">\(entries.joined())</ul>"
  }

  private static let always = [
    ("<path class=\"road\" d=\"M2 8H30\"/>", Text(en: "road", zh: "道路")),
    (
      "<path class=\"p\" d=\"M2 8H30\"/><path class=\"head\" d=\"M22 8l-9 4 2-4-2-4z\"/>",
      Text(en: "patrol", zh: "巡查")
    ),
    ("<path class=\"t\" d=\"M2 8H30\"/>", Text(en: "transit", zh: "转场")),
    (
      "<circle class=\"h\" cx=\"16\" cy=\"8\" r=\"6\"/><circle class=\"dot\" cx=\"16\" cy=\"8\" r=\"2\"/>",
      Text(en: "hover", zh: "悬停点")
    ),
    (
      "<rect class=\"site\" x=\"8\" y=\"0\" width=\"16\" height=\"16\" rx=\"3\"/>"
        + "<path class=\"site\" d=\"M12.500 4v8M19.500 4v8M12.500 8h7\"/>",
      Text(en: "launch site", zh: "起降点")
    ),
    (
      "<path class=\"bed\" d=\"M2 8H30\"/><path class=\"hatch\" d=\"M2 8H30\"/>",
      Text(en: "gap, click for the reason", zh: "缺口（点击看原因）")
    ),
  ]

  private static func flightArea(_ drawing: MapDrawing) -> [(String, Text)] {
    drawing.plan.flightArea == nil
      ? [] : [("<path class=\"fence\" d=\"M2 8H30\"/>", Text(en: "flight area", zh: "飞行区域"))]
  }

  private static func zones(_ drawing: MapDrawing) -> [(String, Text)] {
    let zones = drawing.zones.zones
    let areas = zones.filter { !$0.isObstacle }
    var items = Zone.Demand.allCases.filter { demand in
      areas.contains { $0.demand == demand }
    }.map { demand in
      (
        "<g class=\"zone \(demand.rawValue)\"><rect class=\"area\" x=\"2\" y=\"1\" width=\"28\" height=\"14\"/></g>",
        demand.word
      )
    }
    let obstacles = zones.filter(\.isObstacle)
    if obstacles.contains(where: { !$0.shape.lines.isEmpty }) {
      items.append(
        (
          "<g class=\"zone obstacle\"><path class=\"wire\" d=\"M2 8H30\"/><path class=\"poles\" d=\"M2 8H30\"/></g>",
          Text(en: "power line, cableway", zh: "电力线、索道")
        ))
    }
    if obstacles.contains(where: { !$0.shape.points.isEmpty }) {
      items.append(
        (
          "<g class=\"zone obstacle\"><path class=\"mast\" d=\"M11 14L16 2L21 14\"/><circle cx=\"16\" cy=\"12\" r=\"1.200\"/></g>",
          Text(en: "obstacle (≈: height assumed)", zh: "障碍物（≈ 为假定高度）")
        ))
    }
    return items
  }

  private static func ground(_ drawing: MapDrawing) -> [(String, Text)] {
    guard let range = drawing.ground?.range else { return [] }
    let span = "\(range.lowerBound.fixed(0))–\(range.upperBound.fixed(0)) m"
    return [
      (
        "<path class=\"hill\" d=\"M2 15L12 3L18 10L23 6L30 15z\"/>",
        Text(en: "ground \(span) above sea level", zh: "地面海拔 \(span)")
      )
    ]
  }
}
