public import Airspace
public import Geodesy
public import Units

/// One flight as mission files see it: points to fly to, and what to do at each.
///
/// The middle of everything here: a flight of a plan becomes a route, a route becomes a file of any
/// format, and a file of any format that has a reader becomes a route again. What a format cannot say
/// is nil in a route that was read from it.
public struct MissionRoute: Hashable, Sendable {
  /// What happens after the last point.
  public enum Finish: String, CaseIterable, Hashable, Sendable {
    /// Fly to the place of take-off and land.
    case returnHome
    /// Land where the last point is.
    case land
    /// Stay at the last point.
    case hover
    /// Fly to the first point.
    case goToFirst
  }

  /// What happens when the remote controller is lost.
  public enum LostLink: String, CaseIterable, Hashable, Sendable {
    /// Fly on.
    case fliesOn
    /// Fly to the place of take-off and land.
    case returnHome
    /// Land at once.
    case land
    /// Stay.
    case hover
  }

  /// The name.
  public var name: String
  /// The aircraft that it is for.
  public var aircraft: RouteAircraft?
  /// Where it takes off.
  public var home: RoutePlace?
  /// The points, in flying order.
  public var points: [RoutePoint]
  /// The speed wherever a point names none.
  public var speed: Speed?
  /// The height above home that is reached before anything else.
  public var takeOffHeight: Length?
  /// The height above home on the way home, where a flight is broken off.
  public var returnHeight: Length?
  /// What happens after the last point.
  public var finish: Finish?
  /// What happens when the remote controller is lost.
  public var lostLink: LostLink?
  /// Places to land at besides home.
  public var alternates: [RoutePlace]
  /// The zones that nobody may enter, around the route.
  public var forbidden: [Zone] = []
  /// The area that it may not leave; nil where none is known.
  public var flightArea: FlightArea?
  /// How long it takes from take-off to landing, where that is known.
  public var time: Time?
  /// Whether the aircraft is in the air already, because this is not the first part of a flight.
  public var startsInTheAir = false

  /// Makes a route.
  public init(
    name: String, aircraft: RouteAircraft? = nil, home: RoutePlace? = nil, points: [RoutePoint],
    speed: Speed? = nil, takeOffHeight: Length? = nil, returnHeight: Length? = nil,
    finish: Finish? = nil, lostLink: LostLink? = nil, alternates: [RoutePlace] = [],
    time: Time? = nil
  ) {
    self.name = name
    self.aircraft = aircraft
    self.home = home
    self.points = points
    self.speed = speed
    self.takeOffHeight = takeOffHeight
    self.returnHeight = returnHeight
    self.finish = finish
    self.lostLink = lostLink
    self.alternates = alternates
    self.time = time
  }
}

/// A place on the ground.
public struct RoutePlace: Hashable, Sendable {
  /// The name; may be empty.
  public var name: String
  /// The place.
  public var position: Coordinate
  /// The ground there, above mean sea level; nil where it is not known.
  public var ground: Length?

  /// Makes a place.
  public init(name: String = "", position: Coordinate, ground: Length? = nil) {
    self.name = name
    self.position = position
    self.ground = ground
  }
}
