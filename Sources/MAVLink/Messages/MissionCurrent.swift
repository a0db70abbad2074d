// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `MISSION_CURRENT`, message 42.
public struct MissionCurrent: Message {
  /// 42.
  public static let id: UInt32 = 42
  /// 28.
  public static let crcExtra: UInt8 = 28
  /// 6 bytes.
  public static let length = 6

  /// `seq`.
  public var seq: UInt16
  /// `total`.
  public var total: UInt16
  /// `mission_state`, a value of MISSION_STATE.
  public var missionState: UInt8
  /// `mission_mode`.
  public var missionMode: UInt8

  /// Makes a message; fields that are left out are zero.
  public init(
    seq: UInt16 = 0, total: UInt16 = 0, missionState: UInt8 = 0, missionMode: UInt8 = 0
  ) {
    self.seq = seq
    self.total = total
    self.missionState = missionState
    self.missionMode = missionMode
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    seq = payload.next()
    total = payload.next()
    missionState = payload.next()
    missionMode = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(seq)
    payload.append(total)
    payload.append(missionState)
    payload.append(missionMode)
  }
}
