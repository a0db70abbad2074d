/// What closed walks cost at least whose cost and load are limited, by what joins services and sites,
/// and by what must cross moats around the sites.
struct LimitedWalks {
  /// The least number of walks that reach all services.
  let count: Int

  private let sites: [Int]
  private let passages: [TravelBound.Passage]
  private let services: Double
  private let travel: TravelBound
  private let moats: (pairs: Double, paid: Double, priced: TravelBound)?

  /// How many steps the search of paths may take where prices make the shortest ones long.
  private static let steps = 200_000_000.0

  /// `nil` where nothing is known of the travel.
  init?(_ walks: ClosedWalks, room: Moats.Room) {
    guard let travel = walks.travel else { return nil }
    self.travel = travel
    sites = walks.sites
    passages = walks.services.map(\.passage)
    services = walks.services.reduce(0) { $0 + $1.cost }
    guard !sites.isEmpty, travel.isPositive, walks.services.allSatisfy({ $0.cost >= 0 }) else {
      (count, moats) = (0, nil)
      return
    }
    let moats = Moats(
      travel, sites: sites, services: walks.services, odd: walks.odd, room: room)
    let tree = moats.tree
    let prices = moats.prices(against: walks.links.pairs ?? tree.pairs(of: walks.odd))
    let priced = travel.less(
      prices.depths, order: tree.order, meets: tree.meets.map { prices.depths[$0] })
    let pairs = priced.links(joining: walks.odd, steps: Self.steps)?.cost ?? 0
    count = moats.routes
    self.moats = (pairs, prices.sum, priced)
  }

  /// The least cost of so many walks or more.
  func cost(atLeast walks: Int) -> Double {
    func joined(_ travel: TravelBound) -> Double {
      travel.cost(passing: passages, from: sites, walks: walks) ?? 0
    }
    let crossing = moats.map { max($0.pairs, joined($0.priced)) + $0.paid } ?? 0
    return services + max(crossing, joined(travel))
  }
}
