public import Units

/// The ground under a share of a leg.
public struct GroundBelow: Hashable, Sendable, Codable {
  /// The share of the leg that is flown there, between 0 and 1.
  public var share: Double
  /// The ground, above mean sea level.
  public var height: Length

  /// Makes a post.
  public init(share: Double, height: Length) {
    self.share = share
    self.height = height
  }

  private enum CodingKeys: String, CodingKey {
    case share
    case height = "ground_m"
  }
}
