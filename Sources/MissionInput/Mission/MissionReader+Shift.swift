import Diagnostics
import Geodesy
import MissionPlanning
import PlanarGeometry
import Units

extension MissionReader {
  /// Notes nodes that lie beside the roads as they are, and on them once they are taken for GCJ-02 or
  /// BD-09: the file then says WGS 84, and is not.
  ///
  /// Only said where the middle one of five nodes or more moves from farther than 100 m to nearer than
  /// a third of that.
  mutating func noteShifted(_ sites: [LaunchSite], _ nodes: [HoverNode], beside roads: [Road]) {
    guard nodes.count >= 5, !roads.isEmpty else { return }
    let places = nodes.map(\.position)
    guard let plane = try? MapPlane(fitting: roads.flatMap(\.line)) else { return }
    guard let lines = try? roads.map({ try plane.project($0.line) }) else { return }
    func middle(_ places: [Coordinate]) -> Double? {
      guard let points = try? plane.project(places) else { return nil }
      let distances = points.map { point in
        lines.flatMap { zip($0, $0.dropFirst()).map { Segment($0, $1).distance(to: point) } }
          .min() ?? .infinity
      }
      return distances.sorted()[distances.count / 2]
    }
    guard let now = middle(places), now > 100 else { return }
    for system in ShiftedSystem.allCases {
      let moved = places.map {
        system.coordinate(
          of: ShiftedDegrees(latitude: $0.latitude.degrees, longitude: $0.longitude.degrees))
      }
      guard let then = middle(moved), then < now / 3 else { continue }
      let shift = Geodesic(from: places[0], to: moved[0]).distance.metres.rounded().shortText
      let (before, after) = (now.rounded().shortText, then.rounded().shortText)
      note(
        Finding(
          .warning, rule: "looks-shifted", place: "hover",
          message: Text(
            en: "the nodes lie \(before) m from the nearest road (the middle one), and "
              + "\(after) m once they are taken for \(system.rawValue), a shift of \(shift) m",
            zh: "节点距最近道路 \(before) 米（中位数）；若按 \(system.rawValue) 换算则为 \(after) 米，"
              + "偏移 \(shift) 米"),
          remedy: Text(
            en: "say “crs: \(system.rawValue)” at the nodes, if that is where they are from",
            zh: "若数据来自该坐标系，请在节点处写“crs: \(system.rawValue)”")))
      return
    }
  }
}
