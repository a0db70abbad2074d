import Foundation
import Geodesy
import PlanarGeometry

/// Finds the other carriageway of each one-way section.
///
/// It is one-way, has the same name or number and class, runs the other way, and lies beside: of
/// eleven points along the section, at least six see it within 60 m. The one that most points see wins,
/// then the nearest.
enum CarriagewayPairs {
  private static let farthest = 60.0

  /// For each section the place of its pair; nil where it has none.
  static func pairs(_ sections: [RoadNetwork.Joined], lines: [[LocalPoint]]) -> [Int?] {
    let candidates = sections.indices.filter { index in
      let road = sections[index].road
      return road.isOneWay && !(road.name.isEmpty && road.ref.isEmpty)
    }
    let boxes = candidates.compactMap { Bounds(lines[$0]) }
    guard boxes.count == candidates.count else { return sections.map { _ in nil } }
    let index = BoundsIndex(boxes)
    var pairs = [Int?](repeating: nil, count: sections.count)
    for own in candidates {
      guard let box = Bounds(lines[own]) else { continue }
      var best: (seen: Int, distance: Double, section: Int)?
      for number in index.candidates(near: box.grown(by: farthest)) {
        let other = candidates[number]
        guard other != own, isSameRoad(sections[own].road, sections[other].road) else { continue }
        let (seen, distance) = beside(lines[own], lines[other])
        guard seen >= 6 else { continue }
        if best.map({ (-seen, distance, other) < (-$0.seen, $0.distance, $0.section) }) ?? true {
          best = (seen, distance, other)
        }
      }
      pairs[own] = best?.section
    }
    return pairs
  }

  private static func isSameRoad(_ a: SourceRoad, _ b: SourceRoad) -> Bool {
    a.roadClass == b.roadClass && a.name == b.name && a.ref == b.ref
  }

  /// How many of eleven points along a line see the other one beside it, running the other way; and
  /// their mean distance.
  private static func beside(
    _ line: [LocalPoint], _ other: [LocalPoint]
  ) -> (seen: Int, distance: Double) {
    var (seen, sum) = (0, 0.0)
    for (place, direction) in samples(line) {
      var nearest = farthest
      var isOpposite = false
      for (from, to) in zip(other, other.dropFirst()) {
        let side = Segment(from, to)
        let distance = side.distance(to: place)
        guard distance < nearest, side.length > 0 else { continue }
        nearest = distance
        let (dx, dy) = ((to.x - from.x) / side.length, (to.y - from.y) / side.length)
        isOpposite = dx * direction.x + dy * direction.y < -0.8
      }
      if isOpposite, nearest < farthest {
        seen += 1
        sum += nearest
      }
    }
    return (seen, seen > 0 ? sum / Double(seen) : .infinity)
  }

  /// Eleven points evenly along a line, with its direction there.
  private static func samples(_ line: [LocalPoint]) -> [(LocalPoint, LocalPoint)] {
    let lengths = zip(line, line.dropFirst()).map { $0.distance(to: $1) }
    let total = lengths.reduce(0, +)
    guard total > 0 else { return [] }
    return (0...10).compactMap { number -> (LocalPoint, LocalPoint)? in
      var rest = total * Double(number) / 10
      for (index, length) in lengths.enumerated() where length > 0 {
        if rest <= length || index == lengths.count - 1 {
          let (a, b) = (line[index], line[index + 1])
          return (
            a.interpolated(to: b, at: min(1, rest / length)),
            LocalPoint(x: (b.x - a.x) / length, y: (b.y - a.y) / length)
          )
        }
        rest -= length
      }
      return nil
    }
  }
}
