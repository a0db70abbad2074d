// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `REQUEST_DATA_STREAM`, message 66.
public struct RequestDataStream: Message {
  /// 66.
  public static let id: UInt32 = 66
  /// 148.
  public static let crcExtra: UInt8 = 148
  /// 6 bytes.
  public static let length = 6

  /// `req_message_rate`, in Hz.
  public var reqMessageRate: UInt16
  /// `target_system`.
  public var targetSystem: UInt8
  /// `target_component`.
  public var targetComponent: UInt8
  /// `req_stream_id`, a value of MAV_DATA_STREAM.
  public var reqStreamId: UInt8
  /// `start_stop`.
  public var startStop: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    reqMessageRate: UInt16 = 0, targetSystem: UInt8 = 0, targetComponent: UInt8 = 0,
    reqStreamId: UInt8 = 0, startStop: UInt8 = 0
  ) {
    self.reqMessageRate = reqMessageRate
    self.targetSystem = targetSystem
    self.targetComponent = targetComponent
    self.reqStreamId = reqStreamId
    self.startStop = startStop
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    reqMessageRate = payload.next()
    targetSystem = payload.next()
    targetComponent = payload.next()
    reqStreamId = payload.next()
    startStop = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(reqMessageRate)
    payload.append(targetSystem)
    payload.append(targetComponent)
    payload.append(reqStreamId)
    payload.append(startStop)
  }
}
