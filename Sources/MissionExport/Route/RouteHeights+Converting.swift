import Diagnostics
public import Geodesy
import Units

extension MissionRoute {
  /// The route with all heights counted from another datum, the same places in the air.
  ///
  /// A leg between two heights above the ground follows the ground, which a straight leg does not:
  /// points are put in where it would come more than 3 m lower or higher.
  ///
  /// - Parameters:
  ///   - datum: What the heights shall be counted from.
  ///   - ground: The ground; not needed between mean sea level and the ellipsoid, which the geoid
  ///     EGM96 tells apart, nor where the ground at home is known and no height is counted from the
  ///     ground.
  /// - Throws: ``ExportError/heightsNotConvertible(flight:reason:)`` where the ground or the geoid is
  ///   not known.
  public func withHeights(
    above datum: Altitude.Datum, ground: GroundHeights? = nil
  ) throws(ExportError) -> MissionRoute {
    guard points.contains(where: { $0.altitude.datum != datum }) else { return self }
    var route = self
    if let ground { route = try route.followingGround(ground) }
    let base = try route.homeGround(ground, to: datum)
    if let base { route.home?.ground = base }
    let places = route.points.map(\.position)
    let under = ground?(places) ?? []
    let undulations = try route.undulations(at: places, to: datum)
    for index in route.points.indices {
      let altitude = route.points[index].altitude
      guard altitude.datum != datum else { continue }
      func known(_ value: Length?) throws(ExportError) -> Length {
        guard let value else {
          throw .heightsNotConvertible(flight: name, reason: RouteHeights.groundUnknown)
        }
        return value
      }
      let here = under.indices.contains(index) ? under[index] : nil
      let aboveSea: Length =
        switch altitude.datum {
        case .meanSeaLevel: altitude.height
        case .launch: altitude.height + (try known(base))
        case .ground: altitude.height + (try known(here))
        case .ellipsoid: altitude.height - undulations[index]
        }
      let height: Length =
        switch datum {
        case .meanSeaLevel: aboveSea
        case .launch: aboveSea - (try known(base))
        case .ground: aboveSea - (try known(here))
        case .ellipsoid: aboveSea + undulations[index]
        }
      route.points[index].altitude = Altitude(height, above: datum)
    }
    return route
  }

  /// The ground at home, where it is needed.
  private func homeGround(
    _ ground: GroundHeights?, to datum: Altitude.Datum
  ) throws(ExportError) -> Length? {
    let needsIt = datum == .launch || points.contains { $0.altitude.datum == .launch }
    if let known = home?.ground { return known }
    guard needsIt, let place = home?.position ?? points.first?.position else { return nil }
    return ground?([place]).first ?? nil
  }

  /// How far the geoid lies above the ellipsoid; zeros where that is not needed.
  private func undulations(
    at places: [Coordinate], to datum: Altitude.Datum
  ) throws(ExportError) -> [Length] {
    let needsThem = datum == .ellipsoid || points.contains { $0.altitude.datum == .ellipsoid }
    guard needsThem else { return places.map { _ in .zero } }
    return try RouteHeights.undulations(at: places, flight: name)
  }

  /// The route with points put in where the ground between two heights above it rises or falls.
  private func followingGround(_ ground: GroundHeights) throws(ExportError) -> MissionRoute {
    var route = self
    route.points = Array(points.prefix(1))
    for (start, end) in zip(points, points.dropFirst()) {
      if start.altitude.datum == .ground, end.altitude.datum == .ground {
        route.points += GroundProfile(from: start, to: end, ground).points()
      }
      route.points.append(end)
    }
    return route
  }
}

extension RouteHeights {
  static let groundUnknown = Text(
    en: "the ground there is not known; give a terrain file by --terrain",
    zh: "当地地面高程未知；请用 --terrain 指定地形文件")

  /// How far the geoid EGM96 lies above the ellipsoid.
  static func undulations(
    at places: [Coordinate], flight: String
  ) throws(ExportError) -> [Length] {
    do {
      return try HeightDatum.egm96.convert(places.map { _ in 0 }, at: places, to: .ellipsoid)
        .map { .metres($0) }
    } catch {
      throw .heightsNotConvertible(
        flight: flight,
        reason: Text(
          en: "the grid of the geoid EGM96 is not installed", zh: "未安装 EGM96 大地水准面格网"))
    }
  }
}
