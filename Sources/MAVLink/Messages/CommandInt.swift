// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `COMMAND_INT`, message 75.
public struct CommandInt: Message {
  /// 75.
  public static let id: UInt32 = 75
  /// 158.
  public static let crcExtra: UInt8 = 158
  /// 35 bytes.
  public static let length = 35

  /// `param1`.
  public var param1: Float
  /// `param2`.
  public var param2: Float
  /// `param3`.
  public var param3: Float
  /// `param4`.
  public var param4: Float
  /// `x`.
  public var x: Int32
  /// `y`.
  public var y: Int32
  /// `z`.
  public var z: Float
  /// `command`, a value of MAV_CMD.
  public var command: UInt16
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `frame`, a value of MAV_FRAME.
  public var frame: UInt8
  /// `current`.
  public var current: UInt8
  /// `autocontinue`.
  public var autocontinue: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    param1: Float = 0, param2: Float = 0, param3: Float = 0, param4: Float = 0, x: Int32 = 0,
    y: Int32 = 0, z: Float = 0, command: UInt16 = 0, targetSystem: UInt8 = 0,
    targetComponent: UInt8 = 0, frame: UInt8 = 0, current: UInt8 = 0, autocontinue: UInt8 = 0
  ) {
    self.param1 = param1
    self.param2 = param2
    self.param3 = param3
    self.param4 = param4
    self.x = x
    self.y = y
    self.z = z
    self.command = command
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.frame = frame
    self.current = current
    self.autocontinue = autocontinue
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    param1 = payload.next()
    param2 = payload.next()
    param3 = payload.next()
    param4 = payload.next()
    x = payload.next()
    y = payload.next()
    z = payload.next()
    command = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
    frame = payload.next()
    current = payload.next()
    autocontinue = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(param1)
    payload.append(param2)
    payload.append(param3)
    payload.append(param4)
    payload.append(x)
    payload.append(y)
    payload.append(z)
    payload.append(command)
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(frame)
    payload.append(current)
    payload.append(autocontinue)
  }
}
