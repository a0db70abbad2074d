import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import PlanarGeometry
import Testing
import Units

@testable import MissionReport

@Suite("The world on the map page")
struct WorldTests {
  @Test("shows the zones of the plan, all of them and no others, each with its demand and source")
  func zones() throws {
    let plan = try PlanFixture.rich()
    let html = try MapPage(plan).html
    let zones = try #require(plan.airspace)
    let links = html.matches(
      of: #/<a href="#zone([0-9]+)" data-r="zone[0-9]+" class="zone ([a-z_]+)"/#)
    #expect(links.map { Int($0.output.1) ?? -1 }.sorted() == Array(zones.indices))
    for link in links {
      let zone = zones[Int(link.output.1) ?? 0]
      #expect(link.output.2 == (zone.isObstacle ? "obstacle" : zone.demand.rawValue))
    }
    let rows = html.matches(of: #/<tr id="zone([0-9]+)"/#)
    #expect(rows.map { Int($0.output.1) ?? -1 } == Array(zones.indices))
    for zone in zones {
      #expect(html.contains(zone.heightWords.zh.html))
      #expect(zone.source.isEmpty || html.contains(zone.source.html))
    }
    var bare = plan
    bare.airspace = nil
    bare.terrain = nil
    let without = try MapPage(bare).html
    #expect(!without.contains("data-r=\"zone") && !without.contains("id=\"airspace\""))
    #expect(!without.contains("<image"))
  }

  @Test("puts each zone's outline where the plan has it, to within a unit of the sheet")
  func places() throws {
    let plan = try PlanFixture.rich()
    let drawing = try MapDrawing(plan)
    let svg = ZoneLayer(drawing).svg
    for zone in try #require(plan.airspace) where zone.shape.radius == .zero {
      for corner in zone.shape.coordinates.prefix(1) {
        let spot = drawing.frame.spot(try drawing.places.plane.project([corner])[0])
        #expect(
          svg.contains("M\(spot.x) \(spot.y)") || svg.contains("translate(\(spot.x) \(spot.y))"))
      }
    }
  }

  @Test("tells which flights pass which zone, and none that they do not")
  func passages() throws {
    let plan = try PlanFixture.rich()
    let drawing = try MapDrawing(plan)
    let zones = drawing.zones
    #expect(!zones.passed.contains(4) && zones.passed.isSuperset(of: [0, 1, 3]))
    for (flight, passages) in zip(plan.flights.indices, zones.passages) {
      let course = FlightCourse(plan.flights[flight], of: plan)
      let end = try #require(course.moments.last).time
      let track = drawing.places.flights[flight]
      for (zone, shape) in zip(zones.zones.indices, zones.shapes) {
        let shape = try #require(shape)
        // Every second of the flight, by the place alone.
        for second in stride(from: 0.5, to: end, by: 7) {
          let next = try #require(course.moments.firstIndex { $0.time >= second })
          let (a, b) = (course.moments[max(0, next - 1)], course.moments[next])
          let leg = try #require(b.leg)
          let from = a.leg?.index == leg.index ? a.leg?.share ?? 0 : 0
          let share =
            from + (leg.share - from)
            * (b.time > a.time ? (second - a.time) / (b.time - a.time) : 1)
          let place = track[leg.index].interpolated(to: track[leg.index + 1], at: share)
          let isInside = shape.contains(place)
          let isTold = passages.contains { $0.zone == zone && $0.time.contains(second) }
          #expect(isInside == isTold, "flight \(flight + 1), \(second) s, zone \(zone + 1)")
        }
      }
    }
  }

  @Test("takes the ground between waypoints into the profile, and the lowest height from it")
  func profile() throws {
    var plan = try PlanFixture.rich()
    let leg = try #require(
      plan.flights[0].legs.indices.first { plan.flights[0].legs[$0].purpose == .patrol })
    let end = plan.flights[0].legs[leg].end
    let hill = (end.ground ?? .zero) + end.heightAboveGround - .metres(12)
    plan.flights[0].legs[leg].groundBelow = [GroundBelow(share: 1, height: hill)]
    #expect(try #require(FlightCourse(plan.flights[0], of: plan).lowest) > 12.5)
    plan.flights[0].legs[leg].groundBelow = [GroundBelow(share: 0.999, height: hill)]
    let lowest = try #require(FlightCourse(plan.flights[0], of: plan).lowest)
    #expect(abs(lowest - 12) < 0.5)
    #expect(try MapPage(plan).html.contains("lowest \(lowest.fixed(0)) m above ground"))
  }

  @Test("shades slopes: dark away from the north-western light, light towards it, none on a plain")
  func shade() throws {
    let plan = try PlanFixture.rich()
    let drawing = try MapDrawing(plan)
    let ground = try #require(drawing.ground)
    #expect(ground.range.lowerBound > 700 && ground.range.upperBound < 1000)
    // Decoded by a reader that is not ours where there is one; the signature and size by ourselves.
    let text = try #require(drawing.groundLayer.svg.firstMatch(of: #/base64,([^"]+)"/#)).output.1
    let png = try #require(Data(base64Encoded: String(text)))
    #expect(png.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(png.count < 20_000)
    #expect(TerrainShade.shade(toEast: 0, toNorth: 0) == 127)
    #expect(TerrainShade.shade(toEast: 0.2, toNorth: -0.2) > 140)
    #expect(TerrainShade.shade(toEast: -0.2, toNorth: 0.2) < 110)
  }

  @Test("draws contours through the ground at their own height, closed or to its edge")
  func contours() throws {
    let plan = try PlanFixture.rich()
    let drawing = try MapDrawing(plan)
    let terrain = try #require(plan.terrain)
    let contours = drawing.groundLayer.contours
    let ground = try #require(drawing.ground)
    #expect(contours.count > 4)
    for contour in contours {
      for line in contour.lines {
        let first = try #require(line.first)
        let last = try #require(line.last)
        let rim = drawing.frame
        let cell = ground.cell
        let isOpen = [first, last].allSatisfy { (spot: MapFrame.Spot) -> Bool in
          let (x, y) = (Double(spot.x), Double(spot.y))
          return x < cell.wide || y < cell.high || x > Double(rim.width) - cell.wide
            || y > Double(rim.height) - cell.high
        }
        #expect(isOpen || first == last)
        let places = try drawing.places.plane.unproject(
          line.map { rim.point(x: Double($0.x), y: Double($0.y)) })
        for place in places {
          let height = try #require(terrain.height(at: place)).metres
          // Squares of the sheet and cells of the plan do not coincide.
          #expect(abs(height - contour.height) < 4)
        }
      }
    }
  }
}
