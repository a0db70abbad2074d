import Geodesy
import PlanarGeometry
import Terrain

@testable import MissionPlanning

/// The shortest way over ground below a height by Dijkstra's search on a lattice, to 32 neighbours.
struct GridSearch {
  let step: Double
  private static let moves: [(Int, Int)] = (-4...4).flatMap { x in
    (-4...4).compactMap { y in
      func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
      return divisor(abs(x), abs(y)) == 1 && abs(x) + abs(y) <= 5 ? (x, y) : nil
    }
  }

  /// How wide a way is free, in metres: narrower passes are an accident of the raster.
  let width: Double

  init(step: Double, width: Double = 0) {
    self.step = step
    self.width = width
  }

  func length(
    from start: LocalPoint, to end: LocalPoint, in area: PlanningArea, below limit: Double
  ) -> Double? {
    let reach = 5_000.0
    let (west, south) = (min(start.x, end.x) - reach, min(start.y, end.y) - reach)
    let columns = Int((max(start.x, end.x) + reach - west) / step)
    let rows = Int((max(start.y, end.y) + reach - south) / step)
    func place(_ node: Int) -> LocalPoint {
      LocalPoint(
        x: west + step * Double(node % columns), y: south + step * Double(node / columns))
    }
    var lengths = [Double](repeating: .infinity, count: columns * rows)
    // Solved in each cell of the raster, not sampled: a way that grazes a top is none.
    func isFree(_ a: LocalPoint, _ b: LocalPoint) -> Bool {
      guard case .surface(let surface) = area.ground else { return true }
      let length = a.distance(to: b)
      let across = LocalPoint(x: (b.y - a.y) / length, y: (a.x - b.x) / length)
      return (width > 0 ? [-width / 2, 0, width / 2] : [0]).allSatisfy { beside in
        func moved(_ place: LocalPoint) -> LocalPoint {
          LocalPoint(x: place.x + across.x * beside, y: place.y + across.y * beside)
        }
        let low = surface.lowestClearance(
          from: moved(a), altitude: limit, to: moved(b), altitude: limit)
        return (low?.height ?? -1) >= 0
      }
    }
    func node(at place: LocalPoint) -> Int {
      Int(((place.y - south) / step).rounded()) * columns
        + Int(((place.x - west) / step).rounded())
    }
    let (first, last) = (node(at: start), node(at: end))
    lengths[first] = 0
    // Buckets of a metre: lengths are at least one.
    var buckets: [[Int]] = [[first]]
    var isDone = [Bool](repeating: false, count: lengths.count)
    var bucket = 0
    while bucket < buckets.count {
      while let node = buckets[bucket].popLast() {
        if isDone[node] { continue }
        isDone[node] = true
        if node == last { return lengths[node] }
        for (dx, dy) in Self.moves {
          let (column, row) = (node % columns + dx, node / columns + dy)
          guard column >= 0, row >= 0, column < columns, row < rows else { continue }
          let next = row * columns + column
          if isDone[next] { continue }
          let length = step * Double(dx * dx + dy * dy).squareRoot()
          let total = lengths[node] + length
          if lengths[next] <= total { continue }
          let (a, b) = (place(node), place(next))
          guard isFree(a, b) else { continue }
          lengths[next] = total
          while buckets.count <= Int(total) { buckets.append([]) }
          buckets[Int(total)].append(next)
        }
      }
      bucket += 1
    }
    return nil
  }
}
