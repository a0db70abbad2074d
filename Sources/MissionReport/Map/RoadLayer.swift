import Diagnostics
import MissionPlanning
import Units

/// The roads that were asked for, as wide lines below everything else.
struct RoadLayer {
  /// The group of roads.
  let svg: String

  /// Draws the roads of a plan.
  init(_ drawing: MapDrawing) {
    let roads = zip(drawing.plan.roads, drawing.places.roads).map { road, line in
      let path = PathData(line.map { drawing.frame.spot($0) }).text
      let figures =
        "\(road.covered.kilometres.fixed(2)) / \(road.length.kilometres.fixed(2)) km"
      return "<path d=\"\(path)\"><title>\(road.name.html) · \(figures)</title></path>"
    }
    svg = "<g class=\"roads\">\(roads.joined(separator: "\n"))</g>"
  }
}

/// What no flight serves, hatched, each piece a link to its reason in the list.
struct GapLayer {
  /// The group of gaps.
  let svg: String

  /// Draws the gaps of a plan.
  init(_ drawing: MapDrawing) {
    let gaps = zip(drawing.plan.gaps, drawing.places.gaps).enumerated().map { index, pair in
      let (gap, line) = pair
      let spots = line.map { drawing.frame.spot($0) }
      let title = "<title>\(gap.name.html) · \(gap.reason.word(.both).html)</title>"
      return "<a href=\"#gap\(index)\" data-r=\"gap\(index)\" tabindex=\"-1\">"
        + "\(GapLayer.shape(spots))\(title)</a>"
    }
    svg = "<g class=\"gaps\">\(gaps.joined(separator: "\n"))</g>"
  }

  /// A hatched line; a crossed ring for a single point.
  private static func shape(_ spots: [MapFrame.Spot]) -> String {
    guard let first = spots.first else { return "" }
    if spots.count == 1 {
      return sign(
        at: first,
        "<g class=\"k\"><circle r=\"7\"/><path class=\"x\" d=\"M-5-5l10 10M-5 5l10-10\"/></g>")
    }
    let path = PathData(spots).text
    return "<path class=\"bed\" d=\"\(path)\"/><path class=\"hatch\" d=\"\(path)\"/>"
  }
}
