import Airspace
import Diagnostics
import MissionPlanning
import Units

/// A flight's height over time: the ground below, the limit above, and the zones that it passes.
struct HeightPlot {
  /// The plot.
  let html: String

  /// Zones shorter than this share of the flight have no name in the plot, but one to point at.
  private static let shortestNamed = 0.07

  /// Where moments and heights lie in the plot.
  private struct Scale {
    let time: ProfileAxis
    let axis: ProfileAxis
    /// What heights above the launch site are shown from: its height above sea level where it is
    /// known.
    let base: Double
  }

  /// Draws the flight at a place of a plan.
  init(
    ofFlightAt index: Int, _ course: FlightCourse, _ time: ProfileAxis, _ drawing: MapDrawing
  ) {
    let moments = course.moments
    let values: [Double?] = moments.flatMap { [$0.height, $0.ground, $0.limit] }
    let all = values.compactMap(\.self)
    let least = all.min() ?? 0
    let most = all.max() ?? 1
    let room = max((most - least) * 0.08, 5)
    let base = course.launchGround ?? 0
    let axis = ProfileAxis(from: least - room + base, to: most + room + base, steps: 4)
    let scale = Scale(time: time, axis: axis, base: base)
    func lines(_ value: (FlightCourse.Moment) -> Double?) -> [[String]] {
      ProfilePlot.runs(moments) { moment in value(moment).map { (moment.time / 60, $0 + base) } }
        .map { ProfilePlot.points($0, time, axis) }
    }
    let grounds = ProfilePlot.runs(moments) { moment in
      moment.ground.map { (moment.time / 60, $0 + base) }
    }
    let ground = grounds.compactMap { run -> String? in
      guard let first = run.first, let last = run.last else { return nil }
      let feet = [(last.0, axis.low), (first.0, axis.low)]
        .flatMap { ProfilePlot.points([$0], time, axis) }
      return ProfilePlot.polygon("ground", ProfilePlot.points(run, time, axis) + feet)
    }
    let limit = lines(\.limit).map { ProfilePlot.polyline("limit", $0) }
    let height = lines(\.height).map { ProfilePlot.polyline("height", $0) }
    let bands = ProfileBands(ofFlightAt: index, course, drawing).bands
    let shapes = bands.map { HeightPlot.shape($0, scale) }
    let names = bands.map { HeightPlot.name($0, time) }
    html = ProfilePlot.plot(
      "heights", axis, unit: "m", (shapes + ground + limit + height).joined(), names.joined())
  }

  /// A zone from its floor to its ceiling, as far as the plot reaches.
  private static func shape(_ band: ProfileBands.Band, _ scale: Scale) -> String {
    let axis = scale.axis
    func edge(_ limits: [(time: Double, height: Double?)], open: Double) -> [String] {
      limits.map { moment in
        let height = moment.height.map { min(axis.high, max(axis.low, $0 + scale.base)) } ?? open
        let x = scale.time.share(moment.time / 60) * ProfilePlot.wide
        let y = (1 - axis.share(height)) * ProfilePlot.high
        return "\(x.fixed(0)),\(y.fixed(0))"
      }
    }
    let lower = edge(band.floor, open: axis.low)
    let upper = edge(band.ceiling, open: axis.high)
    let (name, heights) = (band.zone.name, band.zone.heightWords)
    let title = Text(en: "\(name) · \(heights.en)", zh: "\(name) · \(heights.zh)")
    return "<polygon class=\"\(ZoneLayer.classes(of: band.zone))\" "
      + "points=\"\((lower + upper.reversed()).joined(separator: " "))\">"
      + "<title>\(title(.both).html)</title></polygon>"
  }

  /// A zone's name over its part of the plot, where there is room.
  private static func name(_ band: ProfileBands.Band, _ time: ProfileAxis) -> String {
    let from = time.share(band.time.lowerBound / 60)
    let share = time.share(band.time.upperBound / 60) - from
    guard share >= shortestNamed, !band.zone.name.isEmpty else { return "" }
    return "<span class=\"zonename \(ZoneLayer.classes(of: band.zone))\" "
      + "style=\"left:\((from * 100).short(2))%;width:\((share * 100).short(2))%\">"
      + "\(band.zone.name.htmlName)</span>"
  }
}
