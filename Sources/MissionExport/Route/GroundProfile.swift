import Geodesy
import Units

/// The ground along a leg that keeps its height above it.
struct GroundProfile {
  private let start: RoutePoint
  private let end: RoutePoint
  /// Where the ground was asked for, from the start of the leg to its end.
  private let places: [Coordinate]
  /// The ground there, in metres; empty where some of it is not known.
  private let heights: [Double]

  /// How far a straight leg may come from its height above the ground, in metres.
  private static let tolerance = 3.0
  private static let spacing = 20.0

  init(from start: RoutePoint, to end: RoutePoint, _ ground: GroundHeights) {
    self.start = start
    self.end = end
    let way = Geodesic(from: start.position, to: end.position)
    let steps = max(1, min(5_000, Int((way.distance.metres / Self.spacing).rounded(.up))))
    places = (0...steps).map { step in
      Geodesic.point(
        from: start.position, azimuth: way.azimuth,
        distance: way.distance * (Double(step) / Double(steps)))
    }
    let known = ground(places).compactMap { $0?.metres }
    heights = known.count == places.count ? known : []
  }

  /// The points to put in between, in their order: Douglas and Peucker's choice on the profile.
  func points() -> [RoutePoint] {
    guard heights.count > 2 else { return [] }
    var kept: Set<Int> = []
    var open = [(0, heights.count - 1)]
    while let (from, to) = open.popLast() {
      guard let worst = worst(between: from, and: to) else { continue }
      kept.insert(worst)
      open += [(from, worst), (worst, to)]
    }
    return kept.sorted().map(point)
  }

  /// The place where the ground is farthest from a straight line; nil where it is near everywhere.
  private func worst(between from: Int, and to: Int) -> Int? {
    var worst: Int?
    var farthest = Self.tolerance
    for index in (from + 1)..<max(from + 1, to) {
      let share = Double(index - from) / Double(to - from)
      let straight = heights[from] + (heights[to] - heights[from]) * share
      let apart = abs(heights[index] - straight)
      if apart > farthest {
        farthest = apart
        worst = index
      }
    }
    return worst
  }

  private func point(_ index: Int) -> RoutePoint {
    let share = Double(index) / Double(heights.count - 1)
    var point = end
    point.position = places[index]
    point.altitude = Altitude(
      start.altitude.height + (end.altitude.height - start.altitude.height) * share,
      above: .ground)
    point.turn = .pass(cutting: nil)
    point.heading = start.heading
    point.actions = []
    return point
  }
}
