import Foundation
public import Units

/// What makers publish about endurance, for fitting a power model to it.
///
/// All points hold for one mass in calm air of 1.225 kg/m³, with the battery flown empty.
public struct PublishedPoints: Hashable, Sendable {
  /// A longest flight or a range, and the speed that it was flown with where that is published.
  public struct Point<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The time or the distance.
    public var value: Value
    /// The speed of the test; nil where the maker does not say.
    public var speed: Speed?

    /// Makes a point.
    public init(_ value: Value, at speed: Speed? = nil) {
      self.value = value
      self.speed = speed
    }
  }

  /// The hover time.
  public var hover: Time?
  /// The longest flight; with its speed, that is also where the power is least.
  public var longest: Point<Time>?
  /// The range; counts only with its speed.
  public var range: Point<Length>?
  /// The greatest speed in still air.
  public var maxSpeed: Speed
  /// The steepest lean, at which the greatest speed is reached.
  public var maxTilt: Angle

  /// Makes a set of points; those not published are nil.
  public init(
    hover: Time?, longest: Point<Time>?, range: Point<Length>? = nil, maxSpeed: Speed,
    maxTilt: Angle
  ) {
    self.hover = hover
    self.longest = longest
    self.range = range
    self.maxSpeed = maxSpeed
    self.maxTilt = maxTilt
  }
}

extension PowerFigures {
  /// Fits hover power, induced share and drag area to published points, by weighted least squares.
  ///
  /// Times count with a spread of 1 %, ranges of 5 %, the speed of least power of 1 m/s; the priors are
  /// CdA = 2·m·g·tan(tilt)/(ρ·Vmax²) with 35 %, and an induced share of 0.68 ± 0.10.
  ///
  /// - Parameters:
  ///   - points: at least the hover time or the longest flight, or the hover power is not known.
  ///   - battery: what the battery gave in those flights.
  ///   - mass: the mass of those flights.
  ///   - rotorCount: how many rotors turn.
  ///   - rotorRadius: of one rotor.
  ///   - avionicsPower: of all that is not a motor.
  /// - Returns: nil where neither a hover time nor a longest flight is given.
  public init?(
    fitting points: PublishedPoints, battery: Energy, mass: Mass, rotorCount: Int,
    rotorRadius: Length, avionicsPower: Power
  ) {
    guard let anyTime = points.hover ?? points.longest?.value else { return nil }
    let e = battery.joules
    let vmax = points.maxSpeed.metresPerSecond
    let priorDrag =
      2 * mass.kilograms * 9.80665 * tan(points.maxTilt.radians)
      / (Atmosphere.seaLevelDensity * vmax * vmax)

    func figures(_ x: [Double]) -> PowerFigures {
      .init(
        referenceMass: .published(mass), rotorCount: .published(rotorCount),
        rotorRadius: .recalled(rotorRadius),
        hoverPower: .assumed(.watts(max(x[0], avionicsPower.watts + 1)), "fit"),
        avionicsPower: .assumed(avionicsPower),
        inducedShare: .assumed(Fraction(min(max(x[1], 0.05), 0.95)), "fit"),
        dragArea: .assumed(.squareMetres(max(x[2], 1e-5)), "fit"))
    }
    func residuals(_ x: [Double]) -> [Double] {
      let model = PowerModel(figures(x), mass: mass)
      func watts(_ speed: Double) -> Double {
        model.watts(airspeed: speed, climbInflow: 0, density: Atmosphere.seaLevelDensity)
      }
      var residuals = [log(max(x[2], 1e-5) / priorDrag) / 0.35, (x[1] - 0.68) / 0.10]
      if let hover = points.hover { residuals.append((e / watts(0) / hover.seconds - 1) / 0.01) }
      if let longest = points.longest {
        let best = leastPowerSpeed(watts)
        let speed = longest.speed?.metresPerSecond ?? best
        residuals.append((e / watts(speed) / longest.value.seconds - 1) / 0.01)
        if longest.speed != nil { residuals.append(best - speed) }
      }
      if let range = points.range, let speed = range.speed?.metresPerSecond {
        residuals.append((e / watts(speed) * speed / range.value.metres - 1) / 0.05)
      }
      return residuals
    }
    let guess = [e / anyTime.seconds, 0.68, priorDrag]
    self = figures(leastSquares(from: guess, residuals: residuals))
  }
}

/// The airspeed of least power: by ever finer scans.
private func leastPowerSpeed(_ watts: (Double) -> Double) -> Double {
  var (best, step) = (8.0, 1.0)
  while step > 1e-4 {
    best =
      (-8...8).map { max(0, best + Double($0) * step) }
      .min { watts($0) < watts($1) } ?? best
    step /= 8
  }
  return best
}
