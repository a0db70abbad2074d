import MAVLink
import MissionSimulation
import Units

extension Vehicle {
  /// What it tells of this moment.
  var now: Telemetry {
    Telemetry(
      state: aircraft.state, home: aircraft.home, elevation: aircraft.elevation, system: system,
      mode: mode, lastItem: mission.items.count - 1)
  }

  /// The telemetry that is due after a time.
  mutating func due(after time: Time) -> [any Message] {
    let ids = telemetry.due(after: time)
    guard !ids.isEmpty else { return [] }
    let now = self.now
    return ids.compactMap { now.message($0) }
  }
}
