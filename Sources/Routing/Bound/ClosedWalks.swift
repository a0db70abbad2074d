/// What closed walks cost at least that serve a set of tasks.
///
/// An even number of links and services meets at every place of closed walks. Where an odd number of
/// services meets, at least one link of pure travel must begin or end: the bound is the cheapest
/// services plus the cheapest way to pair those places. Where services lie apart, what joins them and
/// the sites weighs more, and so does what leads far away with small limits: ``LimitedWalks`` bounds
/// both. ``Potentials``, which cancel along a closed walk, first take out what depends on the direction
/// alone: of the travel, of the services, or half of each, whichever gives the best bound.
///
/// Travel is left out where routes may end elsewhere than they start or the modes of a task are not
/// each other's reverse.
struct ClosedWalks {
  /// The least cost by the pairs of odd places.
  private(set) var cost: Double
  private(set) var services: [Moats.Service] = []
  /// The links between the places of services and sites, unless travel is left out.
  private(set) var travel: TravelBound?
  /// The cheapest links that pair the odd places.
  private(set) var links = TravelBound.Joined(cost: 0, pairs: [])
  /// The places where an odd number of services meets.
  let odd: [Int]
  let sites: [Int]

  /// How many steps the paths may take by which the potentials are chosen.
  private static let stepsOfChoice = 20_000_000.0

  init(_ problem: RoutingProblem, _ served: [RouteStop]) {
    let choices = served.map(problem.modes)
    cost = choices.reduce(0) { $0 + ($1.map(\.cost).min() ?? 0) }
    let isClosed = problem.sites.indices.allSatisfy { site in
      (problem.sites[site].ends ?? [site]).allSatisfy {
        problem.sites[$0].location == problem.sites[site].location
      }
    }
    let isReversible = choices.allSatisfy {
      $0.count == 1 || ($0[0].entry == $0[1].exit && $0[0].exit == $0[1].entry)
    }
    guard isClosed, isReversible else {
      (odd, sites) = ([], [])
      return
    }
    var degree: [Int: Int] = [:]
    for site in problem.sites { degree[site.location] = 0 }
    for mode in choices.compactMap(\.first) {
      degree[mode.entry, default: 0] += 1
      degree[mode.exit, default: 0] += 1
    }
    let places = degree.keys.sorted()
    var number: [Int: Int] = [:]
    for (index, place) in places.enumerated() { number[place] = index }
    let passages = choices.compactMap(\.first).map {
      TravelBound.Passage(entry: number[$0.entry] ?? 0, exit: number[$0.exit] ?? 0)
    }
    sites = problem.sites.map { number[$0.location] ?? 0 }

    odd = places.indices.filter { degree[places[$0], default: 0] % 2 == 1 }
    let steady = Potentials(places: places) { problem.travel[$0, $1] }
    let balanced = steady.balancing(
      choices.compactMap { modes in
        modes.first.map {
          Potentials.Service(
            entry: $0.entry, exit: $0.exit, forward: $0.cost, backward: modes[modes.count - 1].cost)
        }
      })
    for share in [0, 0.5, 1] {
      let potentials = steady.mixed(with: balanced, share: share)
      guard let travel = TravelBound(problem.travel, places: places, potentials: potentials),
        let links = travel.links(joining: odd, steps: Self.stepsOfChoice)
      else { continue }
      let services = zip(choices, passages).map { modes, passage in
        Moats.Service(
          passage: passage,
          cost: modes.map { $0.cost + potentials.difference($0.entry, $0.exit) }.min() ?? 0,
          load: modes.first?.load ?? 0,
          kept: modes.map { mode in
            let home = problem.sites.map { potentials.difference(mode.exit, $0.location) }
            return mode.peak - mode.cost + (home.min() ?? 0)
          }.min() ?? 0)
      }
      let sum = services.reduce(0) { $0 + $1.cost }
      guard self.travel == nil || sum + links.cost > cost else { continue }
      cost = max(cost, sum + links.cost)
      (self.services, self.travel) = (services, travel)
    }
    guard let links = travel?.links(joining: odd) else { return }
    self.links = links
    cost = max(cost, links.cost + services.reduce(0) { $0 + $1.cost })
  }
}

extension RoutingProblem {
  /// The modes of what a stop serves.
  func modes(of stop: RouteStop) -> [TaskMode] {
    let task = tasks[stop.task]
    return task.modes.indices.map { task.mode($0, sections: stop.sections) }
  }
}
