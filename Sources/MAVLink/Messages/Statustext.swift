// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `STATUSTEXT`, message 253.
public struct Statustext: Message {
  /// 253.
  public static let id: UInt32 = 253
  /// 83.
  public static let crcExtra: UInt8 = 83
  /// 54 bytes.
  public static let length = 54

  /// `severity`, a value of MAV_SEVERITY.
  public var severity: UInt8
  /// `text`, 50 bytes.
  public var text: String
  /// `id`.
  public var id: UInt16
  /// `chunk_seq`.
  public var chunkSeq: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    severity: UInt8 = 0, text: String = "", id: UInt16 = 0, chunkSeq: UInt8 = 0
  ) {
    self.severity = severity
    self.text = text
    self.id = id
    self.chunkSeq = chunkSeq
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    severity = payload.next()
    text = payload.text(count: 50)
    id = payload.next()
    chunkSeq = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(severity)
    payload.append(text, count: 50)
    payload.append(id)
    payload.append(chunkSeq)
  }
}
