/// Reads the fields of a payload. Beyond its end all bytes are zero, as version 2 cuts off zeros.
public struct PayloadReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// Reads from some bytes.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The next integer, lowest byte first.
  public mutating func next<Integer: FixedWidthInteger>() -> Integer {
    var value: UInt64 = 0
    for index in 0..<(Integer.bitWidth / 8) {
      if place < bytes.endIndex { value |= UInt64(bytes[place]) << (8 * UInt64(index)) }
      place += 1
    }
    return Integer(truncatingIfNeeded: value)
  }

  /// The next number of single precision.
  public mutating func next() -> Float { Float(bitPattern: next()) }

  /// The next number of double precision.
  public mutating func next() -> Double { Double(bitPattern: next()) }

  /// The next integers.
  public mutating func array<Integer: FixedWidthInteger>(count: Int) -> [Integer] {
    (0..<count).map { _ in next() }
  }

  /// The next numbers of single precision.
  public mutating func array(count: Int) -> [Float] { (0..<count).map { _ in next() } }

  /// The next text, up to its first zero byte. Bytes that are no UTF-8 are replaced.
  public mutating func text(count: Int) -> String {
    let all: [UInt8] = array(count: count)
    return String(decoding: all.prefix { $0 != 0 }, as: UTF8.self)
  }
}
