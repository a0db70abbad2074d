/// A place where routes start and end.
public struct LaunchSite: Sendable, Hashable {
  /// Where it is, an index into ``TravelCosts``.
  public var location: Int

  /// What a route costs before it leaves the site: take-off and climb.
  public var startCost: Double

  /// What a route costs after it has come back to the site: descent and landing.
  public var endCost: Double

  /// The sites where a route from here may end, indices into the problem's sites; `nil` stands for
  /// this site alone.
  public var ends: [Int]?

  /// Creates a launch site.
  public init(
    location: Int, startCost: Double = 0, endCost: Double = 0, ends: [Int]? = nil
  ) {
    self.location = location
    self.startCost = startCost
    self.endCost = endCost
    self.ends = ends
  }
}
