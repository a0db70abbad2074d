// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MISSION_REQUEST_LIST`, message 43.
public struct MissionRequestList: Message {
  /// 43.
  public static let id: UInt32 = 43
  /// 132.
  public static let crcExtra: UInt8 = 132
  /// 3 bytes.
  public static let length = 3

  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `mission_type`, a value of MAV_MISSION_TYPE.
  public var missionType: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    targetSystem: UInt8 = 0, targetComponent: UInt8 = 0, missionType: UInt8 = 0
  ) {
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.missionType = missionType
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    targetSystem = payload.next()
    targetComponent = payload.next()
    missionType = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(missionType)
  }
}
