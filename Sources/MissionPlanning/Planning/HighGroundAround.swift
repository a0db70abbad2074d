import Geodesy
import PlanarGeometry
import Terrain
import Units

/// The ground that is too high to be flown over, as barriers beside the zones: for transits above what the
/// limits and the aircraft allow, for ways home above what the aircraft can.
///
/// A way home keeps to the aircraft's ceiling only: where a height that was chosen for the flight stands
/// against a straight way home that is clear of the ground, the way home is worth more.
struct HighGroundAround: Sendable {
  /// The greatest altitude of transits, in metres above the datum of the ground heights.
  let highestTransit: Double
  /// The greatest altitude of ways home.
  let highestReturn: Double
  /// The barriers of ways home.
  let returnBarriers: BarrierMap
  /// The barriers of transits that are nowhere higher above the ground than so many metres.
  private var transits: [(height: Double, barriers: BarrierMap)] = []
  /// The barriers of level transits at such altitudes and above, the highest first.
  private var levels: [(altitude: Double, barriers: BarrierMap)] = []

  /// How far around the mission's points ways are looked for, in metres.
  static let reach = 5_000.0
  /// How far beside a way the ground counts that it is clear of, in cells of the raster: what a straight
  /// side bends on the raster.
  static let beside = 0.1

  /// Makes the barriers.
  ///
  /// - Parameter surface: The ground as far as ``reach``.
  init(
    _ limits: HighGroundLimits, over surface: GroundSurface, on plane: MapPlane,
    among zones: BarrierMap,
    _ returnZones: BarrierMap
  ) throws(TransformationError) {
    highestTransit = limits.transit
    highestReturn = limits.ceiling
    let edges = zones.isEmpty ? try HighGroundAround.edges(of: surface, on: plane) : []
    let returnEdges =
      returnZones.isEmpty ? try HighGroundAround.edges(of: surface, on: plane) : []
    typealias Barrier = BarrierMap.Barrier
    // Transits are tested point by point; ways home by the highest posts of the cells that they pass.
    func barriers(_ limit: Double, byCell: Bool) throws(TransformationError) -> [Barrier] {
      let high = try surface.highGround(above: limit, byCell: byCell, on: plane)
      let beside = byCell ? HighGroundAround.beside * 2 * high.block : 0
      return [Barrier(high, beside: beside)].compactMap(\.self) + (byCell ? returnEdges : edges)
    }
    for height in limits.heights where surface.highest + height > limits.transit {
      transits.append(
        (height, zones.adding(try barriers(limits.transit - height, byCell: false))))
    }
    for altitude in limits.levels where surface.highest + limits.returnClearance > altitude {
      let highest = altitude - limits.returnClearance
      levels.append((altitude, zones.adding(try barriers(highest, byCell: false))))
    }
    returnBarriers = returnZones.adding(
      try barriers(limits.ceiling - limits.returnClearance, byCell: true))
  }

  /// What ways stay within: beyond the raster, and beyond where it is looked at, the ground is not known.
  ///
  /// - Throws: ``TransformationError`` where the plane cannot be reached from the raster's system.
  static func edges(
    of surface: GroundSurface, on plane: MapPlane
  ) throws(TransformationError) -> [BarrierMap.Barrier] {
    try [surface.edge(on: plane), surface.corners].compactMap(BarrierMap.Barrier.init(around:))
  }

  /// The barriers of a transit between two points; nil where none are known for its height.
  func barriers(from start: PathPoint, to end: PathPoint) -> BarrierMap? {
    if !levels.isEmpty {
      let altitude = min(start.altitude, end.altitude) + HighGroundLimits.rounding
      return levels.first { $0.altitude <= altitude }?.barriers
    }
    let height = max(start.heightAboveGround, end.heightAboveGround)
    return transits.first { $0.height >= height }?.barriers
  }
}

extension BarrierMap.Barrier {
  /// The outline of high ground may move outward by so many metres on the mean: the fewer corners it has, the
  /// sooner ways around it are found.
  private static let simplification = 8.0
  /// Rectangles beside each other on the raster may gape by less than this on the plane, in metres.
  private static let gap = 0.5

  /// High ground with fewer corners, and so many metres beside it; nil where there is none.
  fileprivate init?(_ ground: HighGround, beside: Double) {
    let hulls = Polygon.hulls(
      of: ground.areas.compactMap { Polygon([$0]) },
      grownBy: Self.gap + beside,
      tolerance: Self.simplification)
    guard let shape = PlanarShape(polygons: hulls ?? []) else { return nil }
    self.init(shape, margin: 0, isSharp: true)
  }

  /// All that lies outside of a ring of corners, as a frame.
  fileprivate init?(around ring: [LocalPoint]) {
    guard let box = Bounds(ring)?.grown(by: 100) else { return nil }
    let outer = [
      LocalPoint(x: box.west, y: box.south), LocalPoint(x: box.east, y: box.south),
      LocalPoint(x: box.east, y: box.north), LocalPoint(x: box.west, y: box.north),
    ]
    guard let frame = Polygon([outer, ring]), let shape = PlanarShape(polygons: [frame]) else {
      return nil
    }
    self.init(shape, margin: 1, isSharp: true)
  }
}
