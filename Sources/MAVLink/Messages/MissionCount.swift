// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MISSION_COUNT`, message 44.
public struct MissionCount: Message {
  /// 44.
  public static let id: UInt32 = 44
  /// 221.
  public static let crcExtra: UInt8 = 221
  /// 5 bytes.
  public static let length = 5

  /// `count`.
  public var count: UInt16
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `mission_type`, a value of MAV_MISSION_TYPE.
  public var missionType: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    count: UInt16 = 0, targetSystem: UInt8 = 0, targetComponent: UInt8 = 0, missionType: UInt8 = 0
  ) {
    self.count = count
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.missionType = missionType
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    count = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
    missionType = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(count)
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(missionType)
  }
}
