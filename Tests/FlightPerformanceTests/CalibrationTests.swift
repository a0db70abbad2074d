@testable import FlightPerformance
import Foundation
import Testing
import Units

@Suite("Calibration")
struct CalibrationTests {
  @Test("Least squares finds the parameters that made the data")
  func exponential() {
    let times = (0..<20).map { Double($0) / 4 }
    let data = times.map { 3 * exp(-0.7 * $0) + 0.5 }
    let x = leastSquares(from: [1, -0.2, 0]) { x in
      zip(times, data).map { x[0] * exp(x[1] * $0) + x[2] - $1 }
    }
    #expect(abs(x[0] - 3) < 1e-6 && abs(x[1] + 0.7) < 1e-6 && abs(x[2] - 0.5) < 1e-6)
  }

  /// Published points of a type, and an earlier, independent fit of the same model to them.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let battery: Double
    let hover: Double?
    let longest: Double
    let at: Double?
    let maxSpeed: Double
    let tilt: Double
    var testDescription: String { id }
  }

  @Test(
    "Published points give the power curve of the catalogue within 6 % up to 15 m/s",
    arguments: [
      Case(id: "dji-m3e", battery: 77, hover: 38, longest: 45, at: 9, maxSpeed: 21, tilt: 35),
      Case(id: "dji-m30t", battery: 263.2, hover: 36, longest: 41, at: nil, maxSpeed: 23, tilt: 35),
      Case(id: "dji-m4e", battery: 99.5, hover: 42, longest: 49, at: nil, maxSpeed: 21, tilt: 35),
      Case(
        id: "dji-m350-h20t", battery: 526.4, hover: nil, longest: 55, at: 8, maxSpeed: 23, tilt: 30),
    ])
  func published(example: Case) throws {
    let aircraft = try #require(AircraftCatalogue.profile(id: example.id))
    let known = aircraft.power
    let fitted = try #require(
      PowerFigures(
        fitting: PublishedPoints(
          hover: example.hover.map(Time.minutes),
          longest: .init(.minutes(example.longest), at: example.at.map(Speed.metresPerSecond)),
          maxSpeed: .metresPerSecond(example.maxSpeed), maxTilt: .degrees(example.tilt)),
        battery: .wattHours(example.battery), mass: known.referenceMass.value,
        rotorCount: 4, rotorRadius: known.rotorRadius.value,
        avionicsPower: known.avionicsPower.value))
    let a = PowerModel(fitted, mass: known.referenceMass.value)
    let b = PowerModel(known, mass: known.referenceMass.value)
    for airspeed in stride(from: 0.0, through: 15, by: 1) {
      let speed = Speed.metresPerSecond(airspeed)
      #expect(abs(a.power(airspeed: speed).watts / b.power(airspeed: speed).watts - 1) < 0.06)
    }
  }

  @Test("Without a time there is nothing to fit")
  func nothing() {
    let points = PublishedPoints(
      hover: nil, longest: nil, maxSpeed: .metresPerSecond(20), maxTilt: .degrees(30))
    #expect(
      PowerFigures(
        fitting: points, battery: .wattHours(80), mass: .kilograms(1), rotorCount: 4,
        rotorRadius: .metres(0.12), avionicsPower: .watts(8)) == nil)
  }

  /// Twelve flights of an aircraft whose true figures differ from the profile's, with 2 % of noise.
  private func flights(of truth: AircraftProfile) -> [LoggedFlight] {
    var random = SplitMix64(seed: 21)
    return (0..<12).map { i in
      let speed = 2 + Double(i)
      let wind = Wind(
        from: .degrees(random.uniform(0...360)), speed: .metresPerSecond(random.uniform(0...5)))
      let positions = (0..<240).map { second in
        (
          time: Time.seconds(Double(second)), east: Length.metres(speed * Double(second)),
          north: Length.zero, up: Length.metres(60)
        )
      }
      var flight = LoggedFlight(
        track: FlightSample.samples(from: positions), energy: .zero,
        weather: Weather(wind: wind, temperature: .celsius(12)), launchElevation: .metres(300))
      flight.energy = flight.predicted(by: truth) * (1 + 0.02 * random.normalPair().0)
      return flight
    }
  }

  @Test("A fit to flights finds what made them, and its error is measured on flights left out")
  func logs() throws {
    let profile = try #require(AircraftCatalogue.profile(id: "dji-m3e"))
    var truth = profile
    truth.power.hoverPower.value = profile.power.hoverPower.value * 1.15
    truth.power.dragArea.value = profile.power.dragArea.value * 1.5
    let flights = flights(of: truth)

    let factor = try #require(LogCalibration(of: profile, to: flights, depth: .factor))
    let figures = try #require(LogCalibration(of: profile, to: flights, depth: .figures))
    #expect(factor.errorBefore.value > 0.12)
    #expect(try #require(factor.errorAfter).value < factor.errorBefore.value)
    #expect(try #require(figures.errorAfter).value < 0.03)
    #expect(try #require(figures.errorAfter).value < (factor.errorAfter?.value ?? 0))
    let hover = figures.profile.power.hoverPower.value / truth.power.hoverPower.value
    #expect(abs(hover - 1) < 0.04)
    #expect(figures.profile.power.hoverPower.confidence == .measured)
    #expect(LogCalibration(of: profile, to: [], depth: .factor) == nil)
  }

  @Test("The same seed gives the same fit to the last bit")
  func seeded() throws {
    let profile = try #require(AircraftCatalogue.profile(id: "dji-m3e"))
    let flights = flights(of: profile)
    let a = LogCalibration(of: profile, to: flights, depth: .figures, seed: 4)
    let b = LogCalibration(of: profile, to: flights, depth: .figures, seed: 4)
    #expect(a?.errorAfter == b?.errorAfter && a?.profile == b?.profile)
  }

  @Test("Energy from a log's power is the area under it")
  func logEnergy() {
    let energy = LoggedFlight.energy(of: [
      (.seconds(0), .watts(100)), (.seconds(10), .watts(300)), (.seconds(30), .watts(300)),
    ])
    #expect(energy.joules == 8000)
  }
}
