import FlightPerformance
import Geodesy
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

  /// Mission files command ground speeds; DJI's take no more than this for the way to a route.
  private static let fastestMission = Speed.metresPerSecond(15)
  /// A road's line is thinned to within so many metres: well inside a carriageway, and fewer waypoints
  /// for the controller.
  static let lineTolerance = 1.0
  /// How high above the highest ground transits have figures of their own, in metres.
  private static let highestTransit = 500.0
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
    if let grid = request.terrain {
      let surface = try GroundSurface(
        grid, on: plane, covering: local, margin: PlanningArea.margin)
      ground = .surface(surface)
    } else {
      ground = .level
    }
    sites = launches.map { [ground] place in
      let height = ground.height(at: place) ?? .nan
      return PathPoint(place: place, altitude: height, ground: height)
    }
    limits = request.limits
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
    polar = TransitPolar(model, upTo: ground.relief + PlanningArea.highestTransit)
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
    case .launch: point.altitude - sites[0].ground
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
