public import Units

/// The electrical power of a multirotor in wind.
///
///     let model = PowerModel(of: m30t)
///     model.power(airspeed: .zero).watts                    // 439, the hover
///     model.power(airspeed: .metresPerSecond(15)).watts     // 552
///
/// With mass *m*, rotor disc area *A*, airspeed *Va*, climb *Vz* and density *ρ*:
///
///     W  = m·g      D = ½·ρ·CdA·Va²      T = √(W² + D²)      vh² = T/(2ρA)
///     Vc = Vz in a climb, max(0.4·Vz, −0.3·vh0) in a descent
///     v  = vh²/√(Va² + (Vc + v)²)                            Glauert's induced velocity
///     I  = T·(v + Vc)/(T0·vh0)                               induced and climb power
///     F  = (T/T0)^1.5·√(ρ0/ρ)·(1 + 4.65·(Va/Vtip)²)          power to turn the blades
///     P  = P_av + P_rot·(s·I + (1 − s)·F) + D·Va/0.80
///
/// The index 0 is the hover of the reference mass at ρ0 = 1.225 kg/m³; Vtip = 13·vh0.
///
/// Against 25 measured flights of a Matrice 100 the energy of a flight, given its trajectory, is off
/// by 5 % on average after one multiplier; above 15 m/s of airspeed too low by up to 18 %. See
/// Documentation/Physics.md.
///
/// Source: H. Glauert, *Airplane Propellers*, in Durand, *Aerodynamic Theory* IV (1935); blade
/// profile power as in J. G. Leishman, *Principles of Helicopter Aerodynamics*, 5.4.
public struct PowerModel: Hashable, Sendable {
  /// Weight, N.
  let weight: Double
  /// Weight of the reference mass, N.
  let referenceWeight: Double
  /// Area of all rotor discs, m².
  let discArea: Double
  /// CdA, m².
  let dragArea: Double
  /// Induced velocity in the reference hover, m/s.
  let referenceInducedVelocity: Double
  /// Power of the rotors in the reference hover, W.
  let rotorPower: Double
  /// Power of all else, W.
  let avionicsPower: Double
  /// Share of the rotor power that is induced.
  let inducedShare: Double

  /// The model of an aircraft, at its take-off mass plus what it carries besides.
  public init(of aircraft: AircraftProfile, payload: Mass = .zero) {
    self.init(aircraft.power, mass: aircraft.takeOffMass.value + payload)
  }

  /// The model of a set of figures at a mass.
  public init(_ figures: PowerFigures, mass: Mass) {
    let g = 9.80665
    let r = figures.rotorRadius.value.metres
    let area = Double(figures.rotorCount.value) * .pi * r * r
    let t0 = figures.referenceMass.value.kilograms * g
    weight = mass.kilograms * g
    referenceWeight = t0
    discArea = area
    dragArea = figures.dragArea.value.squareMetres
    referenceInducedVelocity = (t0 / (2 * Atmosphere.seaLevelDensity * area)).squareRoot()
    avionicsPower = figures.avionicsPower.value.watts
    rotorPower = figures.hoverPower.value.watts - figures.avionicsPower.value.watts
    inducedShare = figures.inducedShare.value.value
  }

  /// The electrical power in steady flight.
  ///
  /// - Parameters:
  ///   - airspeed: horizontal; zero is a hover without wind.
  ///   - climb: upwards; negative descends.
  ///   - density: of the air, kg/m³: see ``Atmosphere/density(height:temperature:)``.
  public func power(
    airspeed: Speed, climb: Speed = .zero, density: Double = Atmosphere.seaLevelDensity
  ) -> Power {
    let vc = climbInflow(of: climb.metresPerSecond)
    return .watts(watts(airspeed: airspeed.metresPerSecond, climbInflow: vc, density: density))
  }

  /// The vertical speed that the rotors feel: a descent counts for 0.4 of itself, and never more
  /// than 0.3 of the induced velocity, because the rotors stay in their own wake.
  func climbInflow(of climb: Double) -> Double {
    climb > 0 ? climb : max(0.4 * climb, -0.3 * referenceInducedVelocity)
  }

  /// ``power(airspeed:climb:density:)`` in bare numbers: m/s, m/s, kg/m³, W.
  func watts(airspeed va: Double, climbInflow vc: Double, density rho: Double) -> Double {
    let drag = 0.5 * rho * dragArea * va * va
    let thrust = (weight * weight + drag * drag).squareRoot()
    let vh2 = thrust / (2 * rho * discArea)
    let v = inducedVelocity(vh2: vh2, airspeed: va, climbInflow: vc)

    let vh0 = referenceInducedVelocity
    let load = thrust / referenceWeight
    let induced = load * (v + vc) / vh0
    let tipRatio = va / (13 * vh0)
    let profile =
      load * (load * Atmosphere.seaLevelDensity / rho).squareRoot()
      * (1 + 4.65 * tipRatio * tipRatio)
    let rotors = inducedShare * induced + (1 - inducedShare) * profile
    return avionicsPower + rotorPower * rotors + drag * va / 0.80
  }

  /// Solves v·√(Va² + (Vc + v)²) = vh² by Newton's method. The left side grows and is convex where
  /// Vc + v > 0, so after the first step the iterates fall to the root from above.
  func inducedVelocity(vh2: Double, airspeed va: Double, climbInflow vc: Double) -> Double {
    var v = vh2 / max(va, vh2.squareRoot())
    for _ in 0..<20 {
      let axial = vc + v
      let s = (va * va + axial * axial).squareRoot()
      let step = (v * s - vh2) / (s + v * axial / s)
      v -= step
      if abs(step) < 1e-10 * v { break }
    }
    return v
  }
}
