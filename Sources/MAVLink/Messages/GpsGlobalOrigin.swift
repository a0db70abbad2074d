// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `GPS_GLOBAL_ORIGIN`, message 49.
public struct GpsGlobalOrigin: Message {
  /// 49.
  public static let id: UInt32 = 49
  /// 39.
  public static let crcExtra: UInt8 = 39
  /// 20 bytes.
  public static let length = 20

  /// `latitude`, in degE7.
  public var latitude: Int32
  /// `longitude`, in degE7.
  public var longitude: Int32
  /// `altitude`, in mm.
  public var altitude: Int32
  /// `time_usec`, in us.
  public var timeUsec: UInt64

  /// Makes a message; fields that are left out are zero.
  public init(
    latitude: Int32 = 0, longitude: Int32 = 0, altitude: Int32 = 0, timeUsec: UInt64 = 0
  ) {
    self.latitude = latitude
    self.longitude = longitude
    self.altitude = altitude
    self.timeUsec = timeUsec
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    latitude = payload.next()
    longitude = payload.next()
    altitude = payload.next()
    timeUsec = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(latitude)
    payload.append(longitude)
    payload.append(altitude)
    payload.append(timeUsec)
  }
}
