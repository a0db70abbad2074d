import MissionPlanning

/// The names on the map, shown as far as they do not overlap; zooming in shows more.
struct LabelLayer {
  /// The group of names.
  let svg: String

  /// Names launch sites, then nodes, then roads from the longest on, each name of a road once, then
  /// zones that flights pass, then the others with the heights of obstacles, and contours.
  init(_ drawing: MapDrawing) {
    var placement = LabelPlacement(drawing.frame, unitsPerPixel: drawing.unitsPerPixel)
    let sites = drawing.places.sites.map { drawing.frame.spot($0) }
    let nodes = drawing.places.nodes.map { drawing.frame.spot($0) }
    for spot in sites { placement.keepClear(spot, radius: 10) }
    for index in drawing.plan.flights.indices {
      if let spot = FlightLayer.numberSpot(of: index, drawing) {
        placement.keepClear(spot, radius: 11)
      }
    }
    var labels: [String] = []
    for (site, spot) in zip(drawing.plan.launchSites, sites) {
      let place = placement.place(site.site.name, at: [(spot, .right), (spot, .left)])
      labels.append(LabelLayer.label(site.site.name, "site", place))
    }
    for (node, spot) in zip(drawing.plan.nodes, nodes) {
      let place = placement.place(node.name, at: [(spot, .right), (spot, .left)])
      labels.append(LabelLayer.label(node.name, "node", place))
    }
    for index in LabelLayer.longestOfEachName(drawing.plan.roads) {
      let line = drawing.places.roads[index]
      let spots = [0.5, 0.25, 0.75].compactMap { FlightLayer.point(at: $0, along: line) }
        .map { (drawing.frame.spot($0), LabelPlacement.Side.middle) }
      let name = drawing.plan.roads[index].name
      labels.append(LabelLayer.label(name, "road", placement.place(name, at: spots)))
    }
    for label in ZoneLabels(drawing).labels + drawing.groundLayer.labels {
      let place = placement.place(label.text, in: label.room, at: label.spots)
      labels.append(LabelLayer.label(label.text, label.kind, place))
    }
    svg = "<g class=\"labels\" aria-hidden=\"true\">\(labels.joined(separator: "\n"))</g>"
  }

  private static func label(_ name: String, _ kind: String, _ place: LabelPlacement.Place?)
    -> String
  {
    guard !name.isEmpty, let place else { return "" }
    let level = place.level == 0 ? "" : " l\(place.level)"
    let x =
      switch place.side {
      case .right: "12"
      case .left: "-12"
      case .middle: "0"
      }
    return sign(
      at: place.spot, "class=\"\(kind) \(place.side.rawValue)\(level)\"",
      "<text class=\"k\" x=\"\(x)\" y=\"4\">\(name.html)</text>")
  }

  /// The longest road of each name, by its place, from the longest on.
  private static func longestOfEachName(_ roads: [PlannedRoad]) -> [Int] {
    var seen: Set<String> = []
    return roads.indices
      .sorted { (roads[$0].length, $1) > (roads[$1].length, $0) }
      .filter { seen.insert(roads[$0].name).inserted }
  }
}
