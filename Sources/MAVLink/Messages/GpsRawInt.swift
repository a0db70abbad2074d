// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `GPS_RAW_INT`, message 24.
public struct GpsRawInt: Message {
  /// 24.
  public static let id: UInt32 = 24
  /// 24.
  public static let crcExtra: UInt8 = 24
  /// 52 bytes.
  public static let length = 52

  /// `time_usec`, in us.
  public var timeUsec: UInt64
  /// `lat`, in degE7.
  public var lat: Int32
  /// `lon`, in degE7.
  public var lon: Int32
  /// `alt`, in mm.
  public var alt: Int32
  /// `eph`.
  public var eph: UInt16
  /// `epv`.
  public var epv: UInt16
  /// `vel`, in cm/s.
  public var vel: UInt16
  /// `cog`, in cdeg.
  public var cog: UInt16
  /// `fix_type`, a value of GPS_FIX_TYPE.
  public var fixType: UInt8
  /// `satellites_visible`.
  public var satellitesVisible: UInt8
  /// `alt_ellipsoid`, in mm.
  public var altEllipsoid: Int32
  /// `h_acc`, in mm.
  public var hAcc: UInt32
  /// `v_acc`, in mm.
  public var vAcc: UInt32
  /// `vel_acc`, in mm/s.
  public var velAcc: UInt32
  /// `hdg_acc`, in degE5.
  public var hdgAcc: UInt32
  /// `yaw`, in cdeg.
  public var yaw: UInt16

  /// Makes a message; fields that are left out are zero.
  public init(
    timeUsec: UInt64 = 0, lat: Int32 = 0, lon: Int32 = 0, alt: Int32 = 0, eph: UInt16 = 0,
    epv: UInt16 = 0, vel: UInt16 = 0, cog: UInt16 = 0, fixType: UInt8 = 0,
    satellitesVisible: UInt8 = 0, altEllipsoid: Int32 = 0, hAcc: UInt32 = 0, vAcc: UInt32 = 0,
    velAcc: UInt32 = 0, hdgAcc: UInt32 = 0, yaw: UInt16 = 0
  ) {
    self.timeUsec = timeUsec
    self.lat = lat
    self.lon = lon
    self.alt = alt
    self.eph = eph
    self.epv = epv
    self.vel = vel
    self.cog = cog
    self.fixType = fixType
    self.satellitesVisible = satellitesVisible
    self.altEllipsoid = altEllipsoid
    self.hAcc = hAcc
    self.vAcc = vAcc
    self.velAcc = velAcc
    self.hdgAcc = hdgAcc
    self.yaw = yaw
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeUsec = payload.next()
    lat = payload.next()
    lon = payload.next()
    alt = payload.next()
    eph = payload.next()
    epv = payload.next()
    vel = payload.next()
    cog = payload.next()
    fixType = payload.next()
    satellitesVisible = payload.next()
    altEllipsoid = payload.next()
    hAcc = payload.next()
    vAcc = payload.next()
    velAcc = payload.next()
    hdgAcc = payload.next()
    yaw = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeUsec)
    payload.append(lat)
    payload.append(lon)
    payload.append(alt)
    payload.append(eph)
    payload.append(epv)
    payload.append(vel)
    payload.append(cog)
    payload.append(fixType)
    payload.append(satellitesVisible)
    payload.append(altEllipsoid)
    payload.append(hAcc)
    payload.append(vAcc)
    payload.append(velAcc)
    payload.append(hdgAcc)
    payload.append(yaw)
  }
}
