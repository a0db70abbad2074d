/// The edge of the area that no flight may leave, as a dashed line below the flights.
struct FlightAreaLayer {
  /// The line; empty where the mission names no area.
  let svg: String

  /// Draws the flight area of a plan.
  init(_ drawing: MapDrawing) {
    let corners = drawing.places.flightArea.map { drawing.frame.spot($0) }
    svg =
      corners.isEmpty
      ? ""
      : "<path class=\"fence\" d=\"\(PathData(corners).text)z\">"
        + "<title>飞行区域 · flight area</title></path>"
  }
}
