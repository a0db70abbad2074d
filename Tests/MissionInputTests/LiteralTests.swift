import Diagnostics
import Geodesy
import Testing
import Units

@testable import MissionInput

@Suite("Quantities with their units")
struct LiteralTests {
  @Test(
    "are read in every spelling",
    arguments: [
      ("6 m/s", UnitTable.speed, 6), ("21.6 km/h", .speed, 6),
      ("12 kt", .speed, 12 * 1852 / 3600.0),
      ("6米/秒", .speed, 6), ("36 公里/小时", .speed, 10), ("6 M / S", .speed, 6),
      ("12 节", .speed, 6.1733),
      ("90 m", .length, 90), ("1.2 km", .length, 1200), ("90米", .length, 90),
      ("3 公里", .length, 3000),
      ("25 %", .fraction, 0.25), ("25％", .fraction, 0.25), ("0.5 %", .fraction, 0.005),
      ("-5 °C", .temperature, -5), ("-5 C", .temperature, -5), ("−5℃", .temperature, -5),
      ("+12 摄氏度", .temperature, 12), ("- 5 °C", .temperature, -5),
      ("45 s", .time, 45), ("2 min", .time, 120), ("1.5 h", .time, 5400), ("2 分钟", .time, 120),
      ("45秒", .time, 45), ("  45   s ", .time, 45), (".5 km", .length, 500),
    ])
  func read(text: String, table: UnitTable, value: Double) throws {
    #expect(abs(try QuantityLiteral.value(text, in: table) - value) < 1e-4)
  }

  @Test(
    "are refused, and say what would be right",
    arguments: [
      ("6", UnitTable.speed, Fault.missingUnit(found: "6", example: "6 m/s")),
      ("-5", .temperature, .missingUnit(found: "-5", example: "-5 °C")),
      ("6 m", .speed, .wrongUnit(found: "6 m", allowed: ["m/s", "km/h", "kt"])),
      ("6 m/s", .length, .wrongUnit(found: "6 m/s", allowed: ["m", "km"])),
      ("90 ft", .length, .wrongUnit(found: "90 ft", allowed: ["m", "km"])),
      ("25", .fraction, .missingUnit(found: "25", example: "25 %")),
      ("1,2 km", .length, .wrongUnit(found: "1,2 km", allowed: ["m", "km"])),
    ])
  func refused(text: String, table: UnitTable, fault: Fault) {
    #expect(throws: fault) { try QuantityLiteral.value(text, in: table) }
  }

  @Test(
    "are no numbers where a person would not write one",
    arguments: [
      "", "fast", "nan m", "inf m", "1e3 m", "2E-5 m", "m 90", "--5 m", "1.2.3 m", "。5 m", ". m",
    ])
  func unreadable(text: String) {
    #expect {
      try QuantityLiteral.value(text, in: .length)
    } throws: { error in
      if case Fault.unreadableValue(text, _)? = error as? Fault { true } else { false }
    }
  }

  @Test(
    "that are directions are read in degrees and points of the compass",
    arguments: [
      ("315°", 315), ("315 deg", 315), ("0°", 0), ("360°", 0), ("22.5 度", 22.5), ("N", 0),
      ("nnw", 337.5),
      ("NW", 315), ("西北", 315), ("西北风", 315), ("北", 0), ("东北东", 67.5), ("东东北", 67.5), ("南风", 180),
      ("SSE", 157.5), ("WSW", 247.5),
    ])
  func direction(text: String, degrees: Double) throws {
    #expect(try DirectionLiteral.direction(text) == .degrees(degrees))
  }

  @Test(
    "that are no directions are refused",
    arguments: ["NWW", "315", "361°", "-10°", "upwind", "5 m"])
  func noDirection(text: String) {
    #expect(throws: Fault.self) { try DirectionLiteral.direction(text) }
  }

  @Test(
    "that are heights say above what",
    arguments: [
      ("90 m above ground", 90, Altitude.Datum.ground), ("90m AGL", 90, .ground),
      ("离地 90 米", 90, .ground), ("90 米 离地", 90, .ground), ("90 m  above   ground", 90, .ground),
      ("120 m above launch", 120, .launch), ("起飞点以上 120 米", 120, .launch),
      ("1.2 km above sea level", 1200, .meanSeaLevel), ("海拔1200米", 1200, .meanSeaLevel),
      ("-20 m above sea level", -20, .meanSeaLevel),
    ])
  func altitude(text: String, metres: Double, datum: Altitude.Datum) throws {
    #expect(try AltitudeLiteral.altitude(text) == Altitude(.metres(metres), above: datum))
  }

  @Test(
    "that are heights are refused without it",
    arguments: [
      (
        "90 m",
        Fault.missingReference(
          found: "90 m",
          examples: ["90 m above ground", "90 m above launch", "90 m above sea level"])
      ),
      (
        "80 m above grund",
        .missingReference(
          found: "80 m above grund",
          examples: ["80 m above ground", "80 m above launch", "80 m above sea level"])
      ),
      ("90", .missingUnit(found: "90", example: "90 m above ground")),
      ("90 above ground", .missingUnit(found: "90", example: "90 m")),
      ("90 s above ground", .wrongUnit(found: "90 s", allowed: ["m", "km"])),
      ("0 m above ground", .outOfRange(found: "0 m above ground", allowed: "> 0 m, ≤ 5000 m")),
    ])
  func noAltitude(text: String, fault: Fault) {
    #expect(throws: fault) { try AltitudeLiteral.altitude(text) }
  }
}
