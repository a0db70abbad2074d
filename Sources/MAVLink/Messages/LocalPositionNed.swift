// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `LOCAL_POSITION_NED`, message 32.
public struct LocalPositionNed: Message {
  /// 32.
  public static let id: UInt32 = 32
  /// 185.
  public static let crcExtra: UInt8 = 185
  /// 28 bytes.
  public static let length = 28

  /// `time_boot_ms`, in ms.
  public var timeBootMs: UInt32
  /// `x`, in m.
  public var x: Float
  /// `y`, in m.
  public var y: Float
  /// `z`, in m.
  public var z: Float
  /// `vx`, in m/s.
  public var vx: Float
  /// `vy`, in m/s.
  public var vy: Float
  /// `vz`, in m/s.
  public var vz: Float

  /// Makes a message; fields that are left out are zero.
  public init(
    timeBootMs: UInt32 = 0, x: Float = 0, y: Float = 0, z: Float = 0, vx: Float = 0, vy: Float = 0,
    vz: Float = 0
  ) {
    self.timeBootMs = timeBootMs
    self.x = x
    self.y = y
    self.z = z
    self.vx = vx
    self.vy = vy
    self.vz = vz
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeBootMs = payload.next()
    x = payload.next()
    y = payload.next()
    z = payload.next()
    vx = payload.next()
    vy = payload.next()
    vz = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeBootMs)
    payload.append(x)
    payload.append(y)
    payload.append(z)
    payload.append(vx)
    payload.append(vy)
    payload.append(vz)
  }
}
