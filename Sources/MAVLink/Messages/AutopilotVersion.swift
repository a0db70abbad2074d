// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `AUTOPILOT_VERSION`, message 148.
public struct AutopilotVersion: Message {
  /// 148.
  public static let id: UInt32 = 148
  /// 178.
  public static let crcExtra: UInt8 = 178
  /// 78 bytes.
  public static let length = 78

  /// `capabilities`, a value of MAV_PROTOCOL_CAPABILITY.
  public var capabilities: UInt64
  /// `uid`.
  public var uid: UInt64
  /// `flight_sw_version`.
  public var flightSwVersion: UInt32
  /// `middleware_sw_version`.
  public var middlewareSwVersion: UInt32
  /// `os_sw_version`.
  public var osSwVersion: UInt32
  /// `board_version`.
  public var boardVersion: UInt32
  /// `vendor_id`.
  public var vendorId: UInt16
  /// `product_id`.
  public var productId: UInt16
  /// `flight_custom_version`, 8 values.
  public var flightCustomVersion: [UInt8]
  /// `middleware_custom_version`, 8 values.
  public var middlewareCustomVersion: [UInt8]
  /// `os_custom_version`, 8 values.
  public var osCustomVersion: [UInt8]
  /// `uid2`, 18 values.
  public var uid2: [UInt8]

  /// Makes a message; fields that are left out are zero.
  public init(
    capabilities: UInt64 = 0, uid: UInt64 = 0, flightSwVersion: UInt32 = 0,
    middlewareSwVersion: UInt32 = 0, osSwVersion: UInt32 = 0, boardVersion: UInt32 = 0,
    vendorId: UInt16 = 0, productId: UInt16 = 0,
    flightCustomVersion: [UInt8] = Array(repeating: 0, count: 8),
    middlewareCustomVersion: [UInt8] = Array(repeating: 0, count: 8),
    osCustomVersion: [UInt8] = Array(repeating: 0, count: 8),
    uid2: [UInt8] = Array(repeating: 0, count: 18)
  ) {
    self.capabilities = capabilities
    self.uid = uid
    self.flightSwVersion = flightSwVersion
    self.middlewareSwVersion = middlewareSwVersion
    self.osSwVersion = osSwVersion
    self.boardVersion = boardVersion
    self.vendorId = vendorId
    self.productId = productId
    self.flightCustomVersion = flightCustomVersion
    self.middlewareCustomVersion = middlewareCustomVersion
    self.osCustomVersion = osCustomVersion
    self.uid2 = uid2
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    capabilities = payload.next()
    uid = payload.next()
    flightSwVersion = payload.next()
    middlewareSwVersion = payload.next()
    osSwVersion = payload.next()
    boardVersion = payload.next()
    vendorId = payload.next()
    productId = payload.next()
    flightCustomVersion = payload.array(count: 8)
    middlewareCustomVersion = payload.array(count: 8)
    osCustomVersion = payload.array(count: 8)
    uid2 = payload.array(count: 18)
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(capabilities)
    payload.append(uid)
    payload.append(flightSwVersion)
    payload.append(middlewareSwVersion)
    payload.append(osSwVersion)
    payload.append(boardVersion)
    payload.append(vendorId)
    payload.append(productId)
    payload.append(flightCustomVersion, count: 8)
    payload.append(middlewareCustomVersion, count: 8)
    payload.append(osCustomVersion, count: 8)
    payload.append(uid2, count: 18)
  }
}
