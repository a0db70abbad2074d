import Diagnostics
import Units

/// What missions and registers write of a patrol, beside its height and hours.
enum PatrolLiteral {
  /// A speed over the ground while filming: `10 m/s`.
  static func speed(_ text: String) throws(Fault) -> Speed {
    let speed = try QuantityLiteral.value(text, in: .speed)
    try AllowedRange.above(0, to: 40, "m/s").check(speed, found: text)
    return .metresPerSecond(speed)
  }

  /// What decides where not everything can be flown, from 1 to 5.
  static func priority(_ text: String) throws(Fault) -> Int {
    try WholeNumberLiteral.value(text, from: 1, to: 5)
  }
}
