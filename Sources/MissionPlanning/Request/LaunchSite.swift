public import Geodesy

/// A place where flights start and end.
public struct LaunchSite: Hashable, Sendable, Codable {
  /// The name.
  public var name: String
  /// The place.
  public var position: Coordinate

  /// Makes a site.
  public init(name: String, position: Coordinate) {
    self.name = name
    self.position = position
  }
}
