// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MISSION_ITEM_REACHED`, message 46.
public struct MissionItemReached: Message {
  /// 46.
  public static let id: UInt32 = 46
  /// 11.
  public static let crcExtra: UInt8 = 11
  /// 2 bytes.
  public static let length = 2

  /// `seq`.
  public var seq: UInt16

  /// Makes a message; fields that are left out are zero.
  public init(
    seq: UInt16 = 0
  ) {
    self.seq = seq
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    seq = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(seq)
  }
}
