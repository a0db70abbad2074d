import FlightPerformance
import Foundation
import Testing
import Units

@Suite("The aircraft catalogue")
struct AircraftCatalogueTests {
  @Test("Every variant that a mission file may name is there, once")
  func identifiers() {
    let expected = [
      "dji-m30", "dji-m30t", "dji-m3e", "dji-m3t", "dji-m350-h20t", "dji-m350-h30t", "dji-m3d",
      "dji-m3td", "dji-m4e", "dji-m4t", "dji-m4d", "dji-m4td", "dji-m400-h30t", "dji-mini-4-pro",
      "dji-air-3s", "autel-evo-max-4t", "generic-arducopter",
    ]
    #expect(AircraftCatalogue.all.map(\.id) == expected)
    #expect(AircraftCatalogue.profile(id: "dji-m99") == nil)
  }

  @Test("A profile survives its JSON form", arguments: AircraftCatalogue.all.map(\.id))
  func roundTrip(id: String) throws {
    let profile = try #require(AircraftCatalogue.profile(id: id))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(profile)
    let again = try JSONDecoder().decode(AircraftProfile.self, from: data)
    #expect(try encoder.encode(again) == data)
  }

  /// Published hover and longest flight times, minutes, and how far the fitted model may miss them.
  @Test(
    "The fitted power reproduces the published endurance",
    arguments: [
      ("dji-m30t", 36.0, 41.0), ("dji-m3e", 38, 45), ("dji-m3d", 40, 50), ("dji-m4e", 42, 49),
      ("dji-m4d", 47, 54), ("dji-mini-4-pro", 30, 34), ("dji-air-3s", 41, 45),
      ("autel-evo-max-4t", 38, 42),
    ])
  func endurance(id: String, hover: Double, longest: Double) throws {
    let aircraft = try #require(AircraftCatalogue.profile(id: id))
    let power = PowerModel(aircraft.power, mass: aircraft.power.referenceMass.value)
    let joules = aircraft.battery.energy.value.joules
    let hoverMinutes = joules / power.power(airspeed: .zero).watts / 60
    let least = (0...200).map { power.power(airspeed: .metresPerSecond(Double($0) / 10)).watts }
    let longestMinutes = joules / (least.min() ?? 0) / 60
    #expect(abs(hoverMinutes / hover - 1) < 0.01)
    #expect(abs(longestMinutes / longest - 1) < 0.05)
  }
}
