import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// A flight over time: its height over the ground, and below it its energy with all that must be
/// left at each moment.
struct FlightProfile {
  /// The figure.
  let html: String

  private static let wide = 10_000.0
  private static let high = 1_000.0

  /// Draws the flight at a place of a plan.
  init(ofFlightAt index: Int, _ drawing: MapDrawing) {
    let flight = drawing.plan.flights[index]
    let course = FlightCourse(flight, of: drawing.plan)
    let end = course.moments.last?.time ?? 0
    let time = ProfileAxis(from: 0, to: max(end, 1) / 60, steps: 8)
    let xTicks = time.ticks.filter { time.share($0) < 0.95 }.map {
      "<span style=\"left:\(time.percent($0))\">\($0.short(1))</span>"
    }
    let title = Text(en: "Flight \(flight.number)", zh: "第 \(flight.number) 架次")
    let back = flight.returnHeight.metres.fixed(0)
    html = """
      <figure class="profile \(FlightColours.classes(ofFlightAt: index))" id="p\(index)" \
      data-f="\(index)"><figcaption><b class="badge">\(flight.number)</b><span class="vh">\(title.html)</span>\
      \(FlightProfile.legend(drawing.plan, course))<span class="back">\
      \(Text(en: "return height \(back) m above launch", zh: "返航高度 \(back) m（相对起飞点）").html)\
      </span></figcaption>\
      \(FlightProfile.heights(course, time))\
      \(FlightProfile.band(index, drawing, end: end))\
      \(FlightProfile.energy(course, time, drawing.plan))\
      <div class="xaxis" aria-hidden="true">\(xTicks.joined())<i>min</i></div></figure>
      """
  }

  private static func legend(_ plan: PatrolPlan, _ course: FlightCourse) -> String {
    let factor = plan.limits.returnFactor.short(2)
    var items = [
      course.launchGround == nil
        ? ("height", Text(en: "height above launch", zh: "高度（相对起飞点）"))
        : ("height", Text(en: "height above sea level", zh: "高度（海拔）"))
    ]
    if course.moments.contains(where: { $0.ground != nil }) {
      items.append(("ground", Text(en: "ground (known at waypoints)", zh: "地面（航点处已知）")))
    }
    if course.moments.contains(where: { $0.limit != nil }) {
      items.append(("limit", Text(en: "height limit", zh: "限高")))
    }
    items += [
      ("left", Text(en: "energy left", zh: "剩余电量")),
      ("needed", Text(en: "reserve + way home × \(factor)", zh: "储备 + 返航 × \(factor)")),
      ("reserve", Text(en: "reserve", zh: "储备")),
      ("tight", Text(en: "tightest moment", zh: "最紧时刻")),
    ]
    return items.map { "<span class=\"key \($0.0)\"><i></i>\($0.1.html)</span>" }.joined()
  }

  private static func heights(_ course: FlightCourse, _ time: ProfileAxis) -> String {
    let moments = course.moments
    let values: [Double?] = moments.flatMap { [$0.height, $0.ground, $0.limit] }
    let all = values.compactMap(\.self)
    let least = all.min() ?? 0
    let most = all.max() ?? 1
    let room = max((most - least) * 0.08, 5)
    // Shown above sea level where the launch site's ground is known.
    let base = course.launchGround ?? 0
    let axis = ProfileAxis(from: least - room + base, to: most + room + base, steps: 4)
    func lines(_ value: (FlightCourse.Moment) -> Double?) -> [[String]] {
      runs(moments) { moment in value(moment).map { (moment.time / 60, $0 + base) } }
        .map { points($0, time, axis) }
    }
    let grounds = runs(moments) { moment in moment.ground.map { (moment.time / 60, $0 + base) } }
    let ground = grounds.compactMap { run -> String? in
      guard let first = run.first, let last = run.last else { return nil }
      let feet = [(last.0, axis.low), (first.0, axis.low)].flatMap { points([$0], time, axis) }
      return polygon("ground", points(run, time, axis) + feet)
    }
    let limit = lines(\.limit).map { polyline("limit", $0) }
    let height = lines(\.height).map { polyline("height", $0) }
    return plot("heights", axis, unit: "m", (ground + limit + height).joined())
  }

  private static func energy(
    _ course: FlightCourse, _ time: ProfileAxis, _ plan: PatrolPlan
  ) -> String {
    let moments = course.moments
    let most = max(plan.budget.usable.wattHours, moments.map { max($0.left, $0.needed) }.max() ?? 1)
    let least = min(0, moments.map(\.left).min() ?? 0)
    let axis = ProfileAxis(from: least, to: most * 1.05, steps: 4)
    let left = points(moments.map { ($0.time / 60, $0.left) }, time, axis)
    let needed = points(moments.map { ($0.time / 60, $0.needed) }, time, axis)
    let reserve = plan.budget.reserve.wattHours
    let level = ((1 - axis.share(reserve)) * high).fixed(0)
    var marks = ""
    if let moment = course.tightest {
      let x = (time.share(moment.time / 60) * wide).fixed(0)
      let from = ((1 - axis.share(moment.left)) * high).fixed(0)
      let to = ((1 - axis.share(moment.needed)) * high).fixed(0)
      marks = "<path class=\"tight\" d=\"M\(x) \(from)V\(to)\"/>"
    }
    let drawing = """
      \(polygon("margin", left + needed.reversed()))\
      <path class="reserve" d="M0 \(level)H\(wide.fixed(0))"/>\
      \(polyline("needed", needed))\(polyline("left", left))\(marks)
      """
    let labels = tightMark(course, time, axis) + bingoMark(course, time, axis, plan)
    return plot("energy", axis, unit: "Wh", drawing, labels)
  }

  /// The tightest moment's label, on whichever side has room.
  private static func tightMark(
    _ course: FlightCourse, _ time: ProfileAxis, _ axis: ProfileAxis
  ) -> String {
    guard let moment = course.tightest else { return "" }
    let share = time.share(moment.time / 60)
    let side = share > 0.7 ? "before" : "after"
    let top = ((1 - axis.share(moment.left)) * 100).short(2)
    let margin = (moment.left - moment.needed).fixed(1)
    return "<span class=\"tightmark \(side)\" style=\"left:\((share * 100).short(2))%;"
      + "top:\(top)%\"><i></i><b>\(margin) Wh</b></span>"
  }

  /// Below which charge to turn home, where coming home takes the most.
  private static func bingoMark(
    _ course: FlightCourse, _ time: ProfileAxis, _ axis: ProfileAxis, _ plan: PatrolPlan
  ) -> String {
    guard let moment = course.bingo, plan.budget.usable > .zero else { return "" }
    let share = time.share(moment.time / 60)
    let side = share > 0.7 ? "before" : "after"
    let top = ((1 - axis.share(moment.needed)) * 100).short(2)
    let charge = (moment.needed / plan.budget.usable.wattHours * 100).rounded(.up).fixed(0)
    let word = Text(en: "bingo \(charge) %", zh: "返航电量 \(charge) %").html
    return "<span class=\"bingomark \(side)\" style=\"left:\((share * 100).short(2))%;"
      + "top:\(top)%\"><i></i><b>\(word)</b></span>"
  }

  /// What the flight does when: a strip of its stretches, each leading to its row.
  private static func band(_ index: Int, _ drawing: MapDrawing, end: Double) -> String {
    var start = 0.0
    let strips = drawing.stretches[index].enumerated().map { place, stretch in
      let x = end > 0 ? start / end * wide : 0
      let width = end > 0 ? stretch.time.seconds / end * wide : 0
      start += stretch.time.seconds
      let row = MapDrawing.rowID(flight: index, stretch: place)
      return "<rect class=\"\(stretch.purpose.rawValue)\" data-r=\"\(row)\" x=\"\(x.fixed(0))\" "
        + "width=\"\(max(1, width).fixed(0))\" height=\"10\"/>"
    }
    return "<div class=\"band\"><svg viewBox=\"0 0 10000 10\" preserveAspectRatio=\"none\" "
      + "aria-hidden=\"true\">\(strips.joined())</svg></div>"
  }

  private static func plot(
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

  private static func polyline(_ kind: String, _ points: [String]) -> String {
    "<polyline class=\"\(kind)\" points=\"\(points.joined(separator: " "))\"/>"
  }

  private static func polygon(_ kind: String, _ points: [String]) -> String {
    "<polygon class=\"\(kind)\" points=\"\(points.joined(separator: " "))\"/>"
  }

  /// The longest pieces over which a value is known.
  private static func runs(
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
  private static func points(
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
