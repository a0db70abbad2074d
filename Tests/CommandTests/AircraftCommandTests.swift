import Foundation
import SharedData
import Testing

@Suite("kestrel aircraft")
struct AircraftCommandTests {
  @Test("lists every aircraft with its confidence")
  func list() throws {
    let place = try Workplace()
    let outcome = try place.kestrel("aircraft")
    #expect(outcome.status == 0)
    for name in ["dji-m30t", "dji-m4td", "autel-evo-max-4t", "generic-arducopter"] {
      #expect(outcome.output.contains(name))
    }
    #expect(outcome.output.contains("assumed") && outcome.output.contains("published"))
  }

  @Test("shows figures with unit, confidence and source, and draws the power once")
  func show() throws {
    let place = try Workplace()
    let outcome = try place.kestrel("aircraft", "show", "dji-m30t", "--svg", "p.svg")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("two TB30 of 131.6 Wh"))
    #expect(outcome.output.contains("-20…50"))
    #expect(outcome.output.contains("   0    439   36.0    0.0  █"))
    #expect(String(decoding: try place.read("p.svg"), as: UTF8.self).hasPrefix("<svg"))
    #expect(try place.kestrel("aircraft", "show", "dji-m30t", "--svg", "p.svg").status == 3)
  }

  @Test("asks what was meant by a mistyped name")
  func mistyped() throws {
    let place = try Workplace()
    let outcome = try place.kestrel("aircraft", "show", "dji-m30x")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("did you mean “dji-m30”"))
  }

  @Test("its JSON is a profile that a mission accepts")
  func json() throws {
    let place = try Workplace.prepared(replacing: [
      ("aircraft: dji-m30t", "aircraft: own.json"), ("[迎泽大街, 建设北路]", "[迎泽大街]"),
    ])
    let shown = try place.kestrel("aircraft", "show", "dji-m30t", "--format", "json")
    try place.write(shown.output, to: "own.json")
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  static let weather = """
    weather:
      wind: {from: 315°, speed: 4 m/s, measured at: 10 m, gust: 6 m/s, over: suburb}
      temperature: 5 °C
    """

  @Test(
    "A mission's weather may be a METAR",
    arguments: [
      ("08002MPS 350V120 6000 NSC M01/M15 Q1029 NOSIG", "2 m/s at 10 m"),
      ("VRB01MPS CAVOK M06/M14 Q1034 NOSIG", "says VRB"),
      ("00000KT CAVOK 10/02 Q1020", "0 m/s at 10 m"),
      ("07004G14KT 9999 FEW012 18/16 Q1026", "gust 7.2 m/s"),
    ])
  func metar(groups: String, said: String) throws {
    let report = "weather: {metar: \"METAR ZBYN 141300Z \(groups)\", over: suburb}"
    let place = try Workplace.prepared(replacing: [(Self.weather, report)])
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains(said), "\(outcome.output)")
  }

  @Test("A damaged METAR is refused at the character of the fault")
  func damaged() throws {
    let place = try Workplace.prepared(replacing: [
      (Self.weather, "weather:\n  metar: METAR ZBYN 031600Z 10002MPS CAVOK 14/M03 Q101=")
    ])
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.hasPrefix("mission.yaml:18:51: weather.metar: "))
  }

  @Test("The hour of a mission chooses the forecast's, read from a weather service's file")
  func forecast() throws {
    let place = try Workplace.prepared(replacing: [
      (Self.weather, "weather: {forecast: hours.csv, at: 2015-11-20T08:30+08:00, over: city}")
    ])
    try place.write(
      "time_local_utc+8,wd,wspm_mps,temp_c\r\n2015-11-20T08:00,WNW,2,4\r\n"
        + "2015-11-20T08:15,NA,NA,4\r\n2015-11-20T09:00,WNW,4,6\r\n", to: "hours.csv")
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("3 m/s at 10 m"), "\(outcome.output)")
    #expect(outcome.output.contains("5 °C"))
    let apart = try Workplace.prepared(replacing: [
      (
        Self.weather,
        "weather: {forecast: hours.csv, at: 2015-11-20T08:30+08:00, over: city}\n"
          + "time: 2026-05-01T07:00+08:00/2026-05-01T08:00+08:00"
      )
    ])
    try apart.write(String(decoding: try place.read("hours.csv"), as: UTF8.self), to: "hours.csv")
    let faulty = try apart.kestrel("plan", "mission.yaml", "-o", "out", "--lang", "en")
    #expect(faulty.status == 3)
    #expect(faulty.complaint.contains("weather.at: ") && faulty.complaint.contains("2015-11-20"))
    #expect(faulty.complaint.contains("2026-05-01T07:00+08:00/"), "\(faulty.complaint)")
    try place.write("time,wd,wspm,temp\n2015-11-20T08:00Z,N,x,4\n", to: "hours.csv")
    let refused = try place.kestrel("plan", "mission.yaml", "-o", "out2")
    #expect(refused.status == 3)
    #expect(refused.complaint.contains("hours.csv:2: speed_mps: "))
  }
}
