import Routing

/// Small random problems on a plane with wind, drawn from a seed.
struct RandomProblem: Sendable {
  var tasks = 5
  var sites = 1
  var windSpeed = 3.0
  var limit: RouteLimit?
  var fleetSize: Int?
  var contingencyFactor = 0.0
  var mirrored = false
  var objective = RoutingProblem.Objective.routesThenCost
  var priorities = 1
  var endsElsewhere = false

  /// Roads in one or two directions and nodes to hover at, scattered over a kilometre.
  func callAsFunction(seed: UInt64) -> RoutingProblem {
    var random = SeededNumbers(seed: seed)
    let sign = mirrored ? -1.0 : 1.0
    var points: [PlanarPoint] = []
    func point() -> Int {
      points.append(PlanarPoint(x: sign * random.unit() * 1_000, y: random.unit() * 1_000))
      return points.count - 1
    }
    let launch = (0..<sites).map { _ in
      LaunchSite(
        location: point(), startCost: random.unit() * 10, endCost: random.unit() * 10,
        ends: endsElsewhere ? Array(0..<sites) : nil)
    }
    let windAngle = random.unit() * 6.283
    let wind = PlanarPoint(
      x: sign * windSpeed * (windAngle - 3) / 4, y: windSpeed * (windAngle - 2) / 5)
    struct Plan { var from: Int, to: Int, kind: Int, load: Double, priority: Int }
    let plans = (0..<tasks).map { _ in
      let from = points.count > sites + 1 && random.unit() < 0.5 ? points.count - 1 : point()
      return Plan(
        from: from, to: point(), kind: Int(random.unit() * 4), load: random.unit() * 4 + 1,
        priority: Int(random.unit() * Double(priorities)))
    }
    let travel = TravelCosts.planarWind(
      PlanarWindCosts(points: points, airspeed: 12, wind: wind))
    let service = PlanarWindCosts(points: points, airspeed: 8, wind: wind)
    func home(_ location: Int) -> Double {
      launch.map { travel[location, $0.location] + $0.endCost }.min() ?? 0
    }
    func mode(_ from: Int, _ to: Int, _ load: Double) -> TaskMode {
      let cost = from == to ? 20 : service[from, to]
      let peak = max(contingencyFactor * home(from), cost + contingencyFactor * home(to))
      return TaskMode(entry: from, exit: to, cost: cost, load: load, peak: peak)
    }
    let routingTasks = plans.map { plan in
      switch plan.kind {
      case 0: RoutingTask(modes: [mode(plan.to, plan.to, plan.load)], priority: plan.priority)
      case 1: RoutingTask(modes: [mode(plan.from, plan.to, plan.load)], priority: plan.priority)
      default:
        RoutingTask(
          modes: [mode(plan.from, plan.to, plan.load), mode(plan.to, plan.from, plan.load)],
          priority: plan.priority)
      }
    }
    let each = limit ?? RouteLimit()
    return RoutingProblem(
      tasks: routingTasks, travel: travel, sites: launch,
      fleet: fleetSize.map {
        .limited(
          (0..<$0).map { k in
            RouteLimit(cost: each.cost * (1 - 0.1 * Double(k)), load: each.load)
          })
      } ?? .unlimited(each),
      objective: objective)
  }
}

/// The numbers that tests draw: SplitMix64.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
