import Foundation
import SharedData
import Testing

@Suite("kestrel aircraft calibrate")
struct CalibrationCommandTests {
  /// Five minutes of hovering at 50 m; the M30T's profile says 439 W at sea level.
  private func log(
    watts: Double, _ columns: String = "time_s,latitude,longitude,altitude_m,power_w"
  )
    -> String
  {
    let rows = (0...300).map { second in
      let height = second == 0 ? 500 : 550
      return "\(second),37.86,112.58,\(height),\(watts)"
    }
    return ([columns] + rows).joined(separator: "\n")
  }

  @Test("recovers a battery use that is a tenth above the profile, and writes a profile for it")
  func tenth() throws {
    let place = try Workplace()
    for name in ["a.csv", "b.csv", "c.csv"] { try place.write(log(watts: 483), to: name) }
    let outcome = try place.kestrel(
      "aircraft", "calibrate", "dji-m30t", "a.csv", "b.csv", "c.csv", "-o", "own.yaml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("one factor fitted to 3 flights"))
    #expect(outcome.output.contains("0.0 % after"))
    let shown = try place.kestrel("aircraft", "show", "own.yaml", "--format", "json")
    #expect(shown.status == 0)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    let power = try #require(json["power"] as? [String: Any])
    let hover = try #require(
      power["hover_w"] as? [String: Any] ?? power["hover_power_w"] as? [String: Any])
    // At 550 m the air is 5 % thinner, which the fit takes out of the measured power.
    let watts = try #require(hover["value"] as? Double)
    #expect((465...490).contains(watts))
    #expect(hover["confidence"] as? String == "measured")
    let again = try place.kestrel("aircraft", "calibrate", "dji-m30t", "a.csv", "-o", "own.yaml")
    #expect(again.status == 3)
  }

  @Test("tells every fault of every log at once, with its line")
  func faults() throws {
    let place = try Workplace()
    try place.write("time_s,latitude,longitude\n1,2,3\n", to: "short.csv")
    try place.write(
      log(watts: 450).replacing("\n7,37.86,", with: "\n7,x,").replacing(
        "\n9,37.86,", with: "\n9,,"), to: "bad.csv")
    let outcome = try place.kestrel(
      "aircraft", "calibrate", "dji-m30t", "short.csv", "bad.csv", "gone.csv")
    #expect(outcome.status == 3)
    for part in [
      "short.csv:1", "altitude", "power", "bad.csv:9", "bad.csv:11", "latitude", "gone.csv",
    ] {
      #expect(outcome.complaint.contains(part), "\(part)")
    }
  }
}
