import Foundation
import Geodesy
import PlanarGeometry
import Testing

@Suite("Ways around barriers")
struct BarrierMapTests {
  private func square(_ west: Double, _ south: Double, _ side: Double) throws -> PlanarShape {
    let ring = [
      LocalPoint(x: west, y: south), LocalPoint(x: west + side, y: south),
      LocalPoint(x: west + side, y: south + side), LocalPoint(x: west, y: south + side),
    ]
    let polygon = try #require(Polygon([ring]))
    return try #require(PlanarShape(polygons: [polygon]))
  }

  private func length(_ way: [LocalPoint]) -> Double {
    zip(way, way.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  @Test(
    "go straight where nothing is in the way, and bend around the nearer side where something is")
  func one() throws {
    let map = BarrierMap([.init(try square(-50, -20, 100), margin: 0)])
    let free = try map.way(from: LocalPoint(x: -100, y: 90), to: LocalPoint(x: 100, y: 90))
    #expect(free.count == 2)
    let way = try map.way(from: LocalPoint(x: -150, y: 0), to: LocalPoint(x: 150, y: 0))
    // Around the south side, 20 m off: two slants and the side.
    let slant = (100.0 * 100 + 20 * 20).squareRoot()
    let expected = 2 * slant + 100
    #expect(abs(length(way) - expected) < 0.5)
    #expect(way.dropFirst().dropLast().allSatisfy { $0.y < -19 })
  }

  @Test("keep their margin and are not longer than the way around a circle by more than 1 %")
  func circle() throws {
    let shape = try #require(PlanarShape(points: [LocalPoint(x: 0, y: 0)], radius: 400))
    let map = BarrierMap([.init(shape, margin: 100)])
    let (start, end) = (LocalPoint(x: -1000, y: 0), LocalPoint(x: 1000, y: 0))
    let way = try map.way(from: start, to: end)
    for (a, b) in zip(way, way.dropFirst()) {
      #expect(shape.distance(to: Segment(a, b)) > 100)
    }
    // Two tangents and the arc between them, at 500 m.
    let tangent = (1000.0 * 1000 - 500 * 500).squareRoot()
    let arc = 500 * (Double.pi - 2 * acos(0.5))
    let exact = 2 * tangent + arc
    #expect(length(way) > exact && length(way) < exact * 1.02)
  }

  @Test("take the side that the wind favours")
  func wind() throws {
    let map = BarrierMap([.init(try square(-50, -51, 100), margin: 0)])
    let (start, end) = (LocalPoint(x: -200, y: 0), LocalPoint(x: 200, y: 0))
    let calm = try map.way(from: start, to: end)
    #expect(calm[1].y > 0)
    let still = try map.way(
      from: start, to: end, metric: .time(airspeed: 15, windEast: 0, windNorth: 0))
    #expect(still == calm)
    #expect(throws: WayError.enclosed) {
      _ = try map.way(
        from: start, to: end, metric: .time(airspeed: 5, windEast: -6, windNorth: 0))
    }
  }

  @Test("are refused where an end lies inside, and leave a margin that they begin in")
  func ends() throws {
    let map = BarrierMap([.init(try square(0, 0, 100), margin: 50)])
    #expect(throws: WayError.startInside(barrier: 0)) {
      _ = try map.way(from: LocalPoint(x: 50, y: 50), to: LocalPoint(x: 500, y: 50))
    }
    #expect(throws: WayError.endInside(barrier: 0)) {
      _ = try map.way(from: LocalPoint(x: 500, y: 50), to: LocalPoint(x: 50, y: 50))
    }
    let way = try map.way(from: LocalPoint(x: -10, y: 50), to: LocalPoint(x: 500, y: 50))
    let shape = try square(0, 0, 100)
    for (a, b) in zip(way, way.dropFirst()) { #expect(shape.distance(to: Segment(a, b)) > 9.9) }
  }

  @Test("are the shortest there are: no way over a fine lattice is shorter by more than its bends")
  func lattice() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<12 {
      let shapes = try (0..<8).map { _ in
        let ring = random.ring(
          around: random.point(1000), radius: random.number(50, 180), corners: 7)
        let polygon = try #require(Polygon([ring]))
        return try #require(PlanarShape(polygons: [polygon]))
      }
      let map = BarrierMap(shapes.map { .init($0, margin: 5) })
      let (start, end) = (LocalPoint(x: -50, y: 500), LocalPoint(x: 1050, y: 500))
      let way = try map.way(from: start, to: end)
      for (a, b) in zip(way, way.dropFirst()) {
        #expect(shapes.allSatisfy { $0.distance(to: Segment(a, b)) > 5 - 1e-6 })
      }
      let brute = Lattice.way(around: shapes, margin: 5.2, from: start, to: end)
      // Sixteen directions are longer than straight by up to 1.3 %; our corners by 2 % of 5 m each.
      #expect(length(way) < brute * 1.001)
      #expect(length(way) > brute / 1.06)
    }
  }
}

/// Dijkstra's algorithm over points 10 m apart, sixteen neighbours each.
private enum Lattice {
  static func way(
    around shapes: [PlanarShape], margin: Double, from start: LocalPoint, to end: LocalPoint
  ) -> Double {
    let (step, columns, rows) = (10.0, 121, 121)
    func place(_ node: Int) -> LocalPoint {
      LocalPoint(
        x: -100 + Double(node % columns) * step, y: -100 + Double(node / columns) * step)
    }
    func node(_ point: LocalPoint) -> Int {
      Int((point.y + 100) / step) * columns + Int((point.x + 100) / step)
    }
    let half: [(Int, Int)] = [
      (1, 0), (1, 1), (0, 1), (-1, 1), (2, 1), (1, 2), (-1, 2), (-2, 1),
    ]
    let moves: [(Int, Int)] = half + half.map { (0 - $0.0, 0 - $0.1) }
    var cost = [Double](repeating: .infinity, count: columns * rows)
    cost[node(start)] = 0
    // Rounds of relaxation until nothing changes: slow and simple.
    var open = [node(start)]
    while !open.isEmpty {
      var next: Set<Int> = []
      for from in open {
        let a = place(from)
        for (dx, dy) in moves {
          let (column, row) = (from % columns + dx, from / columns + dy)
          guard column >= 0, row >= 0, column < columns, row < rows else { continue }
          let to = row * columns + column
          let total = cost[from] + Double(dx * dx + dy * dy).squareRoot() * step
          guard total < cost[to] - 1e-9 else { continue }
          let line = Segment(a, place(to))
          if shapes.contains(where: { $0.meets(line, margin: margin) }) { continue }
          cost[to] = total
          next.insert(to)
        }
      }
      open = next.sorted()
    }
    return cost[node(end)]
  }
}
