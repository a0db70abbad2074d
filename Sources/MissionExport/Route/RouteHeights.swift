import Diagnostics
import Geodesy
import Units

enum RouteHeights {
  static let notConvertible = Text(
    en:
      "these heights: only the ground turns them into heights above the launch site; give a terrain "
      + "file by --terrain",
    zh: "此类高度：须有地面高程才能换算为相对起飞点高度；请用 --terrain 指定地形文件")
}

extension MissionRoute {
  /// The route with every height counted from home, or all from the ellipsoid.
  ///
  /// Heights above mean sea level become heights above home where the ground at home is known.
  ///
  /// - Throws: ``ExportError/notCarried(format:what:)`` for heights above ground, and for mixtures.
  func withHeightsAboveHome(
    for format: MissionFormat = .dji
  ) throws(ExportError) -> MissionRoute {
    var route = self
    for i in route.points.indices {
      let altitude = route.points[i].altitude
      if altitude.datum == .meanSeaLevel, let ground = home?.ground {
        route.points[i].altitude = Altitude(altitude.height - ground, above: .launch)
      }
    }
    let datums = Set(route.points.map(\.altitude.datum))
    guard datums == [.launch] || (datums == [.ellipsoid] && format == .dji) else {
      throw .notCarried(format: format, what: RouteHeights.notConvertible)
    }
    return route
  }

  /// The longest leg that is cut: no aircraft of a patrol flies farther, but wrong figures may say so.
  private static let farthest = Length.kilometres(1000)

  /// The route with legs longer than a limit cut into equal ones, by points that are flown through.
  ///
  /// - Throws: ``ExportError/legTooLong(flight:point:length:allowed:)`` for a leg beyond all use.
  func withLegs(atMost longest: Length) throws(ExportError) -> MissionRoute {
    let lengths = legLengths
    if let far = lengths.firstIndex(where: { !($0 <= Self.farthest) }) {
      throw .legTooLong(
        flight: name, point: far + 1, length: lengths[far], allowed: Self.farthest)
    }
    guard lengths.contains(where: { $0 > longest }) else { return self }
    var route = self
    route.points = Array(points.prefix(1))
    for (start, end) in zip(points, points.dropFirst()) {
      let pieces = (start.distance(to: end) / longest).rounded(.up)
      if pieces > 1 {
        let way = Geodesic(from: start.position, to: end.position)
        let climb = end.altitude.height - start.altitude.height
        for piece in 1..<Int(pieces) {
          let share = Double(piece) / pieces
          var point = end
          point.position = Geodesic.point(
            from: start.position, azimuth: way.azimuth, distance: way.distance * share)
          point.altitude = Altitude(
            start.altitude.height + climb * share, above: start.altitude.datum)
          point.turn = .pass(cutting: nil)
          point.heading = start.heading
          point.actions = []
          route.points.append(point)
        }
      }
      route.points.append(end)
    }
    return route
  }
}
