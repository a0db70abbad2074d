import Diagnostics
import FlightPerformance
import Units

extension LegError {
  /// The sentence for the user, with numbers.
  var text: Text {
    func figure(_ speed: Speed) -> String { speed.metresPerSecond.text(1) }
    switch self {
    case .crosswindTooStrong(let crosswind, let allowed):
      return Text(
        en: "a cross wind of \(figure(crosswind)) m/s is more than the \(figure(allowed)) m/s of "
          + "airspeed that a plan may use",
        zh: "侧风 \(figure(crosswind)) 米/秒，超过计划可用空速 \(figure(allowed)) 米/秒")
    case .noHeadway(let groundSpeed, let needed):
      return Text(
        en: "against the wind only \(figure(groundSpeed)) m/s over the ground are left; "
          + "\(figure(needed)) m/s are needed",
        zh: "逆风地速仅 \(figure(groundSpeed)) 米/秒，至少需要 \(figure(needed)) 米/秒")
    case .airspeedAboveLimit(let airspeed, let allowed):
      return Text(
        en: "it takes \(figure(airspeed)) m/s of airspeed; a plan may use \(figure(allowed)) m/s",
        zh: "需要空速 \(figure(airspeed)) 米/秒，计划上限为 \(figure(allowed)) 米/秒")
    case .gustAboveLimit(let gust, let allowed):
      return Text(
        en: "gusts of \(figure(gust)) m/s at that height are above the aircraft's limit of "
          + "\(figure(allowed)) m/s",
        zh: "该高度阵风 \(figure(gust)) 米/秒，超过飞机限值 \(figure(allowed)) 米/秒")
    }
  }
}
