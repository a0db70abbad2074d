import Geodesy
import MissionPlanning

/// The flights, each in its colour: where it patrols a strong line, on its way a thin dashed one,
/// arrow heads, and its number.
struct FlightLayer {
  /// The groups of the flights.
  let svg: String

  /// Draws the flights of a plan.
  init(_ drawing: MapDrawing) {
    let spacing = 110 * drawing.unitsPerPixel * drawing.frame.unit
    svg = drawing.plan.flights.indices
      .map { FlightLayer.group(at: $0, drawing, spacing: spacing) }
      .joined(separator: "\n")
  }

  private static func group(at index: Int, _ drawing: MapDrawing, spacing: Double) -> String {
    let classes = FlightColours.classes(ofFlightAt: index)
    let stretches = drawing.stretches[index].enumerated().map {
      shape($0.element, at: $0.offset, flight: index, drawing)
    }
    let track = DirectionArrows(
      along: drawing.places.flights[index], on: drawing.frame, spacing: spacing)
    let arrows = track.arrows.map {
      "<g transform=\"translate(\($0.spot.x) \($0.spot.y))rotate(\($0.turn))\""
        + ($0.level == 0 ? "" : " class=\"l\($0.level)\"")
        + "><path class=\"k\" d=\"M0-5l4 9-4-2-4 2z\"/></g>"
    }
    return """
      <g class="flight \(classes)" data-f="\(index)">\(stretches.joined())\
      <g class="arrows">\(arrows.joined())</g>\(number(of: index, drawing))</g>
      """
  }

  private static func shape(
    _ stretch: Stretch, at place: Int, flight: Int, _ drawing: MapDrawing
  ) -> String {
    let row = "data-r=\"\(MapDrawing.rowID(flight: flight, stretch: place))\""
    let line = drawing.line(of: stretch, inFlightAt: flight)
    switch stretch.purpose {
    case .takeOff, .land: return ""
    case .transit:
      let path = PathData(line).text
      return path.contains("l") ? "<path class=\"t\" \(row) d=\"\(path)\"/>" : ""
    case .patrol:
      let path = PathData(line).text
      let core = flight >= FlightColours.light.count ? "<path class=\"core\" d=\"\(path)\"/>" : ""
      return "<path class=\"p\" \(row) d=\"\(path)\"/>\(core)"
    case .hover:
      guard let spot = line.last else { return "" }
      let name = drawing.name(of: stretch).map { "<title>\($0.html)</title>" } ?? ""
      return sign(
        at: spot, "class=\"h\" \(row)",
        "<g class=\"k\"><circle r=\"6.5\"/><circle class=\"dot\" r=\"2\"/></g>\(name)")
    }
  }

  /// Where a flight's number stands: in the middle of its longest patrol, else of its longest way.
  static func numberSpot(of index: Int, _ drawing: MapDrawing) -> MapFrame.Spot? {
    let stretches = drawing.stretches[index]
    let patrols = stretches.filter { $0.purpose == .patrol }
    let longest = (patrols.isEmpty ? stretches : patrols).max { $0.distance < $1.distance }
    guard let legs = longest?.legs else { return nil }
    let line = drawing.places.flights[index][legs.lowerBound...legs.upperBound]
    return point(at: 0.5, along: Array(line)).map { drawing.frame.spot($0) }
  }

  /// The point at a share of the way along a line: 0 at its start, 1 at its end.
  static func point(at share: Double, along line: [LocalPoint]) -> LocalPoint? {
    let steps = zip(line, line.dropFirst()).map { $0.distance(to: $1) }
    var rest = steps.reduce(0, +) * share
    for (at, step) in steps.enumerated() {
      if step > 0, rest <= step {
        return line[at].interpolated(to: line[at + 1], at: rest / step)
      }
      rest -= step
    }
    return line.first
  }

  private static func number(of index: Int, _ drawing: MapDrawing) -> String {
    guard let spot = numberSpot(of: index, drawing) else { return "" }
    let text = String(drawing.plan.flights[index].number)
    let half = max(9, text.count * 4 + 5)
    return sign(
      at: spot, "class=\"number\"",
      "<g class=\"k\"><rect x=\"-\(half)\" y=\"-9\" width=\"\(2 * half)\" height=\"18\" rx=\"9\"/>"
        + "<text y=\"4.5\">\(text)</text></g>")
  }
}
