public import Geodesy

/// Areas that no way may enter, and the shortest ways around them.
///
/// The shortest way around areas with straight sides bends at their corners only, and there it touches
/// them: a visibility graph of the tangents between corners holds all shortest ways. It is made once;
/// a way then is a search in it, from the two ends that are not in it.
///
/// Source: Lozano-Pérez and Wesley, *An Algorithm for Planning Collision-Free Paths among Polyhedral
/// Obstacles*, CACM 22 (1979); tangents only, after Rohnert (1986).
public struct BarrierMap: Sendable {
  /// What a way stays out of, and how far.
  public struct Barrier: Hashable, Sendable {
    /// The shape itself.
    public var shape: PlanarShape
    /// How far from it a way stays, in metres.
    public var margin: Double

    /// Whether ways around it turn at its own corners, moved outward, not along arcs around them: for
    /// shapes of many corners.
    public var isSharp: Bool

    /// Makes a barrier.
    public init(_ shape: PlanarShape, margin: Double, isSharp: Bool = false) {
      self.shape = shape
      self.margin = margin
      self.isSharp = isSharp
    }

    fileprivate func outline(beyond more: Double) -> [Polygon] {
      shape.outline(margin: margin + more, sharp: isSharp) ?? []
    }
  }

  let barriers: [Barrier]
  /// The straight-sided outlines that ways are tested against.
  let walls: [Wall]
  private let index: BoundsIndex
  private let sides: SideIndex
  /// Where ways may bend: just outside of the walls.
  let corners: [Corner]
  /// From each corner to those that it sees.
  let seen: [[Int32]]

  /// Makes the map of some barriers.
  public init(_ barriers: [Barrier]) {
    self.barriers = barriers
    var walls: [Wall] = []
    var corners: [Corner] = []
    for (number, barrier) in barriers.enumerated() {
      for polygon in barrier.outline(beyond: 0) {
        walls.append(Wall(polygon, barrier: number))
      }
      for polygon in barrier.outline(beyond: BarrierMap.clearance) {
        corners += polygon.corners(of: number)
      }
    }
    let index = BoundsIndex(walls.map(\.bounds))
    // A corner inside another barrier leads nowhere.
    corners = corners.filter { corner in
      let place = corner.place
      let box = Bounds(west: place.x, south: place.y, east: place.x, north: place.y)
      return !index.candidates(near: box).contains { walls[$0].polygon.contains(place) }
    }
    let sides = SideIndex(
      walls.enumerated().flatMap { number, wall in
        wall.polygon.sides.map { SideIndex.Side(segment: $0, wall: Int32(number)) }
      })
    self.walls = walls
    self.index = index
    self.sides = sides
    self.corners = corners
    // No corner lies inside a wall.
    seen = BarrierMap.sights(corners) { !sides.isCrossed(by: $0) }
  }

  /// The map of these barriers and some more.
  public func adding(_ more: [Barrier]) -> BarrierMap { BarrierMap(barriers + more) }

  /// From each corner to those that it sees.
  private static func sights(_ corners: [Corner], _ isFree: (Segment) -> Bool) -> [[Int32]] {
    var seen = [[Int32]](repeating: [], count: corners.count)
    for a in corners.indices {
      let corner = corners[a]
      for b in corners.indices.suffix(from: a + 1) {
        let other = corners[b]
        guard corner.isTouched(towards: other.place), other.isTouched(towards: corner.place),
          isFree(Segment(corner.place, other.place))
        else { continue }
        seen[a].append(Int32(b))
        seen[b].append(Int32(a))
      }
    }
    return seen
  }

  /// How far outside of the walls ways bend, in metres: no test ever asks whether a point lies exactly
  /// on a wall.
  static let clearance = 0.05

  /// Whether there is no barrier at all.
  public var isEmpty: Bool { barriers.isEmpty }

  /// Whether the straight way between two places is free.
  public func isFree(from start: LocalPoint, to end: LocalPoint) -> Bool {
    isFree(Segment(start, end))
  }

  /// Whether a place lies in a barrier or nearer to it than its margin.
  public func contains(_ place: LocalPoint) -> Bool { isInside(place) }

  /// The places nearest to another at which ways may bend, the nearest first.
  public func bends(nearest count: Int, to place: LocalPoint) -> [LocalPoint] {
    let all = corners.map { (distance: $0.place.distance(to: place), place: $0.place) }
    return all.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.prefix(count).map(\.element.place)
  }

  /// Whether a straight way enters no barrier's outline.
  ///
  /// - Parameter relaxed: Barriers that an end of the way lies too near to, with the margin that is kept
  ///   from them instead.
  func isFree(_ way: Segment, relaxed: [Int: Double] = [:]) -> Bool {
    if relaxed.isEmpty {
      return !sides.isCrossed(by: way) && !isInside(way.start)
    }
    if sides.isCrossed(by: way, where: { relaxed[walls[Int($0)].barrier] == nil }) { return false }
    if isInside(way.start, where: { relaxed[$0] == nil }) { return false }
    return relaxed.allSatisfy { barrier, margin in
      !barriers[barrier].shape.meets(way, margin: margin)
    }
  }

  /// Whether a point lies inside a wall of the barriers that count.
  private func isInside(
    _ place: LocalPoint, where counts: (Int) -> Bool = { _ in true }
  ) -> Bool {
    let box = Bounds(west: place.x, south: place.y, east: place.x, north: place.y)
    return index.candidates(near: box).contains {
      walls[$0].polygon.contains(place) && counts(walls[$0].barrier)
    }
  }

  /// The walls whose box meets a box.
  func walls(near box: Bounds) -> [Int] { index.candidates(near: box) }

  /// The barriers whose outline holds a point, with the distance from their shapes.
  func barriers(around place: LocalPoint) -> [(barrier: Int, distance: Double)] {
    let box = Bounds(west: place.x, south: place.y, east: place.x, north: place.y)
    let inside = index.candidates(near: box).filter { walls[$0].polygon.contains(place) }
    return inside.map { walls[$0].barrier }.map {
      ($0, barriers[$0].shape.distance(to: Segment(place, place)))
    }
  }
}

/// A straight-sided area that no way may enter.
struct Wall: Sendable {
  let polygon: Polygon
  /// Which barrier it is a part of.
  let barrier: Int

  init(_ polygon: Polygon, barrier: Int) {
    self.polygon = polygon
    self.barrier = barrier
  }

  var bounds: Bounds { polygon.bounds }
}

/// A corner of a wall that ways can bend around.
struct Corner: Sendable {
  let place: LocalPoint
  /// The corners of the ring before and after it.
  let before: LocalPoint
  let after: LocalPoint
  let barrier: Int

  /// Whether a straight way to or from a point passes the corner without cutting into it: both
  /// neighbours lie on the same side.
  func isTouched(towards other: LocalPoint) -> Bool {
    let way = Segment(other, place)
    let (a, b) = (way.side(of: before), way.side(of: after))
    return (a >= 0 && b >= 0) || (a <= 0 && b <= 0)
  }
}

extension Polygon {
  /// The corners that stick out of the area. Others are of no use to a way outside.
  func corners(of barrier: Int) -> [Corner] {
    rings.enumerated().flatMap { number, ring in
      let area = ring.indices.reduce(0.0) { sum, index in
        let (a, b) = (ring[index], ring[(index + 1) % ring.count])
        return sum + (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y)
      }
      // With the area to the left, an outward corner turns left; a hole has the area outside of it.
      let sense: Double = (area > 0) == (number == 0) ? 1 : -1
      return ring.indices.compactMap { index -> Corner? in
        let before = ring[(index + ring.count - 1) % ring.count]
        let after = ring[(index + 1) % ring.count]
        guard Segment(before, ring[index]).side(of: after) * sense > 0 else { return nil }
        return Corner(place: ring[index], before: before, after: after, barrier: barrier)
      }
    }
  }
}
