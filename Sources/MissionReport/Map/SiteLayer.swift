import MissionPlanning

/// Where flights start and end: a square with an H.
struct SiteLayer {
  /// The group of sites.
  let svg: String

  /// Draws the sites of a plan.
  init(_ drawing: MapDrawing) {
    let sites = zip(drawing.plan.launchSites, drawing.places.sites).map { site, point in
      sign(
        at: drawing.frame.spot(point),
        "<g class=\"k\"><rect x=\"-9\" y=\"-9\" width=\"18\" height=\"18\" rx=\"3\"/>"
          + "<path d=\"M-4-5v10M4-5v10M-4 0h8\"/></g><title>\(site.site.name.html)</title>")
    }
    svg = "<g class=\"sites\">\(sites.joined())</g>"
  }
}

/// The names on the map, shown as far as they do not overlap; zooming in shows more.
struct LabelLayer {
  /// The group of names.
  let svg: String

  /// Names launch sites, then nodes, then roads from the longest on, each name of a road once.
  init(_ drawing: MapDrawing) {
    var placement = LabelPlacement(unitsPerPixel: drawing.unitsPerPixel)
    let sites = drawing.places.sites.map { drawing.frame.spot($0) }
    let nodes = drawing.places.nodes.map { drawing.frame.spot($0) }
    for spot in sites { placement.keepClear(spot, radius: 10) }
    for index in drawing.plan.flights.indices {
      if let spot = FlightLayer.numberSpot(of: index, drawing) {
        placement.keepClear(spot, radius: 11)
      }
    }
    var labels: [String] = []
    func add(_ name: String, _ kind: String, at spot: MapFrame.Spot, centred: Bool) {
      guard !name.isEmpty else { return }
      guard let level = placement.level(for: name, at: spot, centred: centred) else { return }
      let shift = centred ? "y=\"4\"" : "x=\"12\" y=\"4\""
      let classes = level == 0 ? kind : "\(kind) l\(level)"
      labels.append(
        sign(
          at: spot, "class=\"\(classes)\"",
          "<text class=\"k\" \(shift)>\(name.html)</text>"))
    }
    for (site, spot) in zip(drawing.plan.launchSites, sites) {
      add(site.site.name, "site", at: spot, centred: false)
    }
    for (node, spot) in zip(drawing.plan.nodes, nodes) {
      add(node.name, "node", at: spot, centred: false)
    }
    for road in LabelLayer.longestOfEachName(drawing) {
      guard let middle = FlightLayer.middle(of: drawing.places.roads[road]) else { continue }
      add(
        drawing.plan.roads[road].name, "road", at: drawing.frame.spot(middle), centred: true)
    }
    svg = "<g class=\"labels\" aria-hidden=\"true\">\(labels.joined(separator: "\n"))</g>"
  }

  /// The longest road of each name, by its place, from the longest on.
  private static func longestOfEachName(_ drawing: MapDrawing) -> [Int] {
    let roads = drawing.plan.roads
    var seen: Set<String> = []
    return roads.indices
      .sorted { (roads[$0].length, $1) > (roads[$1].length, $0) }
      .filter { seen.insert(roads[$0].name).inserted }
  }
}
