import Geodesy
import PlanarGeometry

/// The crossings of a network that are worth watching: those with signals, and those where roads of
/// different names meet.
struct CrossingNodes {
  let nodes: [RegisterNode]

  /// Signals and crossings nearer to each other than this are one place, in metres.
  private static let together = 40.0

  private struct Crossing {
    let place: LocalPoint
    let knot: Knot
    let names: [String]
    let degree: Int
    let hasSignal: Bool
  }

  init(
    _ network: RoadNetwork, lines: [[LocalPoint]], signals: [(name: String, knot: Knot)],
    on plane: DegreePlane
  ) {
    func point(_ knot: Knot) -> LocalPoint {
      plane.point(Coordinate(latitude: knot.latitude, longitude: knot.longitude))
    }
    var names: [Knot: [String]] = [:]
    for section in network.sections {
      for knot in [section.line[0], section.line[section.line.count - 1]] {
        let name = section.road.name.isEmpty ? section.road.ref : section.road.name
        if !name.isEmpty, names[knot]?.contains(name) != true {
          names[knot, default: []].append(name)
        }
      }
    }
    var crossings = signals.map { signal in
      Crossing(
        place: point(signal.knot), knot: signal.knot,
        names: signal.name.isEmpty ? names[signal.knot] ?? [] : [signal.name],
        degree: network.degrees[signal.knot] ?? 0, hasSignal: true)
    }
    for (knot, met) in names where met.count > 1 && network.degrees[knot, default: 0] > 2 {
      crossings.append(
        Crossing(
          place: point(knot), knot: knot, names: met, degree: network.degrees[knot] ?? 0,
          hasSignal: false))
    }
    // Dictionaries have no order of their own.
    crossings.sort {
      ($0.hasSignal ? 0 : 1, -$0.degree, $0.knot.x, $0.knot.y)
        < ($1.hasSignal ? 0 : 1, -$1.degree, $1.knot.x, $1.knot.y)
    }
    nodes = Self.clustered(crossings)
  }

  private static func clustered(_ crossings: [Crossing]) -> [RegisterNode] {
    let index = BoundsIndex(crossings.map { Segment($0.place, $0.place).bounds })
    var isTaken = [Bool](repeating: false, count: crossings.count)
    var nodes: [RegisterNode] = []
    for (number, crossing) in crossings.enumerated() where !isTaken[number] {
      let box = Segment(crossing.place, crossing.place).bounds.grown(by: together)
      let group = index.candidates(near: box).filter {
        !isTaken[$0] && crossings[$0].place.distance(to: crossing.place) <= together
      }
      for member in group { isTaken[member] = true }
      let names = group.flatMap { crossings[$0].names }.unique.sorted()
      nodes.append(
        RegisterNode(
          id: "node-\(nodes.count + 1)", name: names.joined(separator: " × "),
          source: group.contains { crossings[$0].hasSignal } ? "signals" : "junction",
          degree: group.map { crossings[$0].degree }.max() ?? 0,
          position: Coordinate(
            latitude: crossing.knot.latitude, longitude: crossing.knot.longitude)))
    }
    return nodes
  }
}
