// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `HOME_POSITION`, message 242.
public struct HomePosition: Message {
  /// 242.
  public static let id: UInt32 = 242
  /// 104.
  public static let crcExtra: UInt8 = 104
  /// 60 bytes.
  public static let length = 60

  /// `latitude`, in degE7.
  public var latitude: Int32
  /// `longitude`, in degE7.
  public var longitude: Int32
  /// `altitude`, in mm.
  public var altitude: Int32
  /// `x`, in m.
  public var x: Float
  /// `y`, in m.
  public var y: Float
  /// `z`, in m.
  public var z: Float
  /// `q`, 4 values.
  public var q: [Float]
  /// `approach_x`, in m.
  public var approachX: Float
  /// `approach_y`, in m.
  public var approachY: Float
  /// `approach_z`, in m.
  public var approachZ: Float
  /// `time_usec`, in us.
  public var timeUsec: UInt64

  /// Makes a message; fields that are left out are zero.
  public init(
    latitude: Int32 = 0, longitude: Int32 = 0, altitude: Int32 = 0, x: Float = 0, y: Float = 0,
    z: Float = 0, q: [Float] = Array(repeating: 0, count: 4), approachX: Float = 0,
    approachY: Float = 0, approachZ: Float = 0, timeUsec: UInt64 = 0
  ) {
    self.latitude = latitude
    self.longitude = longitude
    self.altitude = altitude
    self.x = x
    self.y = y
    self.z = z
    self.q = q
    self.approachX = approachX
    self.approachY = approachY
    self.approachZ = approachZ
    self.timeUsec = timeUsec
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    latitude = payload.next()
    longitude = payload.next()
    altitude = payload.next()
    x = payload.next()
    y = payload.next()
    z = payload.next()
    q = payload.array(count: 4)
    approachX = payload.next()
    approachY = payload.next()
    approachZ = payload.next()
    timeUsec = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(latitude)
    payload.append(longitude)
    payload.append(altitude)
    payload.append(x)
    payload.append(y)
    payload.append(z)
    payload.append(q, count: 4)
    payload.append(approachX)
    payload.append(approachY)
    payload.append(approachZ)
    payload.append(timeUsec)
  }
}
