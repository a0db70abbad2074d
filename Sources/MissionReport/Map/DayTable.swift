import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// The day's timeline: which battery flies which flight, and when.
struct DayTable {
  /// A table and a line that sums it up; what is missing where the batteries do not suffice.
  let html: String

  /// Lists a plan's flights in the order of time.
  init(_ plan: PatrolPlan) {
    guard let timeline = plan.timeline, let sum = plan.dayLine else {
      let missing = Text(
        en: "The batteries at hand do not suffice for all flights.", zh: "现有电池不足以完成全部架次。")
      html = "<p class=\"none\">\(missing.html)</p>"
      return
    }
    let heads = [
      Text(en: "flight", zh: "架次"), Text(en: "launch", zh: "起飞点"), Text(en: "battery", zh: "电池"),
      Text(en: "health %", zh: "健康度 %"), Text(en: "take-off", zh: "起飞"),
      Text(en: "landing", zh: "降落"),
    ]
    let rows = timeline.slots.map { slot in
      let flight = plan.flights[slot.flight]
      let cells = [
        "\(flight.number)", plan.launchSite(of: flight)?.site.name.htmlName ?? "",
        "\(slot.battery + 1)", plan.batteries.health[slot.battery].percent.short(1),
        "+\(slot.takeOff.clock)", "+\(slot.landing.clock)",
      ]
      return "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>"
    }
    html =
      "<table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.html)</th>" }.joined())</tr></thead>"
      + "<tbody>\(rows.joined(separator: "\n"))</tbody></table><p>\(sum.html)</p>"
      + (plan.takeOffLine.map { "<p>\($0.html)</p>" } ?? "")
  }
}
