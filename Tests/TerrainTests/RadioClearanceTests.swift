import Foundation
import Geodesy
import Terrain
import Testing

@Suite("A radio link over the ground")
struct RadioClearanceTests {
  /// Ground at 500 m with one straight ridge from north to south, on a plane in metres.
  private func surface(ridge: Float, at column: Int) throws -> GroundSurface {
    let columns = 201
    let heights = (0..<columns * 21).map { index -> Float in
      index % columns == column ? 500 + ridge : 500
    }
    let grid = ElevationGrid(
      crs: "EPSG:32632", originX: 600_000, originY: 5_500_000, stepX: 50, stepY: -50,
      columns: columns, rows: 21, heights: heights)
    let plane = try MapPlane(fitting: [Coordinate(latitude: 49.645, longitude: 10.39)])
    #expect(plane.crs == "EPSG:32632")
    return try GroundSurface(
      grid, on: plane, covering: [LocalPoint(x: 605_000, y: 5_499_500)], margin: 4900)
  }

  private let west = LocalPoint(x: 600_500, y: 5_499_500)
  private let east = LocalPoint(x: 608_500, y: 5_499_500)

  @Test("over a knife edge has the clearance of the closed form", arguments: [0, 30, 60, 100])
  func knifeEdge(ridge: Double) throws {
    let surface = try surface(ridge: Float(ridge), at: 80)
    for frequency in [2.4e9, 5.8e9] {
      let found = try #require(
        surface.radioClearance(
          from: west, altitude: 530, to: east, altitude: 600, frequency: frequency))
      // The ridge stands 4,000 m from the west, 3,500 m from the antenna and 4,500 m from the aircraft.
      let (near, far) = (3500.0, 4500.0)
      let bulge = near * far / (2 * 4 / 3 * 6_371_000.0)
      let line = 530 + 70 * near / (near + far)
      let height = line - 500 - ridge - bulge
      let radius = (299_792_458 / frequency * near * far / (near + far)).squareRoot()
      if ridge > 0 {
        #expect(abs(found.height - height) < 0.05)
        #expect(abs(found.fresnel - height / radius) < 0.01)
        #expect(found.place.distance(to: LocalPoint(x: 604_000, y: 5_499_500)) < 1)
      } else {
        // Over level ground it is nowhere worse than beside the ridge's place by much, and never better.
        #expect(found.fresnel <= height / radius && found.fresnel > 0)
      }
    }
  }

  /// Where looks are taken: every metre of the link would miss the dips beside the antennas, where the
  /// zone narrows to nothing. So they lie closer to the ends with the square of their number, and on every
  /// edge of a cell, where the ground breaks.
  private func looks(from start: LocalPoint, to end: LocalPoint, cell: Double) -> [Double] {
    let even = (1..<3000).map { pow(sin(Double($0) / 3000 * .pi / 2), 2) }
    let edges = [(start.x, end.x), (start.y, end.y)].flatMap { a, b in
      stride(from: (min(a, b) / cell).rounded(.up) * cell, through: max(a, b), by: cell)
        .map { ($0 - a) / (b - a) }
    }
    return (even + edges).filter { $0 > 0 && $0 < 1 }.sorted()
  }

  @Test("is as obstructed as dense looks find it, on random ground, and never less")
  func bruteForce() throws {
    var state: UInt64 = 7
    func number(_ low: Double, _ high: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return low + (high - low) * Double(state >> 11) / 0x1p53
    }
    let columns = 121
    let heights = (0..<columns * columns).map { _ in Float(number(430, 455)) }
    let grid = ElevationGrid(
      crs: "EPSG:32632", originX: 600_000, originY: 5_500_000, stepX: 60, stepY: -60,
      columns: columns, rows: columns, heights: heights)
    let plane = try MapPlane(fitting: [Coordinate(latitude: 49.645, longitude: 10.39)])
    let middle = LocalPoint(x: 603_600, y: 5_496_400)
    let surface = try GroundSurface(grid, on: plane, covering: [middle], margin: 3400)
    var (tooFree, tooStrict, hidden) = (-Double.infinity, -Double.infinity, 0)
    for _ in 0..<300 {
      func place() -> LocalPoint {
        LocalPoint(x: middle.x + number(-3300, 3300), y: middle.y + number(-3300, 3300))
      }
      let (start, end) = (place(), place())
      let antenna = try #require(surface.height(at: start)) + 1.5
      let aircraft = try #require(surface.height(at: end)) + number(30, 150)
      let found = try #require(
        surface.radioClearance(
          from: start, altitude: antenna, to: end, altitude: aircraft, frequency: 2.4e9))
      let length = start.distance(to: end)
      func fresnel(_ share: Double) throws -> Double {
        let ground = try #require(surface.height(at: start.interpolated(to: end, at: share)))
        let (near, far) = (share * length, (1 - share) * length)
        let line = antenna + (aircraft - antenna) * share
        let height = line - ground - near * far / (2 * GroundSurface.radioEarthRadius)
        return height / (299_792_458 / 2.4e9 * near * far / length).squareRoot()
      }
      let looks = looks(from: start, to: end, cell: 60)
      let seen = try looks.map(fresnel)
      let worst = try #require(seen.indices.min { seen[$0] < seen[$1] })
      // Nearer and nearer looks between the two beside the worst one.
      var (low, high) = (looks[max(0, worst - 1)], looks[min(worst + 1, looks.count - 1)])
      var least = seen[worst]
      for _ in 0..<40 {
        let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
        let (atA, atB) = (try fresnel(a), try fresnel(b))
        if atA < atB { high = b } else { low = a }
        least = min(least, atA, atB)
      }
      if found.height < 0 { hidden += 1 }
      tooFree = max(tooFree, found.fresnel - least)
      tooStrict = max(tooStrict, (least - found.fresnel) / max(1, abs(least)))
    }
    print("radio: at most \(tooFree) radii too free, \(tooStrict) too strict; \(hidden) hidden")
    #expect(hidden > 20)
    // Both are solved, so that only rounding is left.
    #expect(tooFree < 1e-6)
    #expect(tooStrict < 1e-6)
  }

  @Test("to an antenna inside the ground does not exist")
  func buried() throws {
    let surface = try surface(ridge: 0, at: 80)
    let found = try #require(
      surface.radioClearance(from: west, altitude: 499, to: east, altitude: 600, frequency: 2.4e9))
    #expect(found.fresnel == -.infinity && found.height == -1 && found.place == west)
    // One that lies on it is not hidden by it.
    let lying = try #require(
      surface.radioClearance(from: west, altitude: 500, to: east, altitude: 600, frequency: 2.4e9))
    #expect(lying.fresnel > -0.01)
  }
}
