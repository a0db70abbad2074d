/// One plot of a profile: a drawing over time that stretches with the page, and its numbers beside it.
enum ProfilePlot {
  /// Units of the drawing from its beginning to its end.
  static let wide = 10_000.0
  /// Units of the drawing from its top to its bottom.
  static let high = 1_000.0

  static func plot(
    _ kind: String, _ axis: ProfileAxis, unit: String, _ drawing: String, _ over: String = ""
  ) -> String {
    let ticks = axis.ticks.filter { (0.04...0.86).contains(axis.share($0)) }
    let rules = ticks.map { "M0 \(((1 - axis.share($0)) * high).fixed(0))H\(wide.fixed(0))" }
    let labels = ticks.map {
      "<span class=\"tick\" style=\"bottom:\(axis.percent($0))\">\($0.short(0))</span>"
    }
    return """
      <div class="plot \(kind)"><svg viewBox="0 0 10000 1000" preserveAspectRatio="none" \
      aria-hidden="true"><path class="rules" d="\(rules.joined())"/>\(drawing)</svg>\
      \(labels.joined())<span class="unit">\(unit)</span>\(over)</div>
      """
  }

  static func polyline(_ kind: String, _ points: [String]) -> String {
    "<polyline class=\"\(kind)\" points=\"\(points.joined(separator: " "))\"/>"
  }

  static func polygon(_ kind: String, _ points: [String]) -> String {
    "<polygon class=\"\(kind)\" points=\"\(points.joined(separator: " "))\"/>"
  }

  /// The longest pieces over which a value is known.
  static func runs(
    _ moments: [FlightCourse.Moment], _ value: (FlightCourse.Moment) -> (Double, Double)?
  ) -> [[(Double, Double)]] {
    var runs: [[(Double, Double)]] = [[]]
    for moment in moments {
      if let point = value(moment) {
        runs[runs.count - 1].append(point)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// A line as SVG points, with a point only where the eye could miss it.
  static func points(
    _ values: [(Double, Double)], _ time: ProfileAxis, _ axis: ProfileAxis
  ) -> [String] {
    let scaled = values.map { minutes, value in
      ProfileLine.Point(x: time.share(minutes) * wide, y: (1 - axis.share(value)) * high)
    }
    // A five-hundredth of the plot's height, a fifth of a pixel.
    return ProfileLine(scaled, tolerance: high / 500).points
      .map { "\($0.x.fixed(0)),\($0.y.fixed(0))" }
  }
}
