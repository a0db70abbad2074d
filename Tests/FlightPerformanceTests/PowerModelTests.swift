@testable import FlightPerformance
import Testing
import Units

@Suite("The power model")
struct PowerModelTests {
  private static let types = AircraftCatalogue.all.map(\.id)

  @Test("The induced velocity solves Glauert's equation", arguments: types)
  func glauert(id: String) throws {
    let model = PowerModel(of: try #require(AircraftCatalogue.profile(id: id)))
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let vh2 = random.uniform(4...80)
      let va = random.uniform(0...30)
      let vc = random.uniform(-0.3 * model.referenceInducedVelocity...8)
      let v = model.inducedVelocity(vh2: vh2, airspeed: va, climbInflow: vc)
      let residual = v * (va * va + (vc + v) * (vc + v)).squareRoot() - vh2
      #expect(abs(residual) < 1e-8 * vh2)
      #expect(v > 0)
    }
  }

  @Test("A hover at the reference mass and density takes the hover power", arguments: types)
  func hover(id: String) throws {
    let figures = try #require(AircraftCatalogue.profile(id: id)).power
    let model = PowerModel(figures, mass: figures.referenceMass.value)
    #expect(abs(model.power(airspeed: .zero).watts / figures.hoverPower.value.watts - 1) < 1e-9)
  }

  @Test("Rotor power in hover grows with mass to the power 1.5")
  func massExponent() throws {
    let figures = try #require(AircraftCatalogue.profile(id: "dji-m30t")).power
    let avionics = figures.avionicsPower.value.watts
    func rotors(_ kilograms: Double) -> Double {
      PowerModel(figures, mass: .kilograms(kilograms)).power(airspeed: .zero).watts - avionics
    }
    #expect(abs(rotors(6) / rotors(3) - 2.828_427) < 1e-5)
  }

  @Test("Climbing costs more than level flight, descending less", arguments: types)
  func climb(id: String) throws {
    let model = PowerModel(of: try #require(AircraftCatalogue.profile(id: id)))
    for airspeed in stride(from: 0.0, through: 15, by: 1) {
      func watts(_ climb: Double) -> Double {
        model.power(
          airspeed: .metresPerSecond(airspeed), climb: .metresPerSecond(climb)
        ).watts
      }
      #expect(watts(4) > watts(2) && watts(2) > watts(0))
      #expect(watts(-1) < watts(0) && watts(-3) <= watts(-1))
    }
  }

  @Test("The table is within 0.2 % of the model, also beyond its ends", arguments: types)
  func table(id: String) throws {
    let model = PowerModel(of: try #require(AircraftCatalogue.profile(id: id)))
    let air = AirColumn(above: .metres(800), temperature: .celsius(-5))
    let table = PowerTable(
      model, upToAirspeed: 20, climb: 6,
      densities: (air.density(at: 0), air.density(at: AirColumn.span)))
    var random = SplitMix64(seed: 9)
    for i in 0..<2000 {
      let airspeed = random.uniform(0...24)
      let climb = i % 2 == 0 ? 0 : random.uniform(-8...8)
      let vc = model.climbInflow(of: climb)
      let rho = air.density(at: random.uniform(-100...900))
      let exact = model.watts(airspeed: airspeed, climbInflow: vc, density: rho)
      let looked = table.watts(airspeed: airspeed, climbInflow: vc, density: rho)
      #expect(abs(looked / exact - 1) < 0.002)
    }
  }

  @Test("The density of the air is that of the published examples")
  func density() {
    for (celsius, expected) in [(-20.0, 1.267), (15, 1.113), (35, 1.041)] {
      let found = Atmosphere.density(height: .metres(800), temperature: .celsius(celsius))
      #expect(abs(found - expected) < 0.001)
    }
    let standard = Atmosphere.density(height: .zero, temperature: .celsius(15))
    #expect(abs(standard - 1.225) < 0.0005)
  }

  @Test("The air column over a site is within 0.2 % of the standard atmosphere")
  func column() {
    for site in [0.0, 800, 3000] {
      let air = AirColumn(above: .metres(site), temperature: .celsius(10))
      for height in stride(from: 0.0, through: 1000, by: 50) {
        let aloft = Temperature.celsius(10 - 0.0065 * height)
        let exact = Atmosphere.density(height: .metres(site + height), temperature: aloft)
        #expect(abs(air.density(at: height) / exact - 1) < 0.002)
      }
    }
  }
}
