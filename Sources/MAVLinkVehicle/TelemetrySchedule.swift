import MAVLink
import Units

/// Which messages a vehicle sends unasked, and how often.
struct TelemetrySchedule: Sendable {
  private struct Stream: Sendable {
    var id: UInt32
    /// Seconds; infinite where it is turned off.
    var interval: Double
    var usual: Double
    var left = 0.0
  }

  private var streams: [Stream]

  init() {
    let intervals: [(UInt32, Double)] = [
      (Heartbeat.id, 1), (SysStatus.id, 0.5), (SystemTime.id, 1), (GpsRawInt.id, 0.5),
      (Attitude.id, 0.2), (LocalPositionNed.id, 0.2), (GlobalPositionInt.id, 0.2),
      (MissionCurrent.id, 0.5), (VfrHud.id, 0.5), (BatteryStatus.id, 1), (WindCov.id, 1),
      (HomePosition.id, 2), (ExtendedSysState.id, 0.5),
    ]
    streams = intervals.map { Stream(id: $0.0, interval: $0.1, usual: $0.1) }
  }

  /// The messages that are due after a time.
  mutating func due(after time: Time) -> [UInt32] {
    var due: [UInt32] = []
    for index in streams.indices {
      streams[index].left -= time.seconds
      guard streams[index].left <= 1e-9 else { continue }
      due.append(streams[index].id)
      // Late by more than an interval, it does not make up for what was missed.
      streams[index].left = max(0, streams[index].left + streams[index].interval)
    }
    return due
  }

  /// Obeys SET_MESSAGE_INTERVAL: message, microseconds (0 for the usual interval, −1 for never).
  ///
  /// - Returns: Whether there is such a message.
  mutating func setInterval(of parameters: [Float]) -> Bool {
    guard let index = streams.firstIndex(where: { Float($0.id) == parameters[0] }) else {
      return false
    }
    let micros = Double(parameters[1])
    guard micros.isFinite else { return false }
    // A hundred messages of a kind per second at most.
    streams[index].interval =
      micros < 0 ? .infinity : micros == 0 ? streams[index].usual : max(0.01, micros / 1e6)
    streams[index].left = min(streams[index].left, streams[index].interval)
    return true
  }
}
