/// A decoder of geometries in ISO WKB (ISO/IEC 13249-3, OGC 06-103r4), the form that GDAL hands out.
///
/// Knows points, lines, polygons, triangles, their multiples, surfaces and collections, with or without
/// Z and M, which are skipped. Reads nothing outside its bytes, whatever their counts claim.
struct WellKnownBinary {
  private let bytes: [UInt8]
  private var offset = 0
  private var shape = Shape()

  /// Decodes one geometry.
  static func shape(_ bytes: [UInt8]) throws(WellKnownBinaryError) -> Shape {
    var decoder = WellKnownBinary(bytes: bytes)
    try decoder.geometry(depth: 0)
    return decoder.shape
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func geometry(depth: Int) throws(WellKnownBinaryError) {
    // A collection in a collection is legal; a thousand are an attack on the stack.
    guard depth < 32 else { throw .tooDeep }
    let order: UInt8 = try read()
    guard order < 2 else { throw .unknownByteOrder(order) }
    let little = order == 1
    let code = try count(little)
    let dimensions = 2 + [0, 1, 1, 2][min(Int(code / 1000), 3)]
    guard code < 4000 else { throw .unknownType(code) }
    switch code % 1000 {
    case 1:
      let point = try position(little, dimensions)
      // ISO writes the empty point as NaN NaN.
      if !(point.x.isNaN && point.y.isNaN) { shape.points.append(point) }
    case 2:
      let line = try positions(little, dimensions)
      if !line.isEmpty { shape.lines.append(line) }
    case 3, 17:
      for _ in 0..<(try count(little)) { _ = try positions(little, dimensions) }
      shape.areas += 1
    case 4, 5, 6, 7, 15, 16:
      for _ in 0..<(try count(little)) { try geometry(depth: depth + 1) }
    default:
      throw .unknownType(code)
    }
  }

  private mutating func positions(
    _ little: Bool, _ dimensions: Int
  ) throws(WellKnownBinaryError) -> [Position] {
    let count = Int(try count(little))
    guard count <= (bytes.count - offset) / (8 * dimensions) else { throw .truncated }
    var positions: [Position] = []
    positions.reserveCapacity(count)
    for _ in 0..<count { positions.append(try position(little, dimensions)) }
    return positions
  }

  private mutating func position(
    _ little: Bool, _ dimensions: Int
  ) throws(WellKnownBinaryError) -> Position {
    let x = try number(little)
    let y = try number(little)
    for _ in 2..<dimensions { _ = try number(little) }
    return Position(x: x, y: y)
  }

  private mutating func number(_ little: Bool) throws(WellKnownBinaryError) -> Double {
    let bits: UInt64 = try read()
    return Double(bitPattern: little ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }

  private mutating func count(_ little: Bool) throws(WellKnownBinaryError) -> UInt32 {
    let bits: UInt32 = try read()
    return little ? UInt32(littleEndian: bits) : UInt32(bigEndian: bits)
  }

  private mutating func read<Integer: FixedWidthInteger & BitwiseCopyable>()
    throws(WellKnownBinaryError) -> Integer
  {
    let size = MemoryLayout<Integer>.size
    guard bytes.count - offset >= size else { throw .truncated }
    defer { offset += size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Integer.self) }
  }
}

/// Why bytes are no geometry.
enum WellKnownBinaryError: Error, Hashable {
  case truncated
  case tooDeep
  case unknownByteOrder(UInt8)
  case unknownType(UInt32)
}
