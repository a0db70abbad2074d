import Diagnostics
import FlightPerformance
import MissionInput
import Testing
import Units

@Suite("An aircraft profile of one's own")
struct AircraftProfileFileTests {
  @Test(
    "Every aircraft of the catalogue survives being written and read",
    arguments: AircraftCatalogue.all)
  func roundTrip(_ profile: AircraftProfile) throws {
    let read = try AircraftProfileFile.read(AircraftProfileFile.yaml(profile), file: "a.yaml")
    #expect(try AircraftProfileFile.yaml(read) == AircraftProfileFile.yaml(profile))
    #expect(read.dji == profile.dji)
    #expect(read.battery.charging?.time.confidence == profile.battery.charging?.time.confidence)
  }

  @Test("What a profile does not say is that of the aircraft it is like")
  func like() throws {
    let read = try AircraftProfileFile.read(
      "id: ours\nname: Ours\nlike: dji-m30t\npower: {hover_power_w: 452}\n", file: "a.yaml")
    #expect(read.power.hoverPower.value.watts == 452)
    #expect(read.power.hoverPower.confidence == .assumed)
    #expect(read.power.dragArea == AircraftCatalogue.profile(id: "dji-m30t")?.power.dragArea)
    #expect(read.id == "ours")
  }

  @Test("All faults of a profile are told at once, each with line and column")
  func faults() {
    let text = """
      id: ours
      name: Ours
      like: dji-m30x
      take_off_mas_kg: 4
      power:
        hover_power_w: {value: a lot, confidence: published}
        rotor_count: 4.5
        drag_area_m2: {value: 0.1, confidence: sure}
      envelope: {max_wind_mps: -3, operating_temperature: {value: {lowest_c: 50, highest_c: 10}}}
      """
    do {
      _ = try AircraftProfileFile.read(text, file: "a.yaml")
      Issue.record("read")
    } catch {
      let places = error.all.map {
        "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.field)"
      }
      #expect(
        Set(places) == [
          "3:7 like", "4:1 take_off_mas_kg", "6:26 power.hover_power_w.value",
          "7:16 power.rotor_count", "8:42 power.drag_area_m2.confidence",
          "9:26 envelope.max_wind_mps", "9:61 envelope.operating_temperature.value",
        ])
    }
  }

  @Test("Figures that do not fit together are faults")
  func together() {
    let text = "id: a\nname: A\nlike: dji-m30t\ntake_off_mass_kg: 5\npower: {hover_power_w: 10}\n"
    #expect {
      _ = try AircraftProfileFile.read(text, file: "a.yaml")
    } throws: { error in
      (error as? InputErrors)?.all.map(\.field) == [
        "max_take_off_mass_kg", "power.avionics_power_w",
      ]
    }
  }
}
