public import Airspace
public import Geodesy
public import Units

/// A place to hover over and watch.
public struct HoverNode: Hashable, Sendable {
  /// Unique within the request.
  public var id: String
  /// The node's name.
  public var name: String
  /// The place.
  public var position: Coordinate
  /// The flight height.
  public var height: Altitude
  /// How long to hover.
  public var dwell: Time
  /// What the camera does there.
  public var actions: [CameraAction]
  /// From 1 to 5; what matters more has the greater number.
  public var priority: Int
  /// When it is to be served, within the mission's time; empty where any time will do.
  public var hours: [ActiveTime]

  /// Makes a node.
  public init(
    id: String, name: String, position: Coordinate, height: Altitude, dwell: Time,
    actions: [CameraAction], priority: Int = 1, hours: [ActiveTime] = []
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.height = height
    self.dwell = dwell
    self.actions = actions
    self.priority = priority
    self.hours = hours
  }
}

/// What the camera does at a node.
public enum CameraAction: String, CaseIterable, Hashable, Sendable, Codable {
  /// One picture.
  case photo
  /// A film of the whole dwell.
  case record
}
