public import Units

/// When a flight may take off so that all that it serves is served in its hours, counted from the begin
/// of the mission's time.
public struct TakeOffHours: Hashable, Sendable, Codable {
  /// Not before.
  public var earliest: Time
  /// Not after.
  public var latest: Time

  /// Makes hours.
  public init(earliest: Time, latest: Time) {
    self.earliest = earliest
    self.latest = latest
  }

  private enum CodingKeys: String, CodingKey {
    case earliest = "earliest_s"
    case latest = "latest_s"
  }
}
