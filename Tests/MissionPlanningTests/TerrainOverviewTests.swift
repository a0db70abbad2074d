import Foundation
import Geodesy
import MissionPlanning
import Terrain
import Testing
import Units

@Suite("The ground that a plan carries")
struct TerrainOverviewTests {
  /// Hills of some 60 m every kilometre or so, posts every 100 m.
  private static let hills: ElevationGrid = {
    let (columns, rows, step) = (240, 200, 0.001)
    return ElevationGrid(
      crs: "EPSG:4326", originX: 112.45, originY: 37.96, stepX: step, stepY: -step,
      columns: columns, rows: rows,
      heights: (0..<columns * rows).map { post in
        let (row, column) = post.quotientAndRemainder(dividingBy: columns)
        return Float(900 + 30 * sin(Double(column) / 3) + 30 * cos(Double(row) / 4))
      })
  }()

  @Test("is written as rows of text and read back the same, voids among them")
  func written() throws {
    let overview = TerrainOverview(
      corner: Coordinate(latitude: 38, longitude: 112), eastStep: .degrees(0.25),
      southStep: .degrees(0.5), columns: 3, heights: [784, -3.5, nil, 0, 1200.1, 7])
    let data = try JSONEncoder().encode(overview)
    #expect(String(decoding: data, as: UTF8.self).contains("[\"784 -3.5 -\",\"0 1200.1 7\"]"))
    #expect(try JSONDecoder().decode(TerrainOverview.self, from: data) == overview)
    #expect(
      overview.height(at: Coordinate(latitude: 37.75, longitude: 112.125))?.metres.rounded(
        toDecimals: 2) == 495.15)
    #expect(overview.height(at: Coordinate(latitude: 37.75, longitude: 112.3)) == nil)
    #expect(overview.height(at: Coordinate(latitude: 38.1, longitude: 112.1)) == nil)
  }

  @Test(
    "is refused where its rows are no heights",
    arguments: [
      #"["1 2", "3"]"#, #"["1 2"]"#, #"["1 x", "2 3"]"#, #"["1", "2"]"#, #"["1 nan", "2 3"]"#,
    ])
  func refused(_ rows: String) {
    let text =
      "{\"corner\":{\"latitude_deg\":1,\"longitude_deg\":2},\"east_step_deg\":1,"
      + "\"south_step_deg\":1,\"heights_m\":\(rows)}"
    #expect(throws: DecodingError.self) {
      _ = try JSONDecoder().decode(TerrainOverview.self, from: Data(text.utf8))
    }
  }

  @Test("covers the plan with few posts, and lies between the lowest and the highest of the raster")
  func overview() throws {
    var request = try SampleRequest.random(seed: 7, roads: 5, nodes: 2)
    request.terrain = Self.hills
    let plan = try Planner.plan(request, effort: .quick)
    let terrain = try #require(plan.terrain)
    #expect(terrain.columns <= 129 && terrain.rows <= 129)
    for height in terrain.heights.compactMap(\.self) { #expect((839.9...960.1).contains(height)) }
    for place in plan.flights.flatMap({ $0.legs.map(\.end.position) }) {
      #expect(terrain.height(at: place) != nil)
    }
    #expect(try PatrolPlan(json: plan.json()).terrain?.heights == terrain.heights)
    request.terrain = nil
    #expect(try Planner.plan(request, effort: .quick).terrain == nil)
  }

  @Test("is within 2.5 m of the raster under every leg", arguments: [1, 2, 3])
  func below(seed: UInt64) throws {
    var request = try SampleRequest.random(seed: seed, roads: 4, nodes: 2)
    request.terrain = Self.hills
    let plan = try Planner.plan(request, effort: .quick)
    var bends = 0
    for flight in plan.flights {
      let site = plan.launchSites[flight.launchSite]
      var start = (place: site.site.position, ground: try #require(site.ground).metres)
      for leg in flight.legs {
        let end = (place: leg.end.position, ground: try #require(leg.end.ground).metres)
        var posts: [(Double, Double)] = [(0, start.ground)]
        for post in leg.groundBelow ?? [] { posts.append((post.share, post.height.metres)) }
        posts.append((1, end.ground))
        bends += posts.count - 2
        for (from, to) in zip(posts, posts.dropFirst()) {
          #expect(from.0 <= to.0)
          let middle = (from.0 + to.0) / 2
          let (a, b) = (start.place, end.place)
          let east = (b.longitude - a.longitude).degrees * middle
          let north = (b.latitude - a.latitude).degrees * middle
          let truth = try #require(
            Self.hills.height(x: a.longitude.degrees + east, y: a.latitude.degrees + north))
          // The tolerance holds at the raster's cell edges; between them it is bilinear.
          #expect(abs(truth - (from.1 + to.1) / 2) < 2.5 + 2)
        }
        start = end
      }
    }
    #expect(bends > 0)
  }
}
