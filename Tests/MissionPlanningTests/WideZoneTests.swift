import Airspace
import Diagnostics
import Geodesy
import MissionPlanning
import Terrain
import Testing
import Units

@Suite("Zones that reach far beside the mission, over terrain")
struct WideZoneTests {
  private let south = Coordinate(latitude: 37.85, longitude: 112.56)
  private let north = Coordinate(latitude: 37.865, longitude: 112.56)

  /// Gentle hills around 900 m, 8 km to every side.
  private var hills: ElevationGrid { hills(columns: 400) }

  private func hills(columns: Int) -> ElevationGrid {
    let rows = 400
    let heights = (0..<columns * rows).map { index -> Float in
      900 + Float((index % columns) % 40) / 4 + Float((index / columns) % 30) / 5
    }
    return ElevationGrid(
      crs: "EPSG:4326", originX: 112.46, originY: 37.93, stepX: 0.0005, stepY: -0.0004,
      columns: columns, rows: rows, heights: heights)
  }

  @Test("a launch site beyond the terrain is refused with its name")
  func beyond() throws {
    var request = try SampleRequest.request(
      roads: [SampleRequest.road("a", [south, north])],
      launch: [LaunchSite(name: "远", position: Coordinate(latitude: 37.95, longitude: 112.56))])
    request.terrain = hills
    #expect(throws: PlanningError.launchGroundUnknown(site: "远")) {
      try Planner.plan(request, effort: .quick)
    }
  }

  @Test("flights and ways home go around them as over level ground", arguments: [1200.0, 2500])
  func wide(reach: Double) throws {
    var request = try request(west: reach, east: reach)
    let level = try Planner.plan(request, effort: .quick)
    request.terrain = hills
    let plan = try Planner.plan(request, effort: .quick)
    #expect(level.gaps == [] && plan.gaps == [], "\(plan.gaps.map(\.explanation.en))")
    #expect(plan.flights.count == level.flights.count)
    let (a, b) = (level.flights.map(\.distance).total(), plan.flights.map(\.distance).total())
    #expect(abs((a - b).metres) < 0.01 * a.metres)
    #expect(!plan.findings.contains { $0.severity == .error }, "\(plan.findings)")
  }

  /// A road behind a zone that reaches so many metres to both sides.
  private func request(west: Double, east: Double) throws -> PatrolRequest {
    let middle = Coordinate(latitude: 37.857, longitude: 112.56)
    func corner(_ east: Double, _ north: Double) -> Coordinate {
      let along = Geodesic.point(from: middle, azimuth: .degrees(90), distance: .metres(east))
      return Geodesic.point(from: along, azimuth: .degrees(0), distance: .metres(north))
    }
    let zone = Zone(
      id: "z", name: "靶场", kind: "zone", demand: .forbidden,
      shape: ZoneShape(
        polygons: [
          [
            [
              corner(-west, -50), corner(east, -50), corner(east, 50), corner(-west, 50),
            ]
          ]
        ]),
      margin: Zone.Margin(horizontal: .metres(30), vertical: .zero))
    var request = try SampleRequest.request(
      roads: [
        SampleRequest.road(
          "a", [north, Geodesic.point(from: north, azimuth: .degrees(0), distance: .metres(300))])
      ],
      launch: [LaunchSite(name: "南", position: south)])
    request.airspace = [zone]
    return request
  }

  @Test("are gone around on the side where the ground is known, also where that is the longer one")
  func known() throws {
    var request = try request(west: 2000, east: 1500)
    request.terrain = hills
    let free = try Planner.plan(request, effort: .quick)
    // To the east the terrain ends 1.3 km beside the road.
    request.terrain = hills(columns: 230)
    let plan = try Planner.plan(request, effort: .quick)
    #expect(free.gaps == [] && plan.gaps == [], "\(plan.gaps.map(\.explanation.en))")
    let (a, b) = (free.flights.map(\.distance).total(), plan.flights.map(\.distance).total())
    #expect(b > a + .metres(300))
    let west = plan.flights.flatMap(\.legs).map(\.end.position.longitude.degrees).min() ?? 0
    #expect(west < 112.56 - 2000 / 88_000.0)
  }
}
