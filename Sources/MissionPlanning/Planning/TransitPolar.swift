import FlightPerformance
import Foundation
import PlanarGeometry
import Units

/// What long straight legs take, by direction and height above ground, at the ground speed of least
/// energy.
///
/// The speeds are those of the library's solver for a leg of 10 km; on a short leg, which hardly reaches
/// its speed, a slightly lower one would save less than a percent of it. Tabulated once, so that the
/// millions of transits that a routing weighs up cost one evaluation each, the flight is flown with the
/// very speed that it was routed with, and a way home can be bounded over a whole stretch of a leg.
struct TransitPolar: Sendable {
  /// Steps of 2°, over which the energy per metre bends by less than 0.02 %.
  private static let directions = 180
  private static let heightStep = 10.0
  private static let longLeg = 10_000.0

  /// Layer by layer, in m/s; NaN where there is no headway.
  private let speeds: [Double]
  /// Layer by layer, J/m without starting and stopping; infinite where there is no headway.
  private let joulesPerMetre: [Double]
  private let layers: Int
  /// The most that starting and stopping take beside that, layer by layer, in joules.
  fileprivate let startsAndStops: [Double]
  /// The most by which coming up to speed exceeds what flying home saves, layer by layer, in joules.
  fileprivate let starts: [Double]

  /// Tabulates heights above ground up to the highest, in metres; above it the highest holds.
  init(_ model: FlightModel, upTo highest: Double, returnFactor: Double) {
    layers = max(2, Int((highest / TransitPolar.heightStep).rounded(.up)) + 1)
    var speeds: [Double] = []
    var joulesPerMetre: [Double] = []
    var startsAndStops = Array(repeating: 0.0, count: layers)
    var starts = startsAndStops
    for layer in 0..<layers {
      for direction in 0..<TransitPolar.directions {
        let angle = 2 * Double.pi * Double(direction) / Double(TransitPolar.directions)
        let (east, north) = (TransitPolar.longLeg * sin(angle), TransitPolar.longLeg * cos(angle))
        let height = Double(layer) * TransitPolar.heightStep
        let leg = try? model.leg(
          east: .metres(east), north: .metres(north), at: .metres(height), speed: .leastEnergy)
        let steady = leg.flatMap {
          model.cost(
            east: east, north: north, height: height, speed: .ground($0.groundSpeed),
            from: .passing, to: .passing)
        }
        guard let leg, let steady else {
          speeds.append(.nan)
          joulesPerMetre.append(.infinity)
          continue
        }
        speeds.append(leg.groundSpeed.metresPerSecond)
        joulesPerMetre.append(steady.joules / TransitPolar.longLeg)
        starts[layer] = max(
          starts[layer],
          FlownLeg.excessOfStart(
            leg, joulesPerMetre: steady.joules / TransitPolar.longLeg, returnFactor: returnFactor))
        startsAndStops[layer] = max(startsAndStops[layer], leg.energy.joules - steady.joules)
      }
    }
    self.speeds = speeds
    self.joulesPerMetre = joulesPerMetre
    self.startsAndStops = startsAndStops
    self.starts = starts
  }

  /// The speed for a leg, `east` and `north` on the plane; ``LegSpeed/leastEnergy``, which says why,
  /// where there is none.
  func speed(east: Double, north: Double, height: Double) -> LegSpeed {
    let nearest = Int(TransitPolar.turn(east: east, north: north).rounded())
    let layer = min(layers - 1, max(0, Int((height / TransitPolar.heightStep).rounded())))
    let speed = speeds[layer * TransitPolar.directions + nearest % TransitPolar.directions]
    return speed.isNaN ? .leastEnergy : .ground(.metresPerSecond(speed))
  }

  /// The direction in steps of the table, from 0 to their number.
  private static func turn(east: Double, north: Double) -> Double {
    let turn = atan2(east, north) / (2 * .pi)
    return (turn < 0 ? turn + 1 : turn) * Double(directions)
  }

  /// The energy per metre at one height, by direction: linear between the steps of the table.
  struct Rose: Sendable {
    fileprivate let table: TransitPolar
    fileprivate let lower: Int
    fileprivate let weight: Double
  }

  /// The rose at a height above ground, in metres.
  func rose(at height: Double) -> Rose {
    let layer = min(Double(layers - 1), max(0, height / TransitPolar.heightStep))
    let lower = min(layers - 2, Int(layer))
    return Rose(table: self, lower: lower, weight: layer - Double(lower))
  }
}

extension TransitPolar.Rose {
  private static let directions = TransitPolar.directions

  /// The most that starting and stopping take at this height beside the steady flight, in joules.
  var startAndStop: Double {
    max(table.startsAndStops[lower], table.startsAndStops[lower + 1])
  }

  /// The most by which coming up to speed exceeds what flying on towards home saves, in joules.
  var start: Double { max(table.starts[lower], table.starts[lower + 1]) }

  /// The joules of a way, for the search of ways around.
  var metric: TravelMetric { .perMetre((0..<Self.directions).map { value(at: $0) }) }

  /// J/m towards a direction; infinite where there is no headway.
  func joulesPerMetre(east: Double, north: Double) -> Double {
    value(atTurn: TransitPolar.turn(east: east, north: north))
  }

  /// The most that any direction between two takes, the shorter way round, in J/m.
  ///
  /// Linear between the steps, so that the most is at an end or at a step. Where the two are nearly
  /// opposite it is open which way round is meant, and all directions count.
  func mostJoulesPerMetre(
    between a: (east: Double, north: Double), and b: (east: Double, north: Double)
  ) -> Double {
    let start = TransitPolar.turn(east: a.east, north: a.north)
    let end = TransitPolar.turn(east: b.east, north: b.north)
    let all = Double(Self.directions)
    let way = (end - start) - all * ((end - start) / all).rounded()
    if abs(way) > 0.47 * all { return (0..<Self.directions).map { value(at: $0) }.max() ?? 0 }
    let (low, high) = (min(start, start + way), max(start, start + way))
    var most = max(value(atTurn: start), value(atTurn: end))
    var step = Int(low.rounded(.up))
    while Double(step) <= high {
      most = max(most, value(at: (step + Self.directions) % Self.directions))
      step += 1
    }
    return most
  }

  private func value(atTurn turn: Double) -> Double {
    let step = Int(turn)
    return mixed(
      value(at: step % Self.directions), value(at: (step + 1) % Self.directions),
      turn - Double(step))
  }

  private func value(at step: Int) -> Double {
    let at = lower * Self.directions + step
    return mixed(table.joulesPerMetre[at], table.joulesPerMetre[at + Self.directions], weight)
  }

  private func mixed(_ a: Double, _ b: Double, _ share: Double) -> Double {
    if share == 0 { return a }
    return a.isInfinite ? a : a + (b - a) * share
  }
}
