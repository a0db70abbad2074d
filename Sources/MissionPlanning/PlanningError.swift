public import Airspace
public import Diagnostics
public import Geodesy
public import Units

/// Why there is no plan at all. A plan that leaves something out is a plan, with ``Gap``s.
public enum PlanningError: Error, Hashable, Sendable {
  /// The gust is above what the aircraft may take off, land or fly in.
  case windAboveLimit(gust: Speed, height: Length, limit: Speed)
  /// It is colder or hotter than the aircraft may fly in.
  case temperatureOutsideLimits(found: Temperature, lowest: Temperature, highest: Temperature)
  /// The ground under a launch site is not in the terrain file.
  case launchGroundUnknown(site: String)
  /// Every launch site lies inside a zone that may not be entered; the first of them.
  case launchInsideZone(site: String, zones: [Zone])
  /// Nothing of what was asked for can be flown.
  case nothingCanBeFlown([Gap])
  /// The coordinates cannot be projected: PROJ's database is missing or broken.
  case noProjection(TransformationError)

  /// The sentence for the user, with numbers.
  public var text: Text {
    switch self {
    case .windAboveLimit(let gust, let height, let limit):
      let (found, at, allowed) = (
        gust.metresPerSecond.text(1), height.metres.text(0), limit.metresPerSecond.text(1)
      )
      return Text(
        en: "gusts of \(found) m/s at \(at) m are above the aircraft's limit of \(allowed) m/s; "
          + "fly lower, or wait",
        zh: "\(at) 米高度阵风 \(found) 米/秒，超过飞机限值 \(allowed) 米/秒；请降低高度或等待")
    case .temperatureOutsideLimits(let found, let lowest, let highest):
      let range = "\(lowest.celsius.text(0)) … \(highest.celsius.text(0)) °C"
      return Text(
        en: "\(found.celsius.text(0)) °C is outside what the aircraft may fly in, \(range)",
        zh: "气温 \(found.celsius.text(0)) °C 超出飞机允许范围 \(range)")
    case .launchGroundUnknown(let site):
      return Text(
        en: "the terrain file holds no height at the launch site \(site)",
        zh: "地形文件中没有起飞点“\(site)”处的高程")
    case .launchInsideZone(let site, let zones):
      let inside = Unserved.Cause.zones(zones).text
      return Text(
        en: "the launch site \(site) lies \(inside.en); launch from another site",
        zh: "起飞点“\(site)”\(inside.zh)；请更换起飞点")
    case .nothingCanBeFlown(let gaps):
      let lines = GapReasons(gaps).lines
      return Text(
        en: (["nothing of this mission can be flown:"] + lines.map(\.en)).joined(separator: "\n  "),
        zh: (["任务中没有可飞的内容："] + lines.map(\.zh)).joined(separator: "\n  "))
    case .noProjection(let error):
      return Text(
        en: "the coordinates cannot be projected (\(error.crs)): \(error.reason)",
        zh: "坐标无法投影（\(error.crs)）：\(error.reason)")
    }
  }
}

extension Double {
  /// The number with so many decimals, as people read it.
  func text(_ decimals: Int) -> String {
    let rounded = rounded(toDecimals: decimals)
    return decimals == 0 && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
