import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// The list beside the map: flights, their stretches, and at each what is left and to spare.
struct FlightList {
  /// The list, a `details` for each flight.
  let html: String

  /// Lists the flights of a plan.
  init(_ drawing: MapDrawing) {
    html = drawing.plan.flights.indices
      .map { FlightList.flight(at: $0, drawing) }.joined(separator: "\n")
  }

  private static func flight(at index: Int, _ drawing: MapDrawing) -> String {
    let plan = drawing.plan
    let flight = plan.flights[index]
    let rows = drawing.stretches[index].enumerated().map {
      row($0.element, at: $0.offset, flight: index, drawing)
    }
    return """
      <details class="flight \(FlightColours.classes(ofFlightAt: index))" id="f\(index)" \
      data-f="\(index)"\(index == 0 ? " open" : "")><summary><b class="badge">\(flight.number)</b>\
      <span class="route">\(route(of: flight, plan))</span>\
      <span class="sums">\(sums(of: flight, plan))</span></summary>
      <table><thead><tr><th scope="col">\(Text(en: "stretch", zh: "航段").html)</th>\
      <th scope="col">km</th><th scope="col">min</th><th scope="col">Wh</th>\
      <th scope="col">\(Text(en: "left %", zh: "余 %").html)</th>\
      <th scope="col">\(Text(en: "margin Wh", zh: "裕量 Wh").html)</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table></details>
      """
  }

  private static func route(of flight: Flight, _ plan: PatrolPlan) -> String {
    let launch = plan.launchSite(of: flight)?.site.name ?? "?"
    let landing = plan.landingSite(of: flight)?.site.name ?? "?"
    return flight.launchSite == flight.landingSite
      ? launch.htmlName : "\(launch.htmlName) → \(landing.htmlName)"
  }

  private static func sums(of flight: Flight, _ plan: PatrolPlan) -> String {
    let watched = flight.watched.count
    let nodes = watched == 0 ? "" : " · " + Text(en: watched.of("node"), zh: "\(watched) 个节点").html
    let margin = flight.tightest.margin.wattHours.fixed(1)
    return """
      <b>\(flight.distance.kilometres.fixed(1))</b> km · <b>\(flight.time.minutes.fixed(1))</b> min\
       · <b>\(flight.energy.wattHours.fixed(0))</b> Wh\(nodes)<br>\
      \(Text(en: "patrolled", zh: "巡查").html) <b>\(flight.patrolled.kilometres.fixed(1))</b> km\
       · \(Text(en: "left", zh: "剩余").html) <b>\(plan.percentLeft(flight.energyLeft))</b> %\
       · \(Text(en: "least margin", zh: "最小裕量").html) <b>\(margin)</b> Wh
      """
  }

  private static func row(
    _ stretch: Stretch, at place: Int, flight: Int, _ drawing: MapDrawing
  ) -> String {
    let id = MapDrawing.rowID(flight: flight, stretch: place)
    let tightest = stretch.legs.contains(drawing.plan.flights[flight].tightest.leg)
    let sign = tightest ? "<b class=\"tightsign\">▼</b>" : ""
    let distance = stretch.distance > .zero ? stretch.distance.kilometres.fixed(2) : ""
    // The least margin may lie inside a leg, where the ends do not tell.
    let margin =
      tightest
      ? min(stretch.margin, drawing.plan.flights[flight].tightest.margin) : stretch.margin
    return "<tr id=\"\(id)\" data-r=\"\(id)\" class=\"\(stretch.purpose.rawValue)"
      + "\(tightest ? " tightest" : "")\"><td><a href=\"#\(id)\">\(title(stretch, drawing))</a></td>"
      + "<td>\(distance)</td><td>\(stretch.time.minutes.fixed(1))</td>"
      + "<td>\(stretch.energy.wattHours.fixed(1))</td>"
      + "<td>\(drawing.plan.percentLeft(stretch.energyLeft))</td>"
      + "<td>\(sign)\(margin.wattHours.fixed(1))</td></tr>"
  }

  private static func title(_ stretch: Stretch, _ drawing: MapDrawing) -> String {
    let word = "<i>\(stretch.purpose.word.html)</i>"
    guard let name = drawing.name(of: stretch) else { return word }
    let actions = stretch.actions.map(\.word)
    guard !actions.isEmpty else { return "\(word) \(name.htmlName)" }
    let en = actions.map(\.en).joined(separator: ", ")
    let zh = actions.map(\.zh).joined(separator: "、")
    return "\(word) \(name.htmlName) <small>\(Text(en: en, zh: zh).html)</small>"
  }
}

extension PatrolPlan {
  /// Energy as whole percent of the usable charge.
  func percentLeft(_ energy: Energy) -> String {
    budget.usable > .zero ? (energy / budget.usable * 100).fixed(0) : "–"
  }
}
