/// What DJI's aircraft accept, as far as it is published or seen in their errors.
enum WPMLLimits {
  /// The fastest speed that every type takes, m/s.
  static let greatestSpeed = 15.0
  /// Waypoints in a wayline.
  static let waypoints = 2...65_535
  /// The longest leg, m: the second firmware generation's; none is published for the third.
  static let longestLeg = 5000.0
  /// The height of the way home, m above take-off.
  static let returnHeight = 2.0...1500.0
  /// The height climbed to first, m above take-off, flown with a remote controller.
  static let takeOffHeight = 1.2...1500.0
}
