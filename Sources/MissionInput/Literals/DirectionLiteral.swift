import Diagnostics
import Units

/// A direction clockwise from true north: degrees, or a point of the compass in English or Chinese.
///
///     try DirectionLiteral.direction("315°")    // 315°
///     try DirectionLiteral.direction("NNW")     // 337.5°
///     try DirectionLiteral.direction("西北风")   // 315°
enum DirectionLiteral {
  static func direction(_ text: String) throws(Fault) -> Angle {
    var name = text.trimmed.uppercased()
    if name.hasSuffix("风") { name.removeLast() }
    if let place = points.firstIndex(where: { $0.contains(name) }) {
      return .degrees(Double(place) * 22.5)
    }
    guard QuantityLiteral(text) != nil else {
      throw .unreadableValue(
        found: text,
        expected: Text(
          en: "a direction such as “315°” or one of the 16 points such as “NW”",
          zh: "方向，如“315°”，或十六方位，如“西北”"))
    }
    let degrees = try QuantityLiteral.value(text, in: .direction)
    try AllowedRange.from(0, to: 360, "°").check(degrees, found: text)
    return Angle.degrees(degrees).normalized
  }

  /// The 16 points from north, clockwise; for those between, Chinese usage knows both orders.
  private static let points: [[String]] = [
    ["N", "北", "正北"], ["NNE", "北北东", "北东北"], ["NE", "东北"], ["ENE", "东北东", "东东北"],
    ["E", "东", "正东"], ["ESE", "东南东", "东东南"], ["SE", "东南"], ["SSE", "南南东", "南东南"],
    ["S", "南", "正南"], ["SSW", "南南西", "南西南"], ["SW", "西南"], ["WSW", "西南西", "西西南"],
    ["W", "西", "正西"], ["WNW", "西北西", "西西北"], ["NW", "西北"], ["NNW", "北北西", "北西北"],
  ]
}
