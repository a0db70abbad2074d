// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `PARAM_VALUE`, message 22.
public struct ParamValue: Message {
  /// 22.
  public static let id: UInt32 = 22
  /// 220.
  public static let crcExtra: UInt8 = 220
  /// 25 bytes.
  public static let length = 25

  /// `param_value`.
  public var paramValue: Float
  /// `param_count`.
  public var paramCount: UInt16
  /// `param_index`.
  public var paramIndex: UInt16
  /// `param_id`, 16 bytes.
  public var paramId: String
  /// `param_type`, a value of MAV_PARAM_TYPE.
  public var paramType: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    paramValue: Float = 0, paramCount: UInt16 = 0, paramIndex: UInt16 = 0, paramId: String = "",
    paramType: UInt8 = 0
  ) {
    self.paramValue = paramValue
    self.paramCount = paramCount
    self.paramIndex = paramIndex
    self.paramId = paramId
    self.paramType = paramType
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    paramValue = payload.next()
    paramCount = payload.next()
    paramIndex = payload.next()
    paramId = payload.text(count: 16)
    paramType = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(paramValue)
    payload.append(paramCount)
    payload.append(paramIndex)
    payload.append(paramId, count: 16)
    payload.append(paramType)
  }
}
