/// Writes the fields of a payload.
public struct PayloadWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// Appends an integer, lowest byte first.
  public mutating func append(_ value: some FixedWidthInteger) {
    var rest = UInt64(truncatingIfNeeded: value)
    for _ in 0..<(value.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Appends a number of single precision.
  public mutating func append(_ value: Float) { append(value.bitPattern) }

  /// Appends a number of double precision.
  public mutating func append(_ value: Double) { append(value.bitPattern) }

  /// Appends so many integers; zeros where there are fewer.
  public mutating func append<Integer: FixedWidthInteger>(_ values: [Integer], count: Int) {
    for index in 0..<count { append(index < values.count ? values[index] : 0) }
  }

  /// Appends so many numbers of single precision; zeros where there are fewer.
  public mutating func append(_ values: [Float], count: Int) {
    for index in 0..<count { append(index < values.count ? values[index] : 0) }
  }

  /// Appends a text, cut at a character's end to fit into so many bytes, and filled up with zeros.
  public mutating func append(_ text: String, count: Int) {
    var fitting: [UInt8] = []
    for scalar in text.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      guard fitting.count + encoded.count <= count else { break }
      fitting += encoded
    }
    append(fitting, count: count)
  }
}
