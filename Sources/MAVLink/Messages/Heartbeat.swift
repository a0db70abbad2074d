// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `HEARTBEAT`, message 0.
public struct Heartbeat: Message {
  /// 0.
  public static let id: UInt32 = 0
  /// 50.
  public static let crcExtra: UInt8 = 50
  /// 9 bytes.
  public static let length = 9

  /// `custom_mode`.
  public var customMode: UInt32
  /// `type`, a value of MAV_TYPE.
  public var type: UInt8
  /// `autopilot`, a value of MAV_AUTOPILOT.
  public var autopilot: UInt8
  /// `base_mode`, a value of MAV_MODE_FLAG.
  public var baseMode: UInt8
  /// `system_status`, a value of MAV_STATE.
  public var systemStatus: UInt8
  /// `mavlink_version`.
  public var mavlinkVersion: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    customMode: UInt32 = 0, type: UInt8 = 0, autopilot: UInt8 = 0, baseMode: UInt8 = 0,
    systemStatus: UInt8 = 0, mavlinkVersion: UInt8 = 0
  ) {
    self.customMode = customMode
    self.type = type
    self.autopilot = autopilot
    self.baseMode = baseMode
    self.systemStatus = systemStatus
    self.mavlinkVersion = mavlinkVersion
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    customMode = payload.next()
    type = payload.next()
    autopilot = payload.next()
    baseMode = payload.next()
    systemStatus = payload.next()
    mavlinkVersion = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(customMode)
    payload.append(type)
    payload.append(autopilot)
    payload.append(baseMode)
    payload.append(systemStatus)
    payload.append(mavlinkVersion)
  }
}
