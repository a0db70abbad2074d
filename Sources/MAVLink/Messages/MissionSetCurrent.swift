// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MISSION_SET_CURRENT`, message 41.
public struct MissionSetCurrent: Message {
  /// 41.
  public static let id: UInt32 = 41
  /// 28.
  public static let crcExtra: UInt8 = 28
  /// 4 bytes.
  public static let length = 4

  /// `seq`.
  public var seq: UInt16
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    seq: UInt16 = 0, targetSystem: UInt8 = 0, targetComponent: UInt8 = 0
  ) {
    self.seq = seq
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    seq = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(seq)
    payload.append(targetSystem)
    payload.append(targetComponent)
  }
}
