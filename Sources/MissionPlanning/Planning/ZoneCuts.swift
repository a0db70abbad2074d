import Airspace
import Geodesy
import PlanarGeometry

/// A stretch of a road inside a zone that may not be entered.
struct ZoneCut {
  /// Metres along the road.
  var from: Double
  var to: Double
  /// The zone, by its place in the airspace.
  var zone: Int
}

/// A stretch of a road that is flown, or is not because of zones.
struct RoadPart {
  var line: Polyline
  /// The zones that it lies in, those first that begin first; none where it is free.
  var zones: [Int] = []

  /// A flight along a road ends so many metres before a zone's margin, so that none ever turns on its
  /// very edge.
  private static let guarding = 1.0
  /// Free stretches shorter than this between two zones are not worth a visit, in metres.
  private static let shortest = 1.0

  /// A road cut at the edges of zones. Zones that overlap, or lie so near to each other that nothing
  /// between them is worth a visit, make one cut.
  static func parts(of line: Polyline, cut cuts: [ZoneCut]) -> [RoadPart] {
    guard !cuts.isEmpty else { return [RoadPart(line: line)] }
    var joined: [(from: Double, to: Double, zones: [Int])] = []
    for cut in cuts.sorted(by: { ($0.from, $0.zone) < ($1.from, $1.zone) }) {
      let (from, to) = (max(0, cut.from - guarding), min(line.length, cut.to + guarding))
      if let last = joined.last, from <= last.to + shortest {
        joined[joined.count - 1].to = max(last.to, to)
        if !last.zones.contains(cut.zone) { joined[joined.count - 1].zones.append(cut.zone) }
      } else {
        joined.append((from > shortest ? from : 0, to, [cut.zone]))
      }
    }
    var parts: [RoadPart] = []
    var here = 0.0
    for cut in joined {
      if cut.from > here { parts.append(RoadPart(line: line.slice(from: here, to: cut.from))) }
      here = line.length - cut.to > shortest ? cut.to : line.length
      parts.append(RoadPart(line: line.slice(from: cut.from, to: here), zones: cut.zones))
    }
    if here < line.length {
      parts.append(RoadPart(line: line.slice(from: here, to: line.length)))
    }
    return parts
  }
}

extension PlanningArea {
  /// What of a straight piece lies in zones that may not be entered.
  func forbidden(from start: PathPoint, to end: PathPoint) -> [AirspaceMap.Entry] {
    if airspace.zones.isEmpty { return [] }
    return airspace.entries(of: airLeg(from: start, to: end)).filter {
      airspace.zones[$0.zone].demand != .permission
    }
  }

  /// The stretches of a path in zones that may not be entered, in metres from its beginning.
  func cuts(along path: [PathPoint]) -> [ZoneCut] {
    var cuts: [ZoneCut] = []
    var along = 0.0
    for (start, end) in zip(path, path.dropFirst()) {
      let length = start.place.distance(to: end.place)
      for entry in forbidden(from: start, to: end) {
        cuts += entry.shares.map {
          ZoneCut(
            from: along + $0.lowerBound * length, to: along + $0.upperBound * length,
            zone: entry.zone)
        }
      }
      along += length
    }
    return cuts
  }

  /// The way of a transit around barriers.
  func way(
    from start: PathPoint, to end: PathPoint, around barriers: BarrierMap
  ) throws(TransitError) -> Polyline {
    guard !barriers.isEmpty, start.place != end.place else {
      return Polyline([start.place, end.place])
    }
    do throws(WayError) {
      return Polyline(try barriers.way(from: start.place, to: end.place))
    } catch {
      throw .noWayAround
    }
  }
}
