import Units

/// A number as mission files write it: a point, no exponent, no zeros at its end.
///
///     decimal(0.00001, digits: 9)   // "0.00001"
///     decimal(90, digits: 3)        // "90"
///
/// The number must be finite and below 10¹⁸ ÷ 10^digits.
func decimal(_ value: Double, digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let scaled = (value * scale).rounded()
  guard let whole = Int64(exactly: scaled) else { return "\(value)" }
  if digits == 0 { return String(whole) }
  var tail = String(whole.magnitude % UInt64(scale))
  tail = String(repeating: "0", count: digits - tail.utf8.count) + tail
  while tail.utf8.last == UInt8(ascii: "0") { tail.removeLast() }
  let head = (whole < 0 ? "-" : "") + String(whole.magnitude / UInt64(scale))
  return tail.isEmpty ? head : "\(head).\(tail)"
}

/// A length in metres, to the millimetre.
func decimal(_ length: Length) -> String { decimal(length.metres, digits: 3) }

/// A speed in metres a second, to the millimetre.
func decimal(_ speed: Speed) -> String { decimal(speed.metresPerSecond, digits: 3) }

/// An angle in degrees, to the thousandth.
func decimal(_ angle: Angle) -> String { decimal(angle.degrees, digits: 3) }

/// Degrees of latitude or longitude with nine decimals, a tenth of a millimetre.
func degrees(_ angle: Angle) -> String { decimal(angle.degrees, digits: 9) }
