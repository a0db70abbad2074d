import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// A flight over time: its height over the ground, and below it its energy with all that must be
/// left at each moment.
struct FlightProfile {
  /// The figure.
  let html: String

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
    let lowest = course.launchGround == nil ? "" : FlightProfile.lowest(course.lowest)
    html = """
      <figure class="profile \(FlightColours.classes(ofFlightAt: index))" id="p\(index)" \
      data-f="\(index)"><figcaption><b class="badge">\(flight.number)</b><span class="vh">\(title.html)</span>\
      \(FlightProfile.legend(drawing.plan, course))\(lowest)<span class="back">\
      \(Text(en: "return height \(back) m above launch", zh: "返航高度 \(back) m（相对起飞点）").html)\
      </span></figcaption>\
      \(HeightPlot(ofFlightAt: index, course, time, drawing).html)\
      \(FlightProfile.band(index, drawing, end: end))\
      \(FlightProfile.energy(course, time, drawing.plan))\
      <div class="xaxis" aria-hidden="true">\(xTicks.joined())<i>min</i></div></figure>
      """
  }

  /// How near the ground the flight comes on its way.
  private static func lowest(_ height: Double?) -> String {
    guard let height = height?.fixed(0) else { return "" }
    let words = Text(en: "lowest \(height) m above ground", zh: "最低离地 \(height) m")
    return "<span class=\"lowest\">\(words.html)</span>"
  }

  private static func legend(_ plan: PatrolPlan, _ course: FlightCourse) -> String {
    let factor = plan.limits.returnFactor.short(2)
    var items = [
      course.launchGround == nil
        ? ("height", Text(en: "height above launch", zh: "高度（相对起飞点）"))
        : ("height", Text(en: "height above sea level", zh: "高度（海拔）"))
    ]
    if course.moments.contains(where: { $0.ground != nil }) {
      items.append(("ground", Text(en: "ground", zh: "地面")))
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

  private static func energy(
    _ course: FlightCourse, _ time: ProfileAxis, _ plan: PatrolPlan
  ) -> String {
    let moments = course.moments
    let most = max(plan.budget.usable.wattHours, moments.map { max($0.left, $0.needed) }.max() ?? 1)
    let least = min(0, moments.map(\.left).min() ?? 0)
    let axis = ProfileAxis(from: least, to: most * 1.05, steps: 4)
    let left = ProfilePlot.points(moments.map { ($0.time / 60, $0.left) }, time, axis)
    let needed = ProfilePlot.points(moments.map { ($0.time / 60, $0.needed) }, time, axis)
    let reserve = plan.budget.reserve.wattHours
    let level = ((1 - axis.share(reserve)) * ProfilePlot.high).fixed(0)
    var marks = ""
    if let moment = course.tightest {
      let x = (time.share(moment.time / 60) * ProfilePlot.wide).fixed(0)
      let from = ((1 - axis.share(moment.left)) * ProfilePlot.high).fixed(0)
      let to = ((1 - axis.share(moment.needed)) * ProfilePlot.high).fixed(0)
      marks = "<path class=\"tight\" d=\"M\(x) \(from)V\(to)\"/>"
    }
    let drawing = """
      \(ProfilePlot.polygon("margin", left + needed.reversed()))\
      <path class="reserve" d="M0 \(level)H\(ProfilePlot.wide.fixed(0))"/>\
      \(ProfilePlot.polyline("needed", needed))\(ProfilePlot.polyline("left", left))\(marks)
      """
    let labels = tightMark(course, time, axis) + bingoMark(course, time, axis, plan)
    return ProfilePlot.plot("energy", axis, unit: "Wh", drawing, labels)
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
      let x = end > 0 ? start / end * ProfilePlot.wide : 0
      let width = end > 0 ? stretch.time.seconds / end * ProfilePlot.wide : 0
      start += stretch.time.seconds
      let row = MapDrawing.rowID(flight: index, stretch: place)
      return "<rect class=\"\(stretch.purpose.rawValue)\" data-r=\"\(row)\" x=\"\(x.fixed(0))\" "
        + "width=\"\(max(1, width).fixed(0))\" height=\"10\"/>"
    }
    return "<div class=\"band\"><svg viewBox=\"0 0 10000 10\" preserveAspectRatio=\"none\" "
      + "aria-hidden=\"true\">\(strips.joined())</svg></div>"
  }
}
