// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `SET_MODE`, message 11.
public struct SetMode: Message {
  /// 11.
  public static let id: UInt32 = 11
  /// 89.
  public static let crcExtra: UInt8 = 89
  /// 6 bytes.
  public static let length = 6

  /// `custom_mode`.
  public var customMode: UInt32
  /// `target_system`.
  public var targetSystem: UInt8
  /// `base_mode`, a value of MAV_MODE.
  public var baseMode: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    customMode: UInt32 = 0, targetSystem: UInt8 = 0, baseMode: UInt8 = 0
  ) {
    self.customMode = customMode
    self.targetSystem = targetSystem
    self.baseMode = baseMode
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    customMode = payload.next()
    targetSystem = payload.next()
    baseMode = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(customMode)
    payload.append(targetSystem)
    payload.append(baseMode)
  }
}
