/// The units that a kind of quantity may be written in.
struct UnitTable: Sendable {
  /// A unit with all its spellings, the one that messages show first.
  struct Unit: Sendable {
    let spellings: [String]
    /// How many of the kind's own units it is.
    let size: Double
  }

  let units: [Unit]
  /// A quantity as it should be written.
  let example: String

  /// The first spelling of each unit.
  var shown: [String] { units.compactMap(\.spellings.first) }

  /// The size of a unit; nil where no unit of the kind is spelt so. Case and spaces do not count.
  func size(of spelling: String) -> Double? {
    let wanted = spelling.filter { !$0.isWhitespace }.lowercased()
    return units.first { unit in unit.spellings.contains { $0.lowercased() == wanted } }?.size
  }

  static let speed = UnitTable(
    units: [
      Unit(spellings: ["m/s", "mps", "米/秒", "米每秒"], size: 1),
      Unit(spellings: ["km/h", "kmh", "kph", "公里/小时", "千米/小时", "公里每小时", "千米每小时"], size: 1 / 3.6),
      Unit(spellings: ["kt", "kts", "knot", "knots", "kn", "节"], size: 1852.0 / 3600),
    ], example: "6 m/s")

  static let length = UnitTable(
    units: [
      Unit(spellings: ["m", "metre", "metres", "meter", "meters", "米"], size: 1),
      Unit(spellings: ["km", "公里", "千米"], size: 1000),
    ], example: "90 m")

  static let fraction = UnitTable(
    units: [Unit(spellings: ["%", "％", "percent"], size: 0.01)], example: "25 %")

  static let temperature = UnitTable(
    units: [Unit(spellings: ["°C", "C", "℃", "ºC", "摄氏度", "度"], size: 1)], example: "-5 °C")

  static let time = UnitTable(
    units: [
      Unit(spellings: ["s", "sec", "second", "seconds", "秒"], size: 1),
      Unit(spellings: ["min", "minute", "minutes", "分钟", "分"], size: 60),
      Unit(spellings: ["h", "hour", "hours", "小时"], size: 3600),
    ], example: "45 s")

  static let direction = UnitTable(
    units: [Unit(spellings: ["°", "º", "deg", "degrees", "度"], size: 1)], example: "315°")
}
