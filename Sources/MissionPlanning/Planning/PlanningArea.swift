import Airspace
import FlightPerformance
import Geodesy
import PlanarGeometry
import Terrain
import Units

/// The world of one request on its map plane: the ground, the launch sites, the wind and the aircraft.
struct PlanningArea: Sendable {
  let plane: MapPlane
  let ground: Ground
  /// The launch sites on the ground.
  let sites: [PathPoint]
  /// The roads' lines, thinned to within ``lineTolerance``, in the order of the request.
  let roads: [Polyline]
  /// The nodes, in the order of the request.
  let nodes: [LocalPoint]
  let model: FlightModel
  /// The same, refusing no gust: for draws of winds, whose gusts are checked elsewhere.
  let gustyModel: FlightModel
  let polar: TransitPolar
  let limits: FlightLimits
  /// The zones and obstacles, and what lies outside of the flight area.
  let airspace: AirspaceMap
  /// Those that transits go around.
  let barriers: BarrierMap
  /// Those that ways home go around; they fly over low obstacles.
  let returnBarriers: BarrierMap
  /// Whether all that is asked for has an altitude of its own, over known ground: transits keep to such
  /// altitudes, too, where the ground and the limits allow it.
  let fliesLevel: Bool
  /// The ground that is too high to be flown over; nil where none is.
  let highGround: HighGroundAround?

  /// Mission files command ground speeds; DJI's take no more than this for the way to a route.
  private static let fastestMission = Speed.metresPerSecond(15)
  /// A road's line is thinned to within so many metres: well inside a carriageway, and fewer waypoints
  /// for the controller.
  static let lineTolerance = 1.0
  /// How high above the highest ground transits have figures of their own, in metres.
  private static let highestTransit = 500.0
  /// Ways home fly over obstacles that end no higher than this above ground, margin included, in metres.
  static let flownOver = 120.0
  /// How far around the mission's points the ground is looked at, in metres.
  private static let margin = 500.0

  init(_ request: PatrolRequest) throws(TransformationError) {
    let points =
      request.launchSites.map(\.position) + request.nodes.map(\.position)
      + request.roads.flatMap(\.line)
    plane = try MapPlane(fitting: points)
    let local = try plane.project(points)
    var rest = local[...]
    let launches = rest.removing(first: request.launchSites.count)
    nodes = Array(rest.removing(first: request.nodes.count))
    roads = request.roads.map {
      Polyline(Array(rest.removing(first: $0.line.count)))
        .simplified(tolerance: PlanningArea.lineTolerance)
    }
    var near: GroundSurface?
    if let grid = request.terrain {
      near = try GroundSurface(grid, on: plane, covering: local, margin: PlanningArea.margin)
    }
    sites = launches.map { [near] place in
      let height = near.map { $0.height(at: place) ?? .nan } ?? 0
      return PathPoint(place: place, altitude: height, ground: height)
    }
    limits = request.limits
    fliesLevel = request.fliesLevel
    // A site whose ground is not known is refused later, with its name.
    let launchGround = sites.first.map { $0.ground.isNaN ? 0 : $0.ground } ?? 0
    airspace = try AirspaceMap(
      request.activeZones + (request.flightArea.map { [$0.outside(around: points)] } ?? []),
      on: plane, launchGround: launchGround,
      knowsGround: request.terrain != nil)
    var tooHigh: (limits: HighGroundLimits, surface: GroundSurface)?
    if let grid = request.terrain, let near {
      let limits = HighGroundLimits(
        request, launchGround: launchGround,
        lowestLaunch: sites.map(\.ground).filter { !$0.isNaN }.min() ?? launchGround,
        upTo: PlanningArea.highestTransit)
      if limits.isTooHigh(near.highest) {
        let surface = try GroundSurface(
          grid, on: plane, covering: local, margin: HighGroundAround.reach)
        tooHigh = (limits, surface)
        ground = .surface(surface)
      } else {
        let around = airspace.corners(aroundAll: local, within: HighGroundAround.reach)
        ground = .surface(
          try around.isEmpty
            ? near
            : GroundSurface(
              grid, on: plane, covering: local + around, margin: PlanningArea.margin))
      }
    } else {
      ground = .level
    }
    let heights = PlanningArea.heights(of: request)
    let grounds = (launchGround - ground.relief)...(launchGround + ground.relief)
    var edges: [BarrierMap.Barrier] = []
    if case .surface(let surface) = ground {
      edges = try HighGroundAround.edges(of: surface, on: plane)
    }
    barriers = airspace.barriers(at: heights, over: grounds, within: edges)
    // A return height is at most that far above the lowest ground.
    let highestReturn =
      max(heights.upperBound, PlanningArea.flownOver, limits.returnClearance.metres)
      + ground.relief
    returnBarriers = airspace.barriers(
      at: heights.lowerBound...highestReturn, over: grounds, flownOver: PlanningArea.flownOver,
      within: edges)
    if let (limits, surface) = tooHigh {
      highGround = try HighGroundAround(
        limits, over: surface, on: plane, among: barriers, returnBarriers)
    } else {
      highGround = nil
    }
    var aircraft = request.aircraft
    let fastest = min(aircraft.envelope.maxGroundSpeed.value, PlanningArea.fastestMission)
    aircraft.envelope.maxGroundSpeed.value = fastest
    let elevation = Length.metres(sites.first?.ground ?? 0)
    model = FlightModel(
      of: aircraft, in: request.weather, launchElevation: elevation,
      gridConvergence: -plane.convergence)
    gustyModel = FlightModel(
      of: aircraft, in: request.weather, launchElevation: elevation,
      gridConvergence: -plane.convergence, limits: LegLimits(refusesGusts: false))
    polar = TransitPolar(
      model, upTo: ground.relief + PlanningArea.highestTransit,
      returnFactor: limits.returnFactor)
  }

  /// The heights above ground that transits may have, in metres: between those that are asked for.
  static func heights(of request: PatrolRequest) -> ClosedRange<Double> {
    let all = request.roads.map(\.height) + request.nodes.map(\.height)
    let metres = all.map { $0.datum == .ground ? $0.height.metres : nil }
    // Altitudes may be any height above the ground.
    guard let low = metres.compactMap(\.self).min(), let high = metres.compactMap(\.self).max(),
      metres.allSatisfy({ $0 != nil })
    else { return 0...PlanningArea.highestTransit }
    return low...(high + Ground.tolerance)
  }

  /// Whether a point of a path is no higher than the height limit allows.
  func isWithinLimit(_ point: PathPoint) -> Bool {
    heightToLimit(point) <= limits.height.height.metres + ground.slack
  }

  /// - Throws: ``PlanningError`` for a launch site whose ground is not known.
  func checkLaunchSites(of request: PatrolRequest) throws(PlanningError) {
    for (site, point) in zip(request.launchSites, sites) where point.ground.isNaN {
      throw .launchGroundUnknown(site: site.name)
    }
  }

  /// The height of a point of a path above what the height limit counts from, in metres.
  func heightToLimit(_ point: PathPoint) -> Double {
    switch limits.height.datum {
    case .ground: point.heightAboveGround
    case .launch: point.altitude - lowestLaunch
    case .meanSeaLevel, .ellipsoid: point.altitude
    }
  }
}

extension ArraySlice {
  /// Takes the first elements off.
  fileprivate mutating func removing(first count: Int) -> ArraySlice {
    let taken = prefix(count)
    self = dropFirst(count)
    return taken
  }
}
