// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `COMMAND_LONG`, message 76.
public struct CommandLong: Message {
  /// 76.
  public static let id: UInt32 = 76
  /// 152.
  public static let crcExtra: UInt8 = 152
  /// 33 bytes.
  public static let length = 33

  /// `param1`.
  public var param1: Float
  /// `param2`.
  public var param2: Float
  /// `param3`.
  public var param3: Float
  /// `param4`.
  public var param4: Float
  /// `param5`.
  public var param5: Float
  /// `param6`.
  public var param6: Float
  /// `param7`.
  public var param7: Float
  /// `command`, a value of MAV_CMD.
  public var command: UInt16
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `confirmation`.
  public var confirmation: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    param1: Float = 0, param2: Float = 0, param3: Float = 0, param4: Float = 0, param5: Float = 0,
    param6: Float = 0, param7: Float = 0, command: UInt16 = 0, targetSystem: UInt8 = 0,
    targetComponent: UInt8 = 0, confirmation: UInt8 = 0
  ) {
    self.param1 = param1
    self.param2 = param2
    self.param3 = param3
    self.param4 = param4
    self.param5 = param5
    self.param6 = param6
    self.param7 = param7
    self.command = command
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.confirmation = confirmation
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    param1 = payload.next()
    param2 = payload.next()
    param3 = payload.next()
    param4 = payload.next()
    param5 = payload.next()
    param6 = payload.next()
    param7 = payload.next()
    command = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
    confirmation = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(param1)
    payload.append(param2)
    payload.append(param3)
    payload.append(param4)
    payload.append(param5)
    payload.append(param6)
    payload.append(param7)
    payload.append(command)
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(confirmation)
  }
}
