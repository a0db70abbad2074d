// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `GLOBAL_POSITION_INT`, message 33.
public struct GlobalPositionInt: Message {
  /// 33.
  public static let id: UInt32 = 33
  /// 104.
  public static let crcExtra: UInt8 = 104
  /// 28 bytes.
  public static let length = 28

  /// `time_boot_ms`, in ms.
  public var timeBootMs: UInt32
  /// `lat`, in degE7.
  public var lat: Int32
  /// `lon`, in degE7.
  public var lon: Int32
  /// `alt`, in mm.
  public var alt: Int32
  /// `relative_alt`, in mm.
  public var relativeAlt: Int32
  /// `vx`, in cm/s.
  public var vx: Int16
  /// `vy`, in cm/s.
  public var vy: Int16
  /// `vz`, in cm/s.
  public var vz: Int16
  /// `hdg`, in cdeg.
  public var hdg: UInt16

  /// Makes a message; fields that are left out are zero.
  public init(
    timeBootMs: UInt32 = 0, lat: Int32 = 0, lon: Int32 = 0, alt: Int32 = 0, relativeAlt: Int32 = 0,
    vx: Int16 = 0, vy: Int16 = 0, vz: Int16 = 0, hdg: UInt16 = 0
  ) {
    self.timeBootMs = timeBootMs
    self.lat = lat
    self.lon = lon
    self.alt = alt
    self.relativeAlt = relativeAlt
    self.vx = vx
    self.vy = vy
    self.vz = vz
    self.hdg = hdg
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeBootMs = payload.next()
    lat = payload.next()
    lon = payload.next()
    alt = payload.next()
    relativeAlt = payload.next()
    vx = payload.next()
    vy = payload.next()
    vz = payload.next()
    hdg = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeBootMs)
    payload.append(lat)
    payload.append(lon)
    payload.append(alt)
    payload.append(relativeAlt)
    payload.append(vx)
    payload.append(vy)
    payload.append(vz)
    payload.append(hdg)
  }
}
