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
  let model: FlightModel
  let limits: FlightLimits

  /// Mission files command ground speeds; DJI's take no more than this for the way to a route.
  private static let fastestMission = Speed.metresPerSecond(15)
  /// How far around the mission's points the ground is looked at, in metres.
  private static let margin = 500.0

  init(_ request: PatrolRequest) throws(TransformationError) {
    let places = request.launchSites.map(\.position)
    let roads = request.roads.flatMap(\.line)
    let nodes = request.nodes.map(\.position)
    plane = try MapPlane(fitting: places + roads + nodes)
    let local = try plane.project(places + roads + nodes)
    if let grid = request.terrain {
      let surface = try GroundSurface(
        grid, on: plane, covering: local, margin: PlanningArea.margin)
      ground = .surface(surface)
    } else {
      ground = .level
    }
    sites = local.prefix(places.count).map { [ground] place in
      let height = ground.height(at: place) ?? .nan
      return PathPoint(place: place, altitude: height, ground: height)
    }
    limits = request.limits
    var aircraft = request.aircraft
    let fastest = min(aircraft.envelope.maxGroundSpeed.value, PlanningArea.fastestMission)
    aircraft.envelope.maxGroundSpeed.value = fastest
    model = FlightModel(
      of: aircraft, in: request.weather,
      launchElevation: .metres(sites.first?.ground ?? 0), gridConvergence: -plane.convergence)
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
