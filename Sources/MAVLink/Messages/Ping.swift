// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `PING`, message 4.
public struct Ping: Message {
  /// 4.
  public static let id: UInt32 = 4
  /// 237.
  public static let crcExtra: UInt8 = 237
  /// 14 bytes.
  public static let length = 14

  /// `time_usec`, in us.
  public var timeUsec: UInt64
  /// `seq`.
  public var seq: UInt32
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    timeUsec: UInt64 = 0, seq: UInt32 = 0, targetSystem: UInt8 = 0, targetComponent: UInt8 = 0
  ) {
    self.timeUsec = timeUsec
    self.seq = seq
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeUsec = payload.next()
    seq = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeUsec)
    payload.append(seq)
    payload.append(targetSystem)
    payload.append(targetComponent)
  }
}
