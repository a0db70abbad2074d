public import Diagnostics
import Geodesy
import Units

/// What is different between two routes, in words.
///
/// Waypoints are matched in their order, those that were put in or taken out aside: the fewest that
/// explain the difference.
public struct RouteDifference: Hashable, Sendable {
  /// The differences, the route's own first, then waypoint by waypoint.
  public let changes: [Text]

  /// Whether the routes say the same.
  public var isEmpty: Bool { changes.isEmpty }

  /// Compares two routes. Places less than 0.1 m apart, speeds that differ by less than 0.01 m/s and
  /// times that differ by less than 0.1 s are the same.
  public init(from old: MissionRoute, to new: MissionRoute) {
    var changes: [Text] = []
    Self.compare(old, new, into: &changes)
    for step in Alignment.steps(old.points, new.points) {
      switch step {
      case .removed(let index):
        changes.append(
          Text(en: "waypoint \(index) is gone", zh: "航点 \(index) 已删除"))
      case .added(let index):
        changes.append(
          Text(en: "waypoint \(index) is new", zh: "新增航点 \(index)"))
      case .kept(let from, let to):
        Self.compare(old.points[from], new.points[to], from, to, into: &changes)
      }
    }
    self.changes = changes
  }

  /// What is different between two files' routes, each with its name where there are several: first
  /// with first, or where one file has more, each with the nearest of the other.
  public static func changes(from old: [MissionRoute], to new: [MissionRoute]) -> [Text] {
    var changes: [Text] = []
    if old.count != new.count {
      changes.append(
        Text(
          en: "flights: \(old.count) → \(new.count)", zh: "架次：\(old.count) → \(new.count)"))
    }
    for (a, b) in pairs(old, new) {
      let found = RouteDifference(from: a, to: b).changes
      changes +=
        old.count == 1 && new.count == 1
        ? found : found.map { Text(en: "\(b.name): \($0.en)", zh: "\(b.name)：\($0.zh)") }
    }
    return changes
  }

  private static func pairs(
    _ old: [MissionRoute], _ new: [MissionRoute]
  ) -> [(MissionRoute, MissionRoute)] {
    if old.count < new.count { return pairs(new, old).map { ($1, $0) } }
    guard old.count > new.count else { return Array(zip(old, new)) }
    var left = old
    return new.compactMap { route in
      let nearest = left.indices.min { apart(left[$0], route) < apart(left[$1], route) }
      return nearest.map { (left.remove(at: $0), route) }
    }
  }

  /// How far apart two routes' first, middle and last waypoints are, in all.
  private static func apart(_ a: MissionRoute, _ b: MissionRoute) -> Length {
    [0, 0.5, 1].reduce(.zero) { sum, share in
      guard
        let (p, q) = a.position(at: share).flatMap({ p in b.position(at: share).map { (p, $0) } })
      else { return sum }
      return sum + Geodesic(from: p, to: q).distance
    }
  }

  private static func compare(
    _ old: MissionRoute, _ new: MissionRoute, into changes: inout [Text]
  ) {
    func say(_ en: String, _ zh: String, _ before: Text?, _ after: Text?) {
      guard before != after else { return }
      changes.append(
        Text(
          en: "\(en): \(before?.en ?? "–") → \(after?.en ?? "–")",
          zh: "\(zh)：\(before?.zh ?? "–") → \(after?.zh ?? "–")"))
    }
    func same(_ text: String?) -> Text? { text.map { Text(en: $0, zh: $0) } }
    say("aircraft", "机型", same(RouteSummary(old).aircraft), same(RouteSummary(new).aircraft))
    say("at the end", "完成动作", old.finish?.name, new.finish?.name)
    say("link lost", "失联动作", old.lostLink?.name, new.lostLink?.name)
    say(
      "way home at", "返航高度", same(old.returnHeight.map { "\(decimal($0)) m" }),
      same(new.returnHeight.map { "\(decimal($0)) m" }))
    say(
      "take-off height", "起飞安全高度", same(old.takeOffHeight.map { "\(decimal($0)) m" }),
      same(new.takeOffHeight.map { "\(decimal($0)) m" }))
  }

  private static func compare(
    _ old: RoutePoint, _ new: RoutePoint, _ from: Int, _ to: Int, into changes: inout [Text]
  ) {
    let label = from == to ? "\(from)" : "\(from) (now \(to))"
    let zhLabel = from == to ? "\(from)" : "\(from)（现 \(to)）"
    func say(_ en: String, _ zh: String) {
      changes.append(Text(en: "waypoint \(label) \(en)", zh: "航点 \(zhLabel) \(zh)"))
    }
    let moved = Geodesic(from: old.position, to: new.position).distance
    if moved >= .metres(0.1) {
      say(
        "moved by \(decimal(moved.metres, digits: 1)) m", "移动 \(decimal(moved.metres, digits: 1)) m"
      )
    }
    let climbed = new.altitude.height - old.altitude.height
    if old.altitude.datum != new.altitude.datum {
      say(
        "is counted \(new.altitude.datum.name.en), not \(old.altitude.datum.name.en)",
        "高度基准由\(old.altitude.datum.name.zh)改为\(new.altitude.datum.name.zh)")
    } else if abs(climbed.metres) >= 0.1 {
      let by = decimal(abs(climbed.metres), digits: 1)
      say(
        climbed > .zero ? "raised by \(by) m" : "lowered by \(by) m",
        climbed > .zero ? "升高 \(by) m" : "降低 \(by) m")
    }
    if let a = old.speed, let b = new.speed, abs((a - b).metresPerSecond) >= 0.01 {
      say(
        "is flown to at \(decimal(b)) m/s, not \(decimal(a)) m/s",
        "到达速度由 \(decimal(a)) m/s 改为 \(decimal(b)) m/s")
    }
    if old.stops != new.stops {
      say(new.stops ? "is now a stop" : "is now flown through", new.stops ? "改为停留" : "改为飞越")
    }
    let before = old.actions.map(\.description)
    let after = new.actions.map(\.description)
    if before != after {
      say(
        "does [\(after.joined(separator: ", "))], not [\(before.joined(separator: ", "))]",
        "动作由 [\(before.joined(separator: "、"))] 改为 [\(after.joined(separator: "、"))]")
    }
  }
}

extension MissionRoute {
  /// The waypoint at a share of their number; nil where there is none.
  fileprivate func position(at share: Double) -> Coordinate? {
    points.isEmpty ? nil : points[Int(share * Double(points.count - 1))].position
  }
}
