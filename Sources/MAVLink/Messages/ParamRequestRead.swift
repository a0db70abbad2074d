// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `PARAM_REQUEST_READ`, message 20.
public struct ParamRequestRead: Message {
  /// 20.
  public static let id: UInt32 = 20
  /// 214.
  public static let crcExtra: UInt8 = 214
  /// 20 bytes.
  public static let length = 20

  /// `param_index`.
  public var paramIndex: Int16
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `param_id`, 16 bytes.
  public var paramId: String

  /// Makes a message; fields that are left out are zero.
  public init(
    paramIndex: Int16 = 0, targetSystem: UInt8 = 0, targetComponent: UInt8 = 0,
    paramId: String = ""
  ) {
    self.paramIndex = paramIndex
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.paramId = paramId
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    paramIndex = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
    paramId = payload.text(count: 16)
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(paramIndex)
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(paramId, count: 16)
  }
}
