// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `COMMAND_ACK`, message 77.
public struct CommandAck: Message {
  /// 77.
  public static let id: UInt32 = 77
  /// 143.
  public static let crcExtra: UInt8 = 143
  /// 10 bytes.
  public static let length = 10

  /// `command`, a value of MAV_CMD.
  public var command: UInt16
  /// `result`, a value of MAV_RESULT.
  public var result: UInt8
  /// `progress`.
  public var progress: UInt8
  /// `result_param2`.
  public var resultParam2: Int32
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    command: UInt16 = 0, result: UInt8 = 0, progress: UInt8 = 0, resultParam2: Int32 = 0,
    targetSystem: UInt8 = 0, targetComponent: UInt8 = 0
  ) {
    self.command = command
    self.result = result
    self.progress = progress
    self.resultParam2 = resultParam2
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    command = payload.next()
    result = payload.next()
    progress = payload.next()
    resultParam2 = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(command)
    payload.append(result)
    payload.append(progress)
    payload.append(resultParam2)
    payload.append(targetSystem)
    payload.append(targetComponent)
  }
}
