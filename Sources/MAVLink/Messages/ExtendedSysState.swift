// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `EXTENDED_SYS_STATE`, message 245.
public struct ExtendedSysState: Message {
  /// 245.
  public static let id: UInt32 = 245
  /// 130.
  public static let crcExtra: UInt8 = 130
  /// 2 bytes.
  public static let length = 2

  /// `vtol_state`, a value of MAV_VTOL_STATE.
  public var vtolState: UInt8
  /// `landed_state`, a value of MAV_LANDED_STATE.
  public var landedState: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    vtolState: UInt8 = 0, landedState: UInt8 = 0
  ) {
    self.vtolState = vtolState
    self.landedState = landedState
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    vtolState = payload.next()
    landedState = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(vtolState)
    payload.append(landedState)
  }
}
