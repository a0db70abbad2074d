/// A physical quantity, held as one number in a coherent SI unit.
///
/// Quantities of one kind add, compare and scale; quantities of two kinds do not mix:
///
///     Length.metres(90) + .metres(30)      // 120 m
///     Length.metres(90) + Speed.metresPerSecond(6)   // does not compile
///
/// Formulas unwrap their inputs into named SI letters first, compute in `Double`, and wrap last.
///
/// In JSON a quantity is a plain number in ``coded``'s unit, rounded to ``codedDigits`` decimals; the
/// key that holds it names the unit (`"distance_m"`).
public protocol Quantity: Comparable, Hashable, Sendable, Codable {
  /// The value in the coherent SI unit of the kind.
  var si: Double { get }
  /// Makes a quantity from a value in the coherent SI unit of the kind.
  init(si: Double)
  /// How many SI units one unit of the JSON form is.
  static var codedUnit: Double { get }
  /// How many decimals the JSON form keeps.
  static var codedDigits: Int { get }
}

extension Quantity {
  /// The quantity of no amount.
  @inlinable public static var zero: Self { Self(si: 0) }
  /// One SI unit of the kind.
  @inlinable public static var codedUnit: Double { 1 }
  /// Four decimals: tenths of millimetres and of milliseconds.
  @inlinable public static var codedDigits: Int { 4 }

  /// Whether one is less.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.si < b.si }
  /// The sum.
  @inlinable public static func + (a: Self, b: Self) -> Self { Self(si: a.si + b.si) }
  /// The difference.
  @inlinable public static func - (a: Self, b: Self) -> Self { Self(si: a.si - b.si) }
  /// The quantity so many times.
  @inlinable public static func * (a: Self, b: Double) -> Self { Self(si: a.si * b) }
  /// The quantity so many times.
  @inlinable public static func * (a: Double, b: Self) -> Self { Self(si: a * b.si) }
  /// The quantity divided.
  @inlinable public static func / (a: Self, b: Double) -> Self { Self(si: a.si / b) }
  /// The ratio of two quantities of one kind, a bare number.
  @inlinable public static func / (a: Self, b: Self) -> Double { a.si / b.si }
  /// The opposite.
  @inlinable public static prefix func - (a: Self) -> Self { Self(si: -a.si) }
  /// Adds to it.
  @inlinable public static func += (a: inout Self, b: Self) { a = a + b }
  /// Takes from it.
  @inlinable public static func -= (a: inout Self, b: Self) { a = a - b }

  /// Whether the value is neither infinite nor NaN.
  @inlinable public var isFinite: Bool { si.isFinite }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    self.init(si: try decoder.singleValueContainer().decode(Double.self) * Self.codedUnit)
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(coded)
  }

  /// The number of the JSON form: ``si`` in ``codedUnit``, rounded to ``codedDigits`` decimals.
  public var coded: Double { (si / Self.codedUnit).rounded(toDecimals: Self.codedDigits) }
}

extension Sequence where Element: Quantity {
  /// The sum of all elements, in their order.
  public func total() -> Element { Element(si: reduce(0) { $0 + $1.si }) }
}

extension Double {
  /// The nearest number with so many decimals; the shortest text of it shows no more.
  public func rounded(toDecimals digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (self * scale).rounded()
    return scaled.isFinite ? scaled / scale + 0 : self
  }
}
