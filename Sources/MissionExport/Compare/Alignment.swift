import Geodesy
import Units

/// Which waypoints of two routes are the same, by the fewest put in and taken out.
enum Alignment {
  enum Step: Hashable {
    case kept(Int, Int)
    case removed(Int)
    case added(Int)
  }

  /// Beyond this product the points between the first and the last difference count as exchanged.
  static let mostCells = 4_000_000

  /// Aligns two routes: one by one where they have as many points, else by the longest common sequence
  /// of places.
  ///
  /// - Complexity: O(*n m*) between the first and the last place that differ.
  static func steps(_ old: [RoutePoint], _ new: [RoutePoint]) -> [Step] {
    if old.count == new.count {
      return old.indices.map { .kept($0, $0) }
    }
    var head = 0
    while head < min(old.count, new.count), isSame(old[head], new[head]) { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head,
      isSame(old[old.count - 1 - tail], new[new.count - 1 - tail])
    { tail += 1 }
    let middle = between(
      old, new, head..<(old.count - tail), head..<(new.count - tail))
    return (0..<head).map { .kept($0, $0) } + middle
      + (0..<tail).reversed().map { .kept(old.count - 1 - $0, new.count - 1 - $0) }
  }

  private static func between(
    _ old: [RoutePoint], _ new: [RoutePoint], _ from: Range<Int>, _ to: Range<Int>
  ) -> [Step] {
    guard from.count * to.count <= mostCells else {
      return from.map { .removed($0) } + to.map { .added($0) }
    }
    // longest[i][j]: the longest common sequence of what is left from i and j on.
    let width = to.count + 1
    var longest = [Int](repeating: 0, count: (from.count + 1) * width)
    for i in (0..<from.count).reversed() {
      for j in (0..<to.count).reversed() {
        longest[i * width + j] =
          isSame(old[from.lowerBound + i], new[to.lowerBound + j])
          ? longest[(i + 1) * width + j + 1] + 1
          : max(longest[(i + 1) * width + j], longest[i * width + j + 1])
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < from.count, j < to.count {
      if isSame(old[from.lowerBound + i], new[to.lowerBound + j]) {
        steps.append(.kept(from.lowerBound + i, to.lowerBound + j))
        i += 1
        j += 1
      } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
        steps.append(.removed(from.lowerBound + i))
        i += 1
      } else {
        steps.append(.added(to.lowerBound + j))
        j += 1
      }
    }
    steps += (i..<from.count).map { .removed(from.lowerBound + $0) }
    steps += (j..<to.count).map { .added(to.lowerBound + $0) }
    return steps
  }

  private static func isSame(_ a: RoutePoint, _ b: RoutePoint) -> Bool {
    // A degree of latitude is 111 km: most points are told apart without a geodesic.
    guard abs((a.position.latitude - b.position.latitude).degrees) < 1e-5 else { return false }
    return Geodesic(from: a.position, to: b.position).distance < .metres(0.1)
  }
}
