// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `WIND_COV`, message 231.
public struct WindCov: Message {
  /// 231.
  public static let id: UInt32 = 231
  /// 105.
  public static let crcExtra: UInt8 = 105
  /// 40 bytes.
  public static let length = 40

  /// `time_usec`, in us.
  public var timeUsec: UInt64
  /// `wind_x`, in m/s.
  public var windX: Float
  /// `wind_y`, in m/s.
  public var windY: Float
  /// `wind_z`, in m/s.
  public var windZ: Float
  /// `var_horiz`, in m/s.
  public var varHoriz: Float
  /// `var_vert`, in m/s.
  public var varVert: Float
  /// `wind_alt`, in m.
  public var windAlt: Float
  /// `horiz_accuracy`, in m/s.
  public var horizAccuracy: Float
  /// `vert_accuracy`, in m/s.
  public var vertAccuracy: Float

  /// Makes a message; fields that are left out are zero.
  public init(
    timeUsec: UInt64 = 0, windX: Float = 0, windY: Float = 0, windZ: Float = 0, varHoriz: Float = 0,
    varVert: Float = 0, windAlt: Float = 0, horizAccuracy: Float = 0, vertAccuracy: Float = 0
  ) {
    self.timeUsec = timeUsec
    self.windX = windX
    self.windY = windY
    self.windZ = windZ
    self.varHoriz = varHoriz
    self.varVert = varVert
    self.windAlt = windAlt
    self.horizAccuracy = horizAccuracy
    self.vertAccuracy = vertAccuracy
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    timeUsec = payload.next()
    windX = payload.next()
    windY = payload.next()
    windZ = payload.next()
    varHoriz = payload.next()
    varVert = payload.next()
    windAlt = payload.next()
    horizAccuracy = payload.next()
    vertAccuracy = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(timeUsec)
    payload.append(windX)
    payload.append(windY)
    payload.append(windZ)
    payload.append(varHoriz)
    payload.append(varVert)
    payload.append(windAlt)
    payload.append(horizAccuracy)
    payload.append(vertAccuracy)
  }
}
