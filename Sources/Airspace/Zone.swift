public import Geodesy
public import Units

/// A part of the air that the law or an obstacle takes from a flight.
public struct Zone: Hashable, Sendable, Codable {
  /// What it asks of a flight.
  public enum Demand: String, CaseIterable, Sendable, Codable {
    /// Nobody may enter.
    case forbidden
    /// Whoever enters needs a permission first.
    case permission
    /// The height is limited: the zone's floor is the greatest height that is allowed.
    case heightLimit = "height_limit"
  }

  /// Unique among the zones of a mission.
  public var id: String
  /// What people call it.
  public var name: String
  /// What is there: `airport`, `military`, `power_line`, in OpenStreetMap's words where it has one.
  public var kind: String
  /// What it asks.
  public var demand: Demand
  /// Where it lies.
  public var shape: ZoneShape
  /// Where it begins; nil at the ground.
  public var floor: Altitude?
  /// Where it ends; nil where it has no end.
  public var ceiling: Altitude?
  /// When it is active; always where there are none.
  public var times: [ActiveTime]
  /// How far from it a flight stays.
  public var margin: Margin
  /// Which rule or file it comes from.
  public var source: String
  /// Whether a figure of it is assumed, not known: an obstacle's height, the reach of “surroundings”.
  public var isAssumed: Bool

  /// How far a flight stays from a zone.
  public struct Margin: Hashable, Sendable, Codable {
    /// To its sides.
    public var horizontal: Length
    /// Below and above it.
    public var vertical: Length

    /// Makes a margin.
    public init(horizontal: Length, vertical: Length) {
      self.horizontal = horizontal
      self.vertical = vertical
    }

    /// None at all.
    public static let none = Margin(horizontal: .zero, vertical: .zero)

    private enum CodingKeys: String, CodingKey {
      case horizontal = "horizontal_m"
      case vertical = "vertical_m"
    }
  }

  /// Makes a zone.
  public init(
    id: String, name: String, kind: String, demand: Demand, shape: ZoneShape,
    floor: Altitude? = nil, ceiling: Altitude? = nil, times: [ActiveTime] = [],
    margin: Margin = .none, source: String = "", isAssumed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.demand = demand
    self.shape = shape
    self.floor = floor
    self.ceiling = ceiling
    self.times = times
    self.margin = margin
    self.source = source
    self.isAssumed = isAssumed
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, kind, demand, shape, floor, ceiling, times, margin, source
    case isAssumed = "assumed"
  }
}

/// Where a zone lies: points, lines and areas, with all that is within a radius of them.
public struct ZoneShape: Hashable, Sendable, Codable {
  /// Single places: a mast; with a radius, a circle's middle.
  public var points: [Coordinate]
  /// Lines: a power line; with a radius, a corridor.
  public var lines: [[Coordinate]]
  /// Areas, each as its rings: the outer one, then the holes.
  public var polygons: [[[Coordinate]]]
  /// How far the zone reaches around them.
  public var radius: Length

  /// Makes a shape.
  public init(
    points: [Coordinate] = [], lines: [[Coordinate]] = [], polygons: [[[Coordinate]]] = [],
    radius: Length = .zero
  ) {
    self.points = points
    self.lines = lines
    self.polygons = polygons
    self.radius = radius
  }

  /// All its points.
  public var coordinates: [Coordinate] {
    points + lines.joined() + polygons.joined().joined()
  }

  private enum CodingKeys: String, CodingKey {
    case points, lines, polygons
    case radius = "radius_m"
  }
}
