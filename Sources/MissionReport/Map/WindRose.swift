import Diagnostics
import FlightPerformance
import Foundation
import MissionPlanning
import Units

/// How much wind the plan can take: a rose of sixteen points, the forecast wind as a dot in it.
struct WindRose {
  /// The rose and its words; nothing for a plan that does not know.
  let html: String

  private static let radius = 40.0

  /// Draws what a plan bears.
  init(_ plan: PatrolPlan) {
    guard let tolerance = plan.robustness?.windTolerance else {
      html = ""
      return
    }
    let wind = plan.weather.wind
    let strongest = max(
      1, wind.speed.metresPerSecond, tolerance.points.map(\.speed.metresPerSecond).max() ?? 1)
    let scale = WindRose.radius / strongest
    let corners = tolerance.points.map { WindRose.place(from: $0.from, at: $0.speed, scale) }
    let titles = tolerance.points.map { point in
      Text(
        en: "\(point.from.compassPoint.en) \(point.speed.metresPerSecond.fixed(1)) m/s",
        zh: "\(point.from.compassPoint.zh) \(point.speed.metresPerSecond.fixed(1)) m/s")
    }
    let forecast = WindRose.place(from: wind.from, at: wind.speed, scale)
    let bears = Text(en: "bears", zh: "可承受")
    let words = plan.toleranceLine?.html ?? ""
    html = """
      <figure class="wind rose"><svg viewBox="-56 -56 112 112" width="96" height="96" role="img" \
      aria-label="\(titles.map(\.en).joined(separator: ", ").html)">\
      <circle class="card" r="40"/><circle class="card half" r="20"/>\
      <polygon class="bears" points="\(corners.map { "\($0.x),\($0.y)" }.joined(separator: " "))"/>\
      <circle class="forecast" cx="\(forecast.x)" cy="\(forecast.y)" r="4.5"/>\
      <text y="-44">N</text><text x="48" y="4">E</text><text y="53">S</text>\
      <text x="-48" y="4">W</text></svg>\
      <figcaption>\(bears.html) \(words); ○ \(strongest.fixed(1)) m/s</figcaption></figure>
      """
  }

  /// Where on the card a wind stands: on the side that it blows from.
  private static func place(
    from: Angle, at speed: Speed, _ scale: Double
  ) -> (x: String, y: String) {
    let radius = speed.metresPerSecond * scale
    return ((radius * sin(from.radians)).fixed(1), (-radius * cos(from.radians)).fixed(1))
  }
}
