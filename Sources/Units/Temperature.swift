/// A temperature, in degrees Celsius.
///
/// A point on a scale, not an amount: two temperatures do not add, so this is no ``Quantity``.
@frozen public struct Temperature: Comparable, Hashable, Sendable, Codable {
  /// Degrees Celsius.
  public let celsius: Double
  /// Makes a temperature from degrees Celsius.
  @inlinable public static func celsius(_ value: Double) -> Temperature {
    Temperature(celsius: value)
  }
  @inlinable init(celsius: Double) { self.celsius = celsius }
  /// Kelvin.
  @inlinable public var kelvin: Double { celsius + 273.15 }
  /// Whether one is colder.
  @inlinable public static func < (a: Temperature, b: Temperature) -> Bool { a.celsius < b.celsius }

  /// Reads a number of degrees Celsius.
  public init(from decoder: any Decoder) throws {
    celsius = try decoder.singleValueContainer().decode(Double.self)
  }

  /// Writes a number of degrees Celsius.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(celsius.rounded(toDecimals: 3))
  }
}
