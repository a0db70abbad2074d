import Diagnostics
import FlightPerformance
import Geodesy
import MissionPlanning
import MissionSimulation
import Units

/// A simulated flight beside its plan, on the sheet of a map.
struct ReplayFlight {
  /// Its place in the plan.
  let index: Int
  /// What was flown.
  let flown: SimulatedFlight
  /// What was planned.
  let course: FlightCourse
  /// Where it was, point by point of its track.
  let spots: [MapFrame.Spot]
  /// Wh to land with.
  let reserve: Double
  /// Seconds of the longer of plan and flight.
  let end: Double
  /// The classes of its colour.
  let colours: String

  /// Finds the plan of a flight; nil where the plan has none of its number, or where it has no track.
  init?(_ flight: SimulatedFlight, _ drawing: MapDrawing) throws(TransformationError) {
    guard let index = drawing.plan.flights.firstIndex(where: { $0.number == flight.number }),
      !flight.track.isEmpty
    else { return nil }
    self.index = index
    flown = flight
    course = FlightCourse(drawing.plan.flights[index], of: drawing.plan)
    let places = try drawing.places.plane.project(flight.track.map(\.position))
    spots = places.map { drawing.frame.spot($0) }
    reserve = drawing.plan.budget.reserve.wattHours
    end = max(
      course.moments.last?.time ?? 0, flight.track.last?.time.seconds ?? 0, 1)
    colours = FlightColours.classes(ofFlightAt: index)
  }

  /// The track over the map.
  var line: String {
    "<g class=\"flown\" data-f=\"\(index)\"><path d=\"\(PathData(spots).text)\"/></g>"
  }

  /// The button that chooses the flight.
  var button: String {
    let name = Text(en: "Flight \(flown.number)", zh: "第 \(flown.number) 架次")
    return
      "<button type=\"button\" data-f=\"\(index)\" aria-pressed=\"false\">\(name.html)</button>"
  }

  /// How it went: the verdict, its figures beside the plan's, and what happened when.
  var results: String {
    let verdict = SimulationTable.verdict(flown)
    let isGood = flown.finishedWithReserve
    let rows = [
      row(Text(en: "time, min", zh: "时间 min"), \.time.minutes, 1),
      row(Text(en: "distance, km", zh: "航程 km"), \.distance.kilometres, 2),
      row(Text(en: "energy, Wh", zh: "能耗 Wh"), \.energy.wattHours, 1),
      row(Text(en: "left, Wh", zh: "剩余 Wh"), \.energyLeft.wattHours, 1),
      row(Text(en: "margin, Wh", zh: "最小裕量 Wh"), \.margin?.wattHours, 1),
    ]
    let errors = flown.errors
    let off = Text(
      en: "off track \(errors.track.metres.fixed(1)) m, off its hover "
        + "\(errors.hover.metres.fixed(1)) m at most",
      zh: "最大偏航 \(errors.track.metres.fixed(1)) m，最大悬停偏差 \(errors.hover.metres.fixed(1)) m")
    let entries = flown.log.map { entry in
      let seconds = Int(entry.time.seconds)
      let clock = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
      return "<li><button type=\"button\" data-t=\"\(seconds)\"><b>\(clock)</b>"
        + "\(entry.text.html)</button></li>"
    }
    return """
      <div class="run \(colours)" data-f="\(index)"><h3><b class="badge">\(flown.number)</b> \
      <span class="\(isGood ? "ok" : "bad")">\(verdict.html)</span></h3>\
      <table><thead><tr><th></th><th>\(Text(en: "planned", zh: "计划").html)</th>\
      <th>\(Text(en: "simulated", zh: "仿真").html)</th></tr></thead>\
      <tbody>\(rows.joined())</tbody></table><p><small>\(off.html)</small></p>\
      <ol class="log">\(entries.joined())</ol></div>
      """
  }

  private func row(
    _ name: Text, _ value: (FlightFigures) -> Double?, _ digits: Int
  ) -> String {
    let cells = [flown.planned, flown.simulated].map { figures in
      "<td>\(value(figures).map { $0.fixed(digits) } ?? "–")</td>"
    }
    return "<tr><td>\(name.html)</td>\(cells.joined())</tr>"
  }
}
