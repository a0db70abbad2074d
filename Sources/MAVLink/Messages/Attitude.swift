// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `ATTITUDE`, message 30.
public struct Attitude: Message {
  /// 30.
  public static let id: UInt32 = 30
  /// 39.
  public static let crcExtra: UInt8 = 39
  /// 28 bytes.
  public static let length = 28

  /// `time_boot_ms`, in ms.
  public var timeBootMs: UInt32
  /// `roll`, in rad.
  public var roll: Float
  /// `pitch`, in rad.
  public var pitch: Float
  /// `yaw`, in rad.
  public var yaw: Float
  /// `rollspeed`, in rad/s.
  public var rollspeed: Float
  /// `pitchspeed`, in rad/s.
  public var pitchspeed: Float
  /// `yawspeed`, in rad/s.
  public var yawspeed: Float

  /// Makes a message; fields that are left out are zero.
  public init(
    timeBootMs: UInt32 = 0, roll: Float = 0, pitch: Float = 0, yaw: Float = 0, rollspeed: Float = 0,
    pitchspeed: Float = 0, yawspeed: Float = 0
  ) {
    self.timeBootMs = timeBootMs
    self.roll = roll
    self.pitch = pitch
    self.yaw = yaw
    self.rollspeed = rollspeed
    self.pitchspeed = pitchspeed
    self.yawspeed = yawspeed
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeBootMs = payload.next()
    roll = payload.next()
    pitch = payload.next()
    yaw = payload.next()
    rollspeed = payload.next()
    pitchspeed = payload.next()
    yawspeed = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeBootMs)
    payload.append(roll)
    payload.append(pitch)
    payload.append(yaw)
    payload.append(rollspeed)
    payload.append(pitchspeed)
    payload.append(yawspeed)
  }
}
