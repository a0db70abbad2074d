import Diagnostics
import FlightPerformance
import Foundation
import Units

/// Power over airspeed at take-off mass, level flight, calm air of 1.225 kg/m³.
struct PowerCurve {
  /// One airspeed.
  struct Point {
    let airspeed: Double
    let watts: Double
  }

  /// Each metre a second, from the hover to the greatest airspeed.
  let points: [Point]
  /// The nominal battery, joules.
  private let energy: Double

  init(of aircraft: AircraftProfile) {
    let model = PowerModel(of: aircraft)
    let top = Int(aircraft.envelope.maxAirspeed.value.metresPerSecond.rounded(.down))
    points = (0...max(top, 1)).map {
      Point(
        airspeed: Double($0), watts: model.power(airspeed: .metresPerSecond(Double($0))).watts)
    }
    energy = aircraft.battery.energy.value.joules
  }

  /// Minutes until the nominal battery is empty.
  func minutes(at point: Point) -> Double { energy / point.watts / 60 }

  /// Kilometres until the nominal battery is empty.
  func kilometres(at point: Point) -> Double { energy / point.watts * point.airspeed / 1000 }

  /// The airspeed of the longest flight.
  var longest: Point { points.min { $0.watts < $1.watts } ?? points[0] }

  /// The airspeed of the greatest distance.
  var farthest: Point { points.max { kilometres(at: $0) < kilometres(at: $1) } ?? points[0] }

  /// A bar a speed, with watts, minutes and kilometres.
  func text(in language: Language) -> String {
    let most = points.map(\.watts).max() ?? 1
    let width = 40.0
    let head = Text(
      en: " m/s      W    min     km  (nominal battery flown empty, calm, 1.225 kg/m³)",
      zh: " m/s      W    min     km  （标称电量用尽，无风，1.225 kg/m³）")
    let lines = points.map { point in
      let eighths = Int((point.watts / most * width * 8).rounded())
      let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
      let bar = String(repeating: "█", count: eighths / 8) + partial
      return String(
        format: "%4.0f %6.0f %6.1f %6.1f  ", point.airspeed, point.watts, minutes(at: point),
        kilometres(at: point)) + bar
    }
    return ([head(language)] + lines).joined(separator: "\n") + "\n"
  }
}
