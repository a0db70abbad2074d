public import Units

/// One flight: from a launch site, on one battery, to a landing site.
public struct Flight: Hashable, Sendable, Codable {
  /// Counted from 1, over the whole plan.
  public var number: Int
  /// The launch site, by its place in ``PatrolPlan/launchSites``.
  public var launchSite: Int
  /// Where it lands, by its place in ``PatrolPlan/launchSites``.
  public var landingSite: Int
  /// The legs, from take-off to landing.
  public var legs: [Leg]
  /// The height above the launch site at which a broken-off flight comes home clear of all ground.
  public var returnHeight: Length
  /// The moment at which the least is to spare: see ``Leg/energyHome``.
  public var tightest: Tightest

  /// The leg on which the least is to spare, at its end or inside it.
  public struct Tightest: Hashable, Sendable, Codable {
    /// The leg, by its place in ``Flight/legs``.
    public var leg: Int
    /// Energy left − reserve − return factor × way home. Not negative in a plan.
    public var margin: Energy

    /// Makes a moment.
    public init(leg: Int, margin: Energy) {
      self.leg = leg
      self.margin = margin
    }

    private enum CodingKeys: String, CodingKey {
      case leg
      case margin = "margin_wh"
    }
  }

  /// Makes a flight.
  public init(
    number: Int, launchSite: Int, landingSite: Int, legs: [Leg], returnHeight: Length,
    tightest: Tightest
  ) {
    self.number = number
    self.launchSite = launchSite
    self.landingSite = landingSite
    self.legs = legs
    self.returnHeight = returnHeight
    self.tightest = tightest
  }

  private enum CodingKeys: String, CodingKey {
    case number
    case launchSite = "launch_site"
    case landingSite = "landing_site"
    case legs
    case returnHeight = "return_height_m"
    case tightest
  }

  /// The horizontal distance of all legs.
  public var distance: Length { legs.map(\.distance).total() }
  /// The time of all legs.
  public var time: Time { legs.map(\.time).total() }
  /// The energy of all legs.
  public var energy: Energy { legs.map(\.energy).total() }
  /// What is left after landing, of the usable charge.
  public var energyLeft: Energy { legs.last?.energyLeft ?? .zero }
  /// The metres of road that it patrols.
  public var patrolled: Length { legs.filter { $0.purpose == .patrol }.map(\.distance).total() }
  /// The ids of the nodes that it watches, in their order.
  public var watched: [String] { legs.filter { $0.purpose == .hover }.compactMap(\.task) }
}
