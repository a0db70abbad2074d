public import Geodesy
import PlanarGeometry
import Units

extension AirspaceMap {
  /// The corners of the box that ways among some places may need which go around zones that may not be
  /// entered: of all those that reach into the places' box, and of those that reach into these, and so on.
  ///
  /// - Parameter most: How far around the places ways are looked for, in metres.
  /// - Returns: Nothing where no zone is in the way.
  public func corners(aroundAll places: [LocalPoint], within most: Double) -> [LocalPoint] {
    guard let own = Bounds(places) else { return [] }
    var rest = zip(zones, shapes).compactMap { zone, shape in
      zone.demand == .permission
        ? nil : shape?.bounds.grown(by: zone.margin.horizontal.metres)
    }
    var box = own
    while let next = rest.firstIndex(where: { $0.meets(box) }) {
      box = box.union(rest.remove(at: next))
    }
    if box == own { return [] }
    let limit = own.grown(by: most)
    let (west, east) = (max(box.west, limit.west), min(box.east, limit.east))
    let (south, north) = (max(box.south, limit.south), min(box.north, limit.north))
    return [LocalPoint(x: west, y: south), LocalPoint(x: east, y: north)]
  }
}
