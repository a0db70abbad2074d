import Foundation
import Geodesy
import PlanarGeometry

/// How long 10,000 transit legs take to find their ways around 200 zones.
@main
struct AirspaceBench {
  static func main() throws {
    var random = SplitMix64(state: 6)
    let side = 20_000.0
    let barriers = (0..<200).compactMap { number -> BarrierMap.Barrier? in
      let centre = LocalPoint(x: random.number(0, side), y: random.number(0, side))
      let shape =
        number % 3 == 0
        ? PlanarShape(points: [centre], radius: random.number(100, 600))
        : Polygon([random.ring(around: centre, radius: random.number(150, 800))])
          .flatMap { PlanarShape(polygons: [$0]) }
      return shape.map { .init($0, margin: 30) }
    }
    let clock = ContinuousClock()
    var map = BarrierMap([])
    let making = clock.measure { map = BarrierMap(barriers) }
    let legs = (0..<10_000).map { _ in
      (
        LocalPoint(x: random.number(0, side), y: random.number(0, side)),
        LocalPoint(x: random.number(0, side), y: random.number(0, side))
      )
    }
    for (name, metric) in [
      ("shortest", TravelMetric.distance),
      ("fastest in the wind", .time(airspeed: 12, windEast: 5, windNorth: -3)),
    ] {
      var (straight, bent, none) = (0, 0, 0)
      var added = 0.0
      let time = clock.measure {
        for (start, end) in legs {
          do {
            let way = try map.way(from: start, to: end, metric: metric)
            if way.count == 2 { straight += 1 } else { bent += 1 }
            let length = zip(way, way.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
            added += length / max(1, start.distance(to: end)) - 1
          } catch {
            none += 1
          }
        }
      }
      print(
        "\(name): \(legs.count) legs in \(time), the map in \(making); \(straight) straight, "
          + "\(bent) bent, \(none) with an end inside; \(added / Double(straight + bent) * 100) % longer"
      )
    }
  }
}

private struct SplitMix64 {
  var state: UInt64

  mutating func number(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return low + (high - low) * Double((z ^ (z >> 31)) >> 11) / 0x1p53
  }

  mutating func ring(around centre: LocalPoint, radius: Double) -> [LocalPoint] {
    (0..<12).map { corner in
      let angle = (Double(corner) + number(0, 0.9)) / 12 * 2 * .pi
      let far = radius * number(0.5, 1)
      return LocalPoint(x: centre.x + far * cos(angle), y: centre.y + far * sin(angle))
    }
  }
}
