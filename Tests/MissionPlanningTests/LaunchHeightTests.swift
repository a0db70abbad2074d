import Diagnostics
import Geodesy
import Terrain
import Testing
import Units

@testable import MissionPlanning

@Suite("Heights above launch, with launch sites at different heights")
struct LaunchHeightTests {
  /// A road of 400 m beside each of the two launch sites.
  private func request(
    west drop: Double, height: Double, limit: Double, above datum: Altitude.Datum = .launch
  ) throws -> PatrolRequest {
    let roads = [("east", 112.5803), ("west", 112.54)].map { name, longitude in
      let start = Coordinate(latitude: 37.864, longitude: longitude)
      let end = Geodesic.point(from: start, azimuth: .degrees(10), distance: .metres(400))
      var road = SampleRequest.road(name, [start, end])
      road.height = Altitude(.metres(height), above: datum)
      return road
    }
    var request = try SampleRequest.request(roads: roads)
    request.terrain = HighGroundTests.grid { x, _ in x < 0 ? -drop : 0 }
    request.limits.height = Altitude(.metres(limit), above: .launch)
    // The two roads lie too far apart for one flight.
    request.limits.reserve = .percent(70)
    return request
  }

  @Test("say which flight is how high above its own launch", arguments: [40.0, -15])
  func told(drop: Double) throws {
    let request = try request(west: drop, height: 60, limit: 150)
    let plan = try Planner.plan(request, effort: .quick)
    let west = plan.flights.filter { $0.launchSite == 1 }
    #expect(!west.isEmpty)
    let found = plan.findings.filter { $0.rule == "launch-heights-differ" }
    #expect(found.count == 1 && found.allSatisfy { $0.severity == .error })
    #expect(found.first?.message.en.contains("flies \(Int(60 + drop)) m above its launch") == true)
    // What is said is what is exported.
    let highest = west.flatMap(\.legs).filter { $0.purpose == .patrol }
      .map(\.end.heightAboveLaunch.metres)
    #expect(highest.allSatisfy { abs($0 - 60 - drop) < 0.6 }, "\(highest)")
  }

  @Test("say nothing where the sites lie at one height, or no height is above launch")
  func silent() throws {
    for request in [
      try request(west: 0.5, height: 60, limit: 150),
      try request(west: 40, height: 60, limit: 150, above: .ground),
    ] {
      let plan = try Planner.plan(request, effort: .quick)
      #expect(!plan.findings.contains { $0.rule == "launch-heights-differ" })
    }
  }

  @Test("a limit above launch is kept above the launch site of each flight")
  func limit() throws {
    for height in [60.0, 75, 90, 118] {
      let request = try request(west: 40, height: height, limit: 120)
      let result = Result { () throws(PlanningError) in
        try Planner.plan(request, effort: .quick)
      }
      switch result {
      case .success(let plan):
        #expect(height < 90)
        for flight in plan.flights {
          let highest = flight.legs.map(\.end.heightAboveLaunch.metres).max() ?? 0
          #expect(highest <= 120 + Ground.tolerance)
        }
      case .failure(let error):
        #expect(height >= 90, "\(error)")
      }
    }
  }
}
