import Airspace
import Diagnostics
import FlightPerformance
import MissionPlanning

/// The list of zones and obstacles, with what each demands, where that is from, and how sure it is.
struct ZoneTable {
  /// A table and a note.
  let html: String

  /// Lists a plan's zones in its order; those that no flight passes are left off paper.
  init(_ drawing: MapDrawing) {
    let passed = drawing.zones.passed
    let zones = drawing.zones.zones
    let heads = [
      Text(en: "zone", zh: "空域"), Text(en: "what it is", zh: "类别"),
      Text(en: "demand", zh: "要求"), Text(en: "heights", zh: "高度"),
      Text(en: "active", zh: "时间"), Text(en: "flights", zh: "经过架次"),
      Text(en: "source", zh: "来源"),
    ]
    let rows = zones.indices.map { index in
      let zone = zones[index]
      let flights = drawing.plan.flights.indices.filter { flight in
        drawing.zones.passages[flight].contains { $0.zone == index }
      }.map { "\(drawing.plan.flights[$0].number)" }
      let cells = [
        zone.name.isEmpty ? "–" : zone.name.htmlName, zone.kindWord.html,
        "<span class=\"demand \(zone.demand.rawValue)\">\(zone.demand.word.html)</span>",
        zone.heightWords.html, zone.times.map(\.description).joined(separator: "; ").html,
        flights.joined(separator: ", "),
        zone.source.html
          + (zone.isAssumed
            ? " <span class=\"trust assumed\">\(Confidence.assumed.word.html)</span>" : ""),
      ]
      return "<tr id=\"zone\(index)\" data-r=\"zone\(index)\""
        + "\(passed.contains(index) ? "" : " class=\"aside\"")>"
        + "\(cells.map { "<td>\($0)</td>" }.joined())</tr>"
    }
    let aside = zones.count - passed.count
    let note = Text(
      en: "Not on paper: \(aside.of("zone")) nearby that no flight passes.",
      zh: "附近另有 \(aside) 个空域无航班经过，未打印。")
    html =
      "<table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.html)</th>" }.joined())</tr></thead>"
      + "<tbody>\(rows.joined(separator: "\n"))</tbody></table>"
      + (aside > 0 ? "<p class=\"paper\">\(note.html)</p>" : "")
  }
}
