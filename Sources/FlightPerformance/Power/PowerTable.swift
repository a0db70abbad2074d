/// A power model laid out for a hot loop: airspeed × climb inflow at two densities, interpolated
/// linearly. Within 0.2 % of the model (tested), at a tenth of its cost.
struct PowerTable: Sendable {
  private static let airspeedStep = 0.5
  private static let inflowStep = 1.0
  private let model: PowerModel
  private let airspeeds: Int
  private let inflows: Int
  /// Row of no climb.
  private let level: Int
  private let lowDensity: Double
  private let inverseDensitySpan: Double
  /// Watts at the higher density, then at the lower one, interleaved.
  private let watts: [(dense: Double, thin: Double)]

  /// Lays out a model up to an airspeed and a climb for densities around a pair.
  init(
    _ model: PowerModel, upToAirspeed: Double, climb: Double,
    densities: (dense: Double, thin: Double)
  ) {
    self.model = model
    let below = Int((-model.climbInflow(of: -1000) / Self.inflowStep).rounded(.up))
    let above = Int((max(climb, 1) / Self.inflowStep).rounded(.up))
    airspeeds = Int((upToAirspeed / Self.airspeedStep).rounded(.up)) + 2
    inflows = below + above + 1
    level = below
    lowDensity = densities.thin
    inverseDensitySpan = 1 / (densities.dense - densities.thin)
    var table: [(dense: Double, thin: Double)] = []
    table.reserveCapacity(airspeeds * inflows)
    for row in 0..<inflows {
      let vc = Double(row - below) * Self.inflowStep
      for column in 0..<airspeeds {
        let va = Double(column) * Self.airspeedStep
        table.append(
          (
            model.watts(airspeed: va, climbInflow: vc, density: densities.dense),
            model.watts(airspeed: va, climbInflow: vc, density: densities.thin)
          ))
      }
    }
    watts = table
  }

  /// Watts in level flight.
  @inline(__always)
  func watts(airspeed va: Double, density rho: Double) -> Double {
    let x = va * (1 / Self.airspeedStep)
    let share = (rho - lowDensity) * inverseDensitySpan
    guard x < Double(airspeeds - 1) else {
      return model.watts(airspeed: va, climbInflow: 0, density: rho)
    }
    return inRow(level, x, share)
  }

  /// Watts at an airspeed and a climb inflow.
  @inline(__always)
  func watts(airspeed va: Double, climbInflow vc: Double, density rho: Double) -> Double {
    if vc == 0 { return watts(airspeed: va, density: rho) }
    let x = va * (1 / Self.airspeedStep)
    let y = vc * (1 / Self.inflowStep) + Double(level)
    guard x < Double(airspeeds - 1), y >= 0, y < Double(inflows - 1) else {
      return model.watts(airspeed: va, climbInflow: vc, density: rho)
    }
    let row = Int(y)
    let share = (rho - lowDensity) * inverseDensitySpan
    let below = inRow(row, x, share)
    return below + (y - Double(row)) * (inRow(row + 1, x, share) - below)
  }

  @inline(__always)
  private func inRow(_ row: Int, _ x: Double, _ share: Double) -> Double {
    let column = Int(x)
    let a = watts[row * airspeeds + column]
    let b = watts[row * airspeeds + column + 1]
    let low = a.thin + share * (a.dense - a.thin)
    let high = b.thin + share * (b.dense - b.thin)
    return low + (x - Double(column)) * (high - low)
  }
}
