import Diagnostics
import Foundation
import Geodesy
import MAVLinkVehicle
import MissionSimulation
import Units

/// Says what simulated aircraft do: a line for each turn of events, and on a terminal one that moves.
struct FlyJournal {
  private let language: Language
  private let aircraft: String
  private let progress = ProgressLine()
  /// Since when every aircraft has flown and stands again.
  private var allBackSince: ContinuousClock.Instant?
  /// What was said last of each aircraft.
  private var known: [Known] = []

  private struct Known {
    var isArmed = false
    var hasFlown = false
    var entries = 0
  }

  init(_ language: Language, aircraft: String) {
    self.language = language
    self.aircraft = aircraft
  }

  /// Says where the aircraft stand and who can reach them.
  mutating func begin(_ vehicles: [Vehicle], at address: String) {
    known = vehicles.map { _ in Known() }
    for vehicle in vehicles {
      let home = vehicle.aircraft.home
      let place = String(
        format: "%.6f, %.6f", home.latitude.degrees, home.longitude.degrees)
      say(
        Text(
          en: "\(vehicle.system): \(aircraft) stands at \(place)",
          zh: "\(vehicle.system)：\(aircraft) 停在 \(place)"))
    }
    say(Text(en: "MAVLink at \(address); Ctrl-C ends", zh: "MAVLink：\(address)；Ctrl-C 结束"))
  }

  /// Says what is new.
  mutating func follow(_ vehicles: [Vehicle]) {
    for (index, vehicle) in vehicles.enumerated() {
      let state = vehicle.aircraft.state
      let log = vehicle.aircraft.log
      for entry in log.dropFirst(known[index].entries) { say(entry.text, of: vehicle, state) }
      known[index].entries = log.count
      if state.isArmed != known[index].isArmed {
        known[index].isArmed = state.isArmed
        say(
          state.isArmed
            ? Text(en: "motors on", zh: "电机启动")
            : Text(
              en: "motors off, \(FlyJournal.percent(state)) left",
              zh: "电机停止，剩余 \(FlyJournal.percent(state))"),
          of: vehicle, state)
      }
      if state.isArmed, state.height.metres > 2 { known[index].hasFlown = true }
    }
    if !zip(known, vehicles).allSatisfy({ $0.hasFlown && !$1.aircraft.state.isArmed }) {
      allBackSince = nil
    } else if allBackSince == nil {
      allBackSince = .now
    }
    progress.show(vehicles.prefix(4).map(FlyJournal.line).joined(separator: " | "))
  }

  /// Whether every aircraft has flown and stood again for three seconds, in which ground stations hear
  /// of it.
  var areAllBackForLong: Bool {
    allBackSince.map { .now - $0 > .seconds(3) } ?? false
  }

  /// Takes the moving line away.
  func end() { progress.clear() }

  private static func line(_ vehicle: Vehicle) -> String {
    let state = vehicle.aircraft.state
    let (east, north) = (
      state.velocity.east.metresPerSecond, state.velocity.north.metresPerSecond
    )
    return String(
      format: "%d: %@ %d, %.0f m, %.1f m/s, %@", Int(vehicle.system), state.mode.rawValue,
      state.item, state.height.metres, (east * east + north * north).squareRoot(), percent(state))
  }

  private static func percent(_ state: AircraftState) -> String {
    String(format: "%.0f %%", state.charge.percent)
  }

  private func say(_ text: Text, of vehicle: Vehicle, _ state: AircraftState) {
    let seconds = Int(state.time.seconds)
    let clock = String(format: "%d:%02d", seconds / 60, seconds % 60)
    say(
      Text(
        en: "\(clock)  \(vehicle.system)  \(text.en)", zh: "\(clock)  \(vehicle.system)  \(text.zh)"
      ))
  }

  /// Says it at once, also where the output is a pipe.
  private func say(_ text: Text) {
    progress.clear()
    FileHandle.standardOutput.write(Data((text(language) + "\n").utf8))
  }
}
