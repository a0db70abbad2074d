import FlightPerformance
import Geodesy
import Units

/// What altitudes a request allows, before anything is known of the ground but its height.
struct HighGroundLimits: Sendable {
  let transit: Double
  let ceiling: Double
  /// The heights above ground that transits may have, each stands for all below it down to the next; none
  /// where they are level.
  let heights: [Double]
  /// The altitudes that are asked for where transits are level, the highest first.
  let levels: [Double]
  /// The greatest height above ground that transits may have.
  private let tallest: Double
  let returnClearance: Double

  /// The steps of heights above ground that transits have barriers for, where they may have any height.
  private static let step = 50.0
  /// How far the heights of points of paths may be off by rounding, in metres.
  static let rounding = 0.01

  init(
    _ request: PatrolRequest, launchGround: Double, lowestLaunch: Double, upTo highest: Double
  ) {
    ceiling = request.aircraft.envelope.ceiling.value.metres
    let allowed = request.limits.height.height.metres + Ground.tolerance
    switch request.limits.height.datum {
    case .ground: transit = ceiling
    case .launch: transit = min(ceiling, lowestLaunch + allowed)
    case .meanSeaLevel, .ellipsoid: transit = min(ceiling, allowed)
    }
    returnClearance = request.limits.returnClearance.metres
    let asked = (request.roads.map(\.height) + request.nodes.map(\.height))
    if request.fliesLevel {
      heights = []
      let altitudes = asked.map {
        $0.height.metres + ($0.datum == .launch ? launchGround : 0)
      }
      levels = Set(altitudes).sorted(by: >)
      tallest = highest
      return
    }
    levels = []
    if asked.allSatisfy({ $0.datum == .ground }) {
      heights = Set(asked.map { $0.height.metres + Self.rounding }).sorted()
    } else {
      heights = Array(
        stride(from: Self.step, through: highest, by: Self.step))
    }
    tallest = heights.last ?? 0
  }

  /// Whether ground of this height is anywhere too high.
  func isTooHigh(_ ground: Double) -> Bool {
    ground + tallest > transit || ground + returnClearance > ceiling
  }
}
