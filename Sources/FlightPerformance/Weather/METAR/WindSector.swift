public import Units

/// A range of directions, clockwise from one to the other.
public struct WindSector: Hashable, Sendable {
  /// Where it begins.
  public let from: Angle
  /// Where it ends, clockwise.
  public let to: Angle

  /// Makes a sector from its ends.
  public init(from: Angle, to: Angle) {
    self.from = from
    self.to = to
  }

  /// The direction at a share of the way from one end to the other.
  public func direction(at share: Double) -> Angle {
    (from + (to - from).normalized * share).normalized
  }
}
