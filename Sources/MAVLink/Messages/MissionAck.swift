// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MISSION_ACK`, message 47.
public struct MissionAck: Message {
  /// 47.
  public static let id: UInt32 = 47
  /// 153.
  public static let crcExtra: UInt8 = 153
  /// 4 bytes.
  public static let length = 4

  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `type`, a value of MAV_MISSION_RESULT.
  public var type: UInt8
  /// `mission_type`, a value of MAV_MISSION_TYPE.
  public var missionType: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    targetSystem: UInt8 = 0, targetComponent: UInt8 = 0, type: UInt8 = 0, missionType: UInt8 = 0
  ) {
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.type = type
    self.missionType = missionType
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    targetSystem = payload.next()
    targetComponent = payload.next()
    type = payload.next()
    missionType = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(type)
    payload.append(missionType)
  }
}
