public import MAVLink

/// A MAVLink telemetry log (`.tlog`): frames, each after its time of arrival in microseconds since
/// 1970, eight bytes, highest first. MAVProxy, Mission Planner and pymavlink read it.
public struct TelemetryLog: Sendable {
  /// The log's bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// Appends a frame that came at a time, in microseconds since 1970.
  public mutating func append(_ frame: Frame, at microseconds: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: microseconds >> UInt64(shift)))
    }
    bytes += frame.bytes
  }
}
