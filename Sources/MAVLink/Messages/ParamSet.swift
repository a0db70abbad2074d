// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `PARAM_SET`, message 23.
public struct ParamSet: Message {
  /// 23.
  public static let id: UInt32 = 23
  /// 168.
  public static let crcExtra: UInt8 = 168
  /// 23 bytes.
  public static let length = 23

  /// `param_value`.
  public var paramValue: Float
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `param_id`, 16 bytes.
  public var paramId: String
  /// `param_type`, a value of MAV_PARAM_TYPE.
  public var paramType: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    paramValue: Float = 0, targetSystem: UInt8 = 0, targetComponent: UInt8 = 0,
    paramId: String = "", paramType: UInt8 = 0
  ) {
    self.paramValue = paramValue
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.paramId = paramId
    self.paramType = paramType
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    paramValue = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
    paramId = payload.text(count: 16)
    paramType = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(paramValue)
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(paramId, count: 16)
    payload.append(paramType)
  }
}
