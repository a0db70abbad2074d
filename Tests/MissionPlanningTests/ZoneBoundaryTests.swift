import FlightPerformance
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Missions across 112°30′, where two Gauss–Krüger zones meet")
struct ZoneBoundaryTests {
  @Test("are planned on one plane, with distances true to its scale error, as beside the boundary")
  func across() throws {
    func plan(around longitude: Double) throws -> PatrolPlan {
      let places = stride(from: -0.015, through: 0.015, by: 0.005).map {
        Coordinate(latitude: 37.86 + $0 / 5, longitude: longitude + $0)
      }
      let launch = Coordinate(latitude: 37.857, longitude: longitude - 0.004)
      return try Planner.plan(
        SampleRequest.request(
          roads: [SampleRequest.road("a", places)],
          launch: [LaunchSite(name: "界", position: launch)]), effort: .quick)
    }
    let (across, beside) = (try plan(around: 112.5), try plan(around: 112.56))
    #expect(across.gaps == [] && across.plane.crs != beside.plane.crs)
    #expect(across.plane.scaleError < 0.001)
    for flight in across.flights {
      var here = across.launchSites[flight.launchSite].site.position
      for leg in flight.legs {
        let way = Geodesic(from: here, to: leg.end.position).distance.metres
        #expect(abs(way - leg.distance.metres) <= 0.01 + across.plane.scaleError * way)
        here = leg.end.position
      }
    }
    // The same mission 5 km to the east takes the same, but for the planes' scales.
    let energy = { (plan: PatrolPlan) in plan.flights.map(\.energy).total().wattHours }
    #expect(abs(energy(across) - energy(beside)) < 0.01 * energy(beside))
  }
}
