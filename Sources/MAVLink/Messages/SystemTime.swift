// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `SYSTEM_TIME`, message 2.
public struct SystemTime: Message {
  /// 2.
  public static let id: UInt32 = 2
  /// 137.
  public static let crcExtra: UInt8 = 137
  /// 12 bytes.
  public static let length = 12

  /// `time_unix_usec`, in us.
  public var timeUnixUsec: UInt64
  /// `time_boot_ms`, in ms.
  public var timeBootMs: UInt32

  /// Makes a message; fields that are left out are zero.
  public init(
    timeUnixUsec: UInt64 = 0, timeBootMs: UInt32 = 0
  ) {
    self.timeUnixUsec = timeUnixUsec
    self.timeBootMs = timeBootMs
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeUnixUsec = payload.next()
    timeBootMs = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeUnixUsec)
    payload.append(timeBootMs)
  }
}
