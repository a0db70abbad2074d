import Foundation
import Testing
import Units

@Suite("Quantities")
struct QuantityTests {
  @Test("add, scale and divide within their kind")
  func arithmetic() {
    #expect(Length.metres(90) + .metres(30) == .metres(120))
    #expect(Length.kilometres(1) / Length.metres(250) == 4)
    #expect((Power.watts(360) * Time.seconds(10)).wattHours == 1)
    #expect([Time.minutes(1), .seconds(30)].total() == .seconds(90))
  }

  @Test("are JSON numbers in the unit that their key names, without digits that mean nothing")
  func coding() throws {
    let text = try #require(
      String(data: JSONEncoder().encode(["a": Energy.wattHours(12.345678)]), encoding: .utf8))
    #expect(text == #"{"a":12.3457}"#)
    let back = try JSONDecoder().decode([String: Energy].self, from: Data(text.utf8))
    #expect(back["a"] == .wattHours(12.3457))
  }

  @Test(
    "directions wrap around",
    arguments: [(-90.0, 270.0, -90.0), (360, 0, 0), (540, 180, -180), (-1e-20, 0, 0)])
  func wrapping(given: Double, full: Double, signed: Double) {
    #expect(Angle.degrees(given).normalized.degrees == full)
    #expect(Angle.degrees(given).normalizedAroundZero.degrees == signed)
  }
}
