// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MESSAGE_INTERVAL`, message 244.
public struct MessageInterval: Message {
  /// 244.
  public static let id: UInt32 = 244
  /// 95.
  public static let crcExtra: UInt8 = 95
  /// 6 bytes.
  public static let length = 6

  /// `interval_us`, in us.
  public var intervalUs: Int32
  /// `message_id`.
  public var messageId: UInt16

  /// Makes a message; fields that are left out are zero.
  public init(
    intervalUs: Int32 = 0, messageId: UInt16 = 0
  ) {
    self.intervalUs = intervalUs
    self.messageId = messageId
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    intervalUs = payload.next()
    messageId = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(intervalUs)
    payload.append(messageId)
  }
}
