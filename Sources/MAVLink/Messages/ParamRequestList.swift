// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `PARAM_REQUEST_LIST`, message 21.
public struct ParamRequestList: Message {
  /// 21.
  public static let id: UInt32 = 21
  /// 159.
  public static let crcExtra: UInt8 = 159
  /// 2 bytes.
  public static let length = 2

  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    targetSystem: UInt8 = 0, targetComponent: UInt8 = 0
  ) {
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    targetSystem = payload.next()
    targetComponent = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(targetSystem)
    payload.append(targetComponent)
  }
}
