import Diagnostics
import Geodesy
import Units

extension RouteCheck {
  /// Samples each leg every 20 m, and asks for the ground under all samples at once.
  mutating func checkClearance(
    _ ground: ([Coordinate]) -> [Length?], _ clearance: Length
  ) {
    var samples: [Sample] = []
    for index in route.points.indices.dropFirst() {
      samples += Sample.along(route.points[index - 1], route.points[index], to: index)
    }
    // The last place is home, whose ground heights above the launch site are counted from.
    let home = route.home?.position ?? route.points[0].position
    let heights = ground(samples.map(\.place) + [home])
    guard heights.count == samples.count + 1 else { return }
    let base = route.home?.ground ?? heights[samples.count]
    var lowest: [Int: Length] = [:]
    for (sample, ground) in zip(samples, heights) {
      let above: Length? =
        switch sample.altitude.datum {
        case .ground: sample.altitude.height
        case .meanSeaLevel: ground.map { sample.altitude.height - $0 }
        case .launch: base.flatMap { base in ground.map { base + sample.altitude.height - $0 } }
        case .ellipsoid: nil
        }
      if let above { lowest[sample.leg] = min(lowest[sample.leg] ?? above, above) }
    }
    for index in route.points.indices {
      guard let height = lowest[index], height < clearance else { continue }
      findings.add(
        .clearance, height < .zero ? .error : .warning, at: place(index),
        en: "the leg to it comes within \(decimal(height.metres, digits: 1)) m of the ground; "
          + "\(decimal(clearance)) m is asked for",
        zh: "飞往该点的航段离地仅 \(decimal(height.metres, digits: 1)) m；要求 \(decimal(clearance)) m")
    }
  }
}

/// A place on a leg.
private struct Sample {
  /// The leg, by the waypoint at its end.
  let leg: Int
  let place: Coordinate
  let altitude: Altitude

  /// Places every 20 m along a leg, both ends among them; none where its ends have different datums.
  static func along(_ start: RoutePoint, _ end: RoutePoint, to leg: Int) -> [Sample] {
    guard start.altitude.datum == end.altitude.datum else { return [] }
    let way = Geodesic(from: start.position, to: end.position)
    let steps = min(10_000, max(1, Int((way.distance.metres / 20).rounded(.up))))
    let climb = end.altitude.height - start.altitude.height
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return Sample(
        leg: leg,
        place: Geodesic.point(
          from: start.position, azimuth: way.azimuth, distance: way.distance * share),
        altitude: Altitude(
          start.altitude.height + climb * share, above: start.altitude.datum))
    }
  }
}
