import Units

/// A number as mission files write it: a point, no exponent, no zeros at its end.
///
///     decimal(0.00001, digits: 9)   // "0.00001"
///     decimal(90, digits: 3)        // "90"
///
/// The number must be finite and below 10¹⁸ ÷ 10^digits.
func decimal(_ value: Double, digits: Int) -> String {
  var scale: UInt64 = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = (value * Double(scale)).rounded()
  guard let whole = Int64(exactly: scaled) else { return "\(value)" }
  var (head, tail) = whole.magnitude.quotientAndRemainder(dividingBy: scale)
  // Backwards: the digits behind the point, the point, those before it, the sign.
  return String(unsafeUninitializedCapacity: 24) { room in
    var start = room.count
    func put(_ byte: UInt8) {
      start -= 1
      room[start] = byte
    }
    if tail > 0 {
      var left = digits
      while tail.isMultiple(of: 10) {
        tail /= 10
        left -= 1
      }
      for _ in 0..<left {
        put(UInt8(ascii: "0") + UInt8(tail % 10))
        tail /= 10
      }
      put(UInt8(ascii: "."))
    }
    repeat {
      put(UInt8(ascii: "0") + UInt8(head % 10))
      head /= 10
    } while head > 0
    if whole < 0 { put(UInt8(ascii: "-")) }
    let count = room.count - start
    for i in 0..<count { room[i] = room[start + i] }
    return count
  }
}

/// A length in metres, to the millimetre.
func decimal(_ length: Length) -> String { decimal(length.metres, digits: 3) }

/// A speed in metres a second, to the millimetre.
func decimal(_ speed: Speed) -> String { decimal(speed.metresPerSecond, digits: 3) }

/// An angle in degrees, to the thousandth.
func decimal(_ angle: Angle) -> String { decimal(angle.degrees, digits: 3) }

/// Degrees of latitude or longitude with nine decimals, a tenth of a millimetre.
func degrees(_ angle: Angle) -> String { decimal(angle.degrees, digits: 9) }
