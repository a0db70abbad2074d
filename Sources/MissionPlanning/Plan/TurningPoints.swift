import FlightPerformance
public import Geodesy
public import Units

/// The moment of a flight at which the least is to spare, at a leg's end or inside it.
public struct TightestPoint: Hashable, Sendable, Codable {
  /// The leg, by its place in ``Flight/legs``.
  public var leg: Int
  /// The share of the leg that is flown then.
  public var share: Double
  /// The place.
  public var position: Coordinate
  /// Energy left − reserve − return factor × way home, and at no moment of the flight less. Not negative
  /// in a plan.
  public var margin: Energy

  /// Makes a moment.
  public init(leg: Int, share: Double, position: Coordinate, margin: Energy) {
    self.leg = leg
    self.share = share
    self.position = position
    self.margin = margin
  }

  private enum CodingKeys: String, CodingKey {
    case leg
    case share
    case position
    case margin = "margin_wh"
  }
}

/// The leg's end from which coming home takes the most charge. A battery that shows less there, or less
/// than ``PatrolPlan/bingoCharge(after:)`` at any other leg's end, is a reason to turn home at once.
public struct BingoPoint: Hashable, Sendable, Codable {
  /// The leg, by its place in ``Flight/legs``.
  public var leg: Int
  /// The place of its end.
  public var position: Coordinate
  /// The charge that must be left there, as a share of the full battery: the reserve, and the way home
  /// with the return factor.
  public var charge: Fraction

  /// Makes a point.
  public init(leg: Int, position: Coordinate, charge: Fraction) {
    self.leg = leg
    self.position = position
    self.charge = charge
  }
}
