import Diagnostics
import Geodesy
import Units

extension MissionRoute {
  /// What to know of a part that is not a flight's first: the battery was planned for all parts in one
  /// flight.
  func joinFindings(for format: MissionFormat) -> [Finding] {
    guard startsInTheAir else { return [] }
    let height = decimal(max(returnHeight ?? .zero, points.first?.altitude.height ?? .zero))
    let onTheGround =
      switch format {
      case .qgroundcontrol, .waypoints:
        Text(
          en:
            "started on the ground it takes off, climbs to \(height) m and flies straight to that place",
          zh: "若从地面启动，将起飞爬升至 \(height) m 后直飞该处")
      default:
        Text(
          en: "started on the ground it flies straight to that place", zh: "若从地面启动，将直飞该处")
      }
    return [
      Finding(
        .warning, rule: "joins-part", place: name,
        message: Text(
          en: "it goes on where the part before ends: load and start it while the aircraft hovers "
            + "there; \(onTheGround.en)",
          zh: "本段从上一段终点继续：请在飞行器于该处悬停时载入并启动；\(onTheGround.zh)"))
    ]
  }
}
