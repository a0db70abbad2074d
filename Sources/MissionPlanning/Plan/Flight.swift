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
  /// The moment at which the least is to spare.
  public var tightest: TightestPoint
  /// Where coming home takes the most charge.
  public var bingo: BingoPoint
  /// When it may take off; nil where nothing that it serves has hours.
  public var takeOff: TakeOffHours?

  /// Makes a flight.
  public init(
    number: Int, launchSite: Int, landingSite: Int, legs: [Leg], returnHeight: Length,
    tightest: TightestPoint, bingo: BingoPoint, takeOff: TakeOffHours? = nil
  ) {
    self.number = number
    self.launchSite = launchSite
    self.landingSite = landingSite
    self.legs = legs
    self.returnHeight = returnHeight
    self.tightest = tightest
    self.bingo = bingo
    self.takeOff = takeOff
  }

  private enum CodingKeys: String, CodingKey {
    case number
    case launchSite = "launch_site"
    case landingSite = "landing_site"
    case legs
    case returnHeight = "return_height_m"
    case tightest
    case bingo
    case takeOff = "take_off"
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
