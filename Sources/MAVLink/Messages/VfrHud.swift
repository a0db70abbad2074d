// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `VFR_HUD`, message 74.
public struct VfrHud: Message {
  /// 74.
  public static let id: UInt32 = 74
  /// 20.
  public static let crcExtra: UInt8 = 20
  /// 20 bytes.
  public static let length = 20

  /// `airspeed`, in m/s.
  public var airspeed: Float
  /// `groundspeed`, in m/s.
  public var groundspeed: Float
  /// `alt`, in m.
  public var alt: Float
  /// `climb`, in m/s.
  public var climb: Float
  /// `heading`, in deg.
  public var heading: Int16
  /// `throttle`, in %.
  public var throttle: UInt16

  /// Makes a message; fields that are left out are zero.
  public init(
    airspeed: Float = 0, groundspeed: Float = 0, alt: Float = 0, climb: Float = 0,
    heading: Int16 = 0, throttle: UInt16 = 0
  ) {
    self.airspeed = airspeed
    self.groundspeed = groundspeed
    self.alt = alt
    self.climb = climb
    self.heading = heading
    self.throttle = throttle
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    airspeed = payload.next()
    groundspeed = payload.next()
    alt = payload.next()
    climb = payload.next()
    heading = payload.next()
    throttle = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(airspeed)
    payload.append(groundspeed)
    payload.append(alt)
    payload.append(climb)
    payload.append(heading)
    payload.append(throttle)
  }
}
