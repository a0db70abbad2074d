/// A picture of one byte a pixel with colours from a palette, as a PNG file.
///
/// Its pixels are stored, not packed: the same bytes everywhere, and no library is needed.
struct PalettePNG {
  /// A colour with its opacity, 0 to 255.
  struct Colour: Hashable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8
    var alpha: UInt8
  }

  /// The file.
  let bytes: [UInt8]

  /// Writes a picture.
  ///
  /// - Parameters:
  ///   - pixels: places in the palette, row by row from the upper left.
  ///   - palette: at most 256 colours.
  init(width: Int, height: Int, pixels: [UInt8], palette: [Colour]) {
    precondition(pixels.count == width * height && (1...256).contains(palette.count))
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // 8 bits a pixel, colours from a palette.
    file += Self.chunk("IHDR", Self.bigEndian(width) + Self.bigEndian(height) + [8, 3, 0, 0, 0])
    file += Self.chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
    file += Self.chunk("tRNS", palette.map(\.alpha))
    // Each row begins with its filter: none.
    let rows = (0..<height).flatMap { [0] + pixels[$0 * width..<($0 + 1) * width] }
    file += Self.chunk("IDAT", Self.stored(rows))
    file += Self.chunk("IEND", [])
    bytes = file
  }

  /// Bytes as a zlib stream of stored blocks (RFC 1950, RFC 1951).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    let most = 65_535
    var from = 0
    repeat {
      let to = min(bytes.count, from + most)
      let length = to - from
      stream.append(to == bytes.count ? 1 : 0)
      stream += [UInt8(length & 255), UInt8(length >> 8)]
      stream += [UInt8(~length & 255), UInt8(~length >> 8 & 255)]
      stream += bytes[from..<to]
      from = to
    } while from < bytes.count
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + bigEndian(b << 16 | a)
  }

  private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(kind.utf8) + content
    return bigEndian(content.count) + checked + bigEndian(Int(checksum(checked)))
  }

  /// CRC-32 as PNG and zip have it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }
}
