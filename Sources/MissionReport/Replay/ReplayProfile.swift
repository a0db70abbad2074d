import Diagnostics
import MissionSimulation
import Units

/// Height and energy of a flight over time, flown and planned.
struct ReplayProfile {
  /// The figure.
  let html: String

  private static let wide = 10_000.0
  private static let high = 1_000.0

  /// Draws a flight.
  init(_ replay: ReplayFlight) {
    let time = ProfileAxis(from: 0, to: replay.end / 60, steps: 8)
    let ticks = time.ticks.filter { time.share($0) < 0.95 }.map {
      "<span style=\"left:\(time.percent($0))\">\($0.short(1))</span>"
    }
    let title = Text(en: "Flight \(replay.flown.number)", zh: "第 \(replay.flown.number) 架次")
    html = """
      <figure class="profile \(replay.colours)" id="p\(replay.index)" \
      data-f="\(replay.index)"><figcaption>\
      <b class="badge">\(replay.flown.number)</b><span class="vh">\(title.html)</span>\
      \(ReplayProfile.legend)</figcaption>\
      \(ReplayProfile.heights(replay, time))\(ReplayProfile.energy(replay, time))\
      <div class="xaxis" aria-hidden="true">\(ticks.joined())<i>min</i></div></figure>
      """
  }

  private static let legend: String = {
    let items = [
      ("height", Text(en: "flown: height above launch, energy left", zh: "仿真：高度（相对起飞点）、剩余电量")),
      ("plan", Text(en: "planned", zh: "计划")),
      ("needed", Text(en: "needed by the plan", zh: "计划所需")),
      ("reserve", Text(en: "reserve", zh: "储备")),
    ]
    return items.map { "<span class=\"key \($0.0)\"><i></i>\($0.1.html)</span>" }.joined()
  }()

  private static func heights(_ replay: ReplayFlight, _ time: ProfileAxis) -> String {
    let planned = replay.course.moments.map { ($0.time, $0.height) }
    let flown = replay.flown.track.map { ($0.time.seconds, $0.height.metres) }
    let all = (planned + flown).map(\.1)
    let (least, most) = (all.min() ?? 0, all.max() ?? 1)
    let room = max((most - least) * 0.08, 5)
    let axis = ProfileAxis(from: least - room, to: most + room, steps: 4)
    return plot(
      "heights", axis, unit: "m",
      line("plan", planned, time, axis) + line("height", flown, time, axis))
  }

  private static func energy(_ replay: ReplayFlight, _ time: ProfileAxis) -> String {
    let planned = replay.course.moments.map { ($0.time, $0.left) }
    let needed = replay.course.moments.map { ($0.time, $0.needed) }
    let flown = replay.flown.track.map { ($0.time.seconds, $0.energyLeft.wattHours) }
    let all = (planned + needed + flown).map(\.1)
    let axis = ProfileAxis(from: min(0, all.min() ?? 0), to: (all.max() ?? 1) * 1.05, steps: 4)
    let level = ((1 - axis.share(replay.reserve)) * high).fixed(0)
    return plot(
      "energy", axis, unit: "Wh",
      "<path class=\"reserve\" d=\"M0 \(level)H\(wide.fixed(0))\"/>"
        + line("needed", needed, time, axis) + line("plan", planned, time, axis)
        + line("left", flown, time, axis))
  }

  private static func plot(
    _ kind: String, _ axis: ProfileAxis, unit: String, _ drawing: String
  ) -> String {
    let ticks = axis.ticks.filter { (0.04...0.86).contains(axis.share($0)) }
    let rules = ticks.map { "M0 \(((1 - axis.share($0)) * high).fixed(0))H\(wide.fixed(0))" }
    let labels = ticks.map {
      "<span class=\"tick\" style=\"bottom:\(axis.percent($0))\">\($0.short(0))</span>"
    }
    return """
      <div class="plot \(kind)"><svg viewBox="0 0 10000 1000" preserveAspectRatio="none" \
      aria-hidden="true"><path class="rules" d="\(rules.joined())"/>\(drawing)</svg>\
      \(labels.joined())<span class="unit">\(unit)</span></div>
      """
  }

  /// A line as SVG, with a point only where the eye could miss it.
  private static func line(
    _ kind: String, _ values: [(seconds: Double, value: Double)], _ time: ProfileAxis,
    _ axis: ProfileAxis
  ) -> String {
    let scaled = values.map { seconds, value in
      ProfileLine.Point(x: time.share(seconds / 60) * wide, y: (1 - axis.share(value)) * high)
    }
    let points = ProfileLine(scaled, tolerance: high / 500).points
      .map { "\($0.x.fixed(0)),\($0.y.fixed(0))" }
    return "<polyline class=\"\(kind)\" points=\"\(points.joined(separator: " "))\"/>"
  }
}
