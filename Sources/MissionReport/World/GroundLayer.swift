/// The ground below everything else: shade and contours.
struct GroundLayer {
  /// The picture and the lines; nothing where the plan knows no ground.
  let svg: String
  /// The contours, which labels name.
  let contours: [ContourLines.Contour]

  /// Draws the ground of a map.
  init(_ ground: SheetGround?, _ frame: MapFrame) {
    guard let ground else {
      svg = ""
      contours = []
      return
    }
    contours = ContourLines(ground).contours
    let paths = contours.map { contour in
      var path = PathData()
      for line in contour.lines { path.add(line) }
      return "<path d=\"\(path.text)\"/>"
    }
    svg =
      TerrainShade(ground, frame).svg
      + (paths.isEmpty ? "" : "<g class=\"contours\" aria-hidden=\"true\">\(paths.joined())</g>")
  }

  /// The heights of the contours, each once, in the middle of its longest line.
  var labels: [MapLabel] {
    contours.compactMap { contour in
      guard let longest = contour.lines.max(by: { $0.count < $1.count }), longest.count > 8 else {
        return nil
      }
      let spots = [0.5, 0.25, 0.75].map {
        longest[Int(Double(longest.count - 1) * $0)]
      }
      return MapLabel(
        text: contour.height.short(0), kind: "contour", room: nil,
        spots: spots.map { ($0, .middle) })
    }
  }
}
