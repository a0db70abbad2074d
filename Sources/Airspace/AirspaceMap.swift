import Foundation
public import Geodesy
public import PlanarGeometry
import Units

/// The zones of a mission on its map plane: what a leg enters, and the way around.
public struct AirspaceMap: Sendable {
  /// The zones, in the order that they were given.
  public let zones: [Zone]
  /// Their shapes on the plane, in the same order.
  public let shapes: [PlanarShape?]
  let bands: [VerticalBand]
  private let index: BoundsIndex
  private let indexed: [Int]

  /// Lays zones onto a plane.
  ///
  /// - Parameters:
  ///   - launchGround: The ground at the first launch site, in metres above mean sea level, which
  ///     heights above launch are counted from.
  ///   - knowsGround: Whether altitudes are above mean sea level. Where no terrain is known they are
  ///     not, and a limit above mean sea level is taken as none: the zone reaches from the ground up
  ///     without end.
  /// - Throws: ``TransformationError`` if PROJ's database or the grid of the geoid is missing.
  public init(
    _ zones: [Zone], on plane: MapPlane, launchGround: Double, knowsGround: Bool
  ) throws(TransformationError) {
    self.zones = zones
    let all = zones.map(\.shape.coordinates)
    var rest = try plane.project(all.flatMap(\.self))[...]
    let shapes = zones.map { zone in
      func take(_ count: Int) -> [LocalPoint] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      // A plane's metre is not quite a metre; the margin errs to the safe side.
      let stretch = 1 + plane.scaleError
      let shape = zone.shape
      return PlanarShape(
        points: take(shape.points.count), lines: shape.lines.map { take($0.count) },
        polygons: shape.polygons.compactMap { rings in
          Polygon(rings.map { take($0.count) })
        }, radius: shape.radius.metres * stretch)
    }
    var bands: [VerticalBand] = []
    for zone in zones {
      bands.append(
        try VerticalBand(zone, launchGround: launchGround, knowsGround: knowsGround))
    }
    self.bands = bands
    self.shapes = shapes
    let indexed = shapes.indices.filter { shapes[$0] != nil }
    self.indexed = indexed
    index = BoundsIndex(
      indexed.compactMap { number in
        shapes[number]?.bounds.grown(by: zones[number].margin.horizontal.metres)
      })
  }

  /// What a leg enters of one zone.
  public struct Entry: Hashable, Sendable {
    /// The zone, by its place in ``AirspaceMap/zones``.
    public var zone: Int
    /// The parts of the leg inside it or its margin, in shares of the leg, in order.
    public var shares: [ClosedRange<Double>]
  }

  /// What a leg enters: tested along all of it, in space, height and time, with each zone's margin.
  ///
  /// - Returns: Each zone that is entered, in the zones' order.
  public func entries(of leg: AirLeg) -> [Entry] {
    let line = Segment(leg.start.place, leg.end.place)
    return zones(near: line.bounds.grown(by: 0.01)).compactMap { number in
      guard let shape = shapes[number] else { return nil }
      var shares = shape.stretches(of: line, margin: zones[number].margin.horizontal.metres)
      if shares.isEmpty { return nil }
      shares = shares.intersected(with: bands[number].shares(of: leg))
      if let time = leg.time, !zones[number].times.isEmpty {
        shares = shares.intersected(
          with: zones[number].times.flatMap { $0.shares(of: time) }.merged())
      }
      return shares.isEmpty ? nil : Entry(zone: number, shares: shares)
    }
  }

  /// What transits go around: the zones that may not be entered and reach into some heights.
  ///
  /// - Parameters:
  ///   - heights: The heights above ground that are flown, in metres.
  ///   - ground: From the lowest to the highest ground, in metres above mean sea level.
  ///   - flownOver: What ends no higher above ground than this is flown over, not around: see
  ///     ``top(near:_:_:notAbove:)``.
  ///   - edges: What ways around zones stay within, as barriers; nothing where there is no zone.
  public func barriers(
    at heights: ClosedRange<Double>, over ground: ClosedRange<Double>, flownOver: Double? = nil,
    within edges: [BarrierMap.Barrier] = []
  ) -> BarrierMap {
    let altitudes =
      (ground.lowerBound + heights.lowerBound)...(ground.upperBound + heights.upperBound)
    let around: [BarrierMap.Barrier] =
      zones.indices.compactMap { number in
        guard zones[number].demand != .permission, let shape = shapes[number],
          bands[number].meets(heights: heights, altitudes: altitudes),
          flownOver.map({ top(of: number, notAbove: $0) == nil }) ?? true
        else { return nil }
        return .init(shape, margin: zones[number].margin.horizontal.metres)
      }
    return BarrierMap(around.isEmpty ? [] : around + edges)
  }

  /// How high above the ground one must be to fly over all forbidden zones and obstacles that end no
  /// higher than a limit and reach into a triangle or beside it, margins included; nil where there are
  /// none. A triangle may be a line or a point.
  public func top(
    near a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint, notAbove limit: Double
  ) -> Double? {
    guard let box = Bounds([a, b, c]) else { return nil }
    let sides = [Segment(a, b), Segment(b, c), Segment(c, a)]
    func isInside(_ corner: LocalPoint) -> Bool {
      let turns = sides.map { $0.side(of: corner) }
      return turns.allSatisfy { $0 >= 0 } || turns.allSatisfy { $0 <= 0 }
    }
    return zones(near: box).compactMap { number -> Double? in
      guard zones[number].demand != .permission, let shape = shapes[number],
        let top = top(of: number, notAbove: limit)
      else { return nil }
      let margin = zones[number].margin.horizontal.metres
      let isMet =
        sides.contains { shape.meets($0, margin: margin) }
        || shape.points.contains(where: isInside)
        || shape.lines.contains { $0.first.map(isInside) ?? false }
        || shape.polygons.contains { $0.rings.first?.first.map(isInside) ?? false }
      return isMet ? top : nil
    }.max()
  }

  /// Where a zone ends above the ground, its margin included, in metres; nil where that is above a limit
  /// or not counted from the ground.
  private func top(of number: Int, notAbove limit: Double) -> Double? {
    guard case .aboveGround(let metres) = bands[number].ceiling, metres <= limit else { return nil }
    return metres
  }

  /// The zones whose box, margin included, meets a box.
  func zones(near box: Bounds) -> [Int] { index.candidates(near: box).map { indexed[$0] } }
}
