public import Units

/// The wind of a METAR.
public struct METARWind: Hashable, Sendable {
  /// Where it blows from, true; nil where it is variable or calm.
  public let from: Angle?
  /// The mean of ten minutes.
  public let speed: Speed
  /// Reported only where it exceeds the mean by 5 m/s (10 kt).
  public let gust: Speed?
  /// The sector that its direction varies in, clockwise; nil where it does not.
  public let sector: WindSector?

  /// Whether the direction is not known: `VRB`.
  public var isVariable: Bool { from == nil && speed > .zero }

  /// Reads the wind and, where there is one, the group of its sector.
  init(reading groups: inout METARGroups) throws(METARFault) {
    let read = try groups.take(.wind, METARGrammar.wind)
    if let gust = read.gust, gust <= read.speed, gust > .zero {
      throw groups.faultBefore(.gustBelowMean(gust: gust, mean: read.speed))
    }
    from = read.from
    speed = read.speed
    gust = read.gust
    sector = groups.takeSector()
  }

  /// The directions to plan for.
  var directions: [Angle] {
    if let sector {
      let quarters = [0, 0.25, 0.75, 1].map { sector.direction(at: $0) }
      return [from ?? sector.direction(at: 0.5)] + quarters
    }
    if let from { return [from] }
    return speed == .zero ? [.zero] : (0..<8).map { .degrees(Double($0) * 45) }
  }
}
