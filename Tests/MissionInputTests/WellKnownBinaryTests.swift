import Testing

@testable import MissionInput

@Suite("Well-known binary")
struct WellKnownBinaryTests {
  private static let point: [UInt8] = little(1) + number(112.5) + number(37.8)

  private static func little(_ code: UInt32) -> [UInt8] { [1] + bytes(code) }

  private static func bytes<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func number(_ value: Double) -> [UInt8] { bytes(value.bitPattern) }

  @Test("gives points, in both byte orders, with and without heights and measures")
  func points() throws {
    let expected = Shape(points: [Position(x: 112.5, y: 37.8)])
    #expect(try WellKnownBinary.shape(Self.point) == expected)
    let big: [UInt8] =
      [0, 0, 0, 0, 1] + Self.number(112.5).reversed() + Self.number(37.8).reversed()
    #expect(try WellKnownBinary.shape(big) == expected)
    for (code, extra) in [(1001, 1), (2001, 1), (3001, 2)] {
      let bytes =
        Self.little(UInt32(code)) + Self.number(112.5) + Self.number(37.8)
        + (0..<extra).flatMap { _ in Self.number(800) }
      #expect(try WellKnownBinary.shape(bytes) == expected)
    }
    let empty = Self.little(1) + Self.number(.nan) + Self.number(.nan)
    #expect(try WellKnownBinary.shape(empty).isEmpty)
  }

  @Test("gives lines, areas and what collections hold")
  func collections() throws {
    let line = Self.little(2) + Self.bytes(UInt32(2)) + [1, 2, 3, 4].flatMap { Self.number($0) }
    let ring = Self.bytes(UInt32(3)) + [0, 0, 1, 0, 1, 1].flatMap { Self.number($0) }
    let area = Self.little(3) + Self.bytes(UInt32(1)) + ring
    let all = Self.little(7) + Self.bytes(UInt32(3)) + line + area + Self.point
    let shape = try WellKnownBinary.shape(all)
    #expect(shape.lines == [[Position(x: 1, y: 2), Position(x: 3, y: 4)]])
    #expect(shape.areas == 1)
    #expect(shape.points == [Position(x: 112.5, y: 37.8)])
  }

  @Test("is refused where it is none")
  func refused() {
    #expect(throws: WellKnownBinaryError.truncated) { try WellKnownBinary.shape([]) }
    #expect(throws: WellKnownBinaryError.truncated) {
      try WellKnownBinary.shape(Self.point.dropLast())
    }
    #expect(throws: WellKnownBinaryError.unknownByteOrder(7)) {
      try WellKnownBinary.shape([7] + Self.point.dropFirst())
    }
    #expect(throws: WellKnownBinaryError.unknownType(99)) {
      try WellKnownBinary.shape(Self.little(99))
    }
    // Four billion points in nine bytes.
    #expect(throws: WellKnownBinaryError.truncated) {
      try WellKnownBinary.shape(Self.little(2) + Self.bytes(UInt32.max))
    }
    let nested = (0..<1000).flatMap { _ in Self.little(7) + Self.bytes(UInt32(1)) }
    #expect(throws: WellKnownBinaryError.tooDeep) { try WellKnownBinary.shape(nested) }
  }

  @Test("reads nothing outside its bytes, whatever they are")
  func hostile() {
    var state: UInt64 = 2
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    var decoded = 0
    for _ in 0..<20_000 {
      var bytes = Self.little(UInt32(next() % 8))
      bytes += (0..<Int(next() % 64)).map { _ in next() % 4 == 0 ? next() : 0 }
      if (try? WellKnownBinary.shape(bytes)) != nil { decoded += 1 }
    }
    #expect(decoded > 0)
  }
}
