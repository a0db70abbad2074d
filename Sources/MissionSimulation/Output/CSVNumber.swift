import Units

/// Numbers as tables and tracks write them.
enum CSVNumber {
  /// A number with so many decimals at most; never in powers of ten for what a flight can have.
  static func text(_ value: Double, _ digits: Int) -> String {
    "\(value.rounded(toDecimals: digits))"
  }
}
