import Geodesy
import PlanarGeometry
import Units

/// From what height to what height a zone reaches, its margin included.
struct VerticalBand: Hashable, Sendable {
  /// A limit in metres, and what it is counted from.
  enum Limit: Hashable, Sendable {
    case none
    case aboveGround(Double)
    case aboveSeaLevel(Double)
  }

  let floor: Limit
  let ceiling: Limit

  init(_ zone: Zone, launchGround: Double, knowsGround: Bool) throws(TransformationError) {
    let place = zone.shape.coordinates.first
    let margin = zone.margin.vertical.metres
    func limit(
      _ altitude: Altitude?, _ offset: Double
    ) throws(TransformationError) -> Limit {
      guard let altitude else { return .none }
      let metres = altitude.height.metres + offset
      switch altitude.datum {
      case .ground: return .aboveGround(metres)
      case .launch: return .aboveSeaLevel(launchGround + metres)
      case .meanSeaLevel: return knowsGround ? .aboveSeaLevel(metres) : .none
      case .ellipsoid:
        guard knowsGround, let place else { return .none }
        let converted = try HeightDatum.ellipsoid.convert([metres], at: [place], to: .egm96)
        return .aboveSeaLevel(converted[0])
      }
    }
    // From the ground up means: from below, too, whatever a terrain's error makes of it.
    let isOnGround = zone.floor.map { $0.datum == .ground && $0.height <= .zero } ?? true
    floor = isOnGround ? .none : try limit(zone.floor, -margin)
    ceiling = try limit(zone.ceiling, margin)
  }

  /// The parts of a leg between floor and ceiling.
  func shares(of leg: AirLeg) -> [ClosedRange<Double>] {
    let above: [ClosedRange<Double>] =
      switch floor {
      case .none: [0...1]
      case .aboveGround(let metres): leg.shares(aboveGround: metres...Double.infinity)
      case .aboveSeaLevel(let metres): leg.shares(aboveSeaLevel: metres...Double.infinity)
      }
    let below: [ClosedRange<Double>] =
      switch ceiling {
      case .none: [0...1]
      case .aboveGround(let metres): leg.shares(aboveGround: -Double.infinity...metres)
      case .aboveSeaLevel(let metres): leg.shares(aboveSeaLevel: -Double.infinity...metres)
      }
    return above.intersected(with: below)
  }

  /// Whether it reaches into some heights above ground, or altitudes.
  func meets(heights: ClosedRange<Double>, altitudes: ClosedRange<Double>) -> Bool {
    let begins =
      switch floor {
      case .none: true
      case .aboveGround(let metres): metres <= heights.upperBound
      case .aboveSeaLevel(let metres): metres <= altitudes.upperBound
      }
    let ends =
      switch ceiling {
      case .none: true
      case .aboveGround(let metres): metres >= heights.lowerBound
      case .aboveSeaLevel(let metres): metres >= altitudes.lowerBound
      }
    return begins && ends
  }
}
