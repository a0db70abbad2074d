/// The checksum of MAVLink's frames: CRC-16/MCRF4XX, which MAVLink calls X.25.
///
///     Checksum.of("123456789".utf8)   // 0x6F91
///
/// Source: MAVLink's serialization guide, “Checksum”; check value of the catalogue of parametrised CRCs.
enum Checksum {
  static func of(_ bytes: some Sequence<UInt8>, then extra: UInt8? = nil) -> UInt16 {
    var crc: UInt16 = 0xFFFF
    for byte in bytes { take(byte, &crc) }
    if let extra { take(extra, &crc) }
    return crc
  }

  private static func take(_ byte: UInt8, _ crc: inout UInt16) {
    var part = byte ^ UInt8(truncatingIfNeeded: crc)
    part ^= part << 4
    let wide = UInt16(part)
    crc = (crc >> 8) ^ (wide << 8) ^ (wide << 3) ^ (wide >> 4)
  }
}
