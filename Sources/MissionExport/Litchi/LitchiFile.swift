import Diagnostics
import Foundation
import Geodesy
import Units

/// Writes a route as a mission of the app Litchi.
struct LitchiFile {
  private let route: MissionRoute

  init(_ given: MissionRoute) throws(ExportError) {
    let route = try given.withHeightsAboveHome(for: .litchi)
      .withLegs(atMost: .metres(LitchiColumns.longestLeg))
    guard route.points.count >= 2 else { throw .noWaypoints(flight: given.name) }
    guard route.points.count <= LitchiColumns.mostWaypoints else {
      throw .tooManyWaypoints(
        flight: given.name, count: route.points.count, allowed: LitchiColumns.mostWaypoints)
    }
    for (index, point) in route.points.enumerated() {
      let fastest = Speed.metresPerSecond(15)
      let speed = point.speed ?? route.commonSpeed
      guard speed <= fastest else {
        throw .tooFast(flight: given.name, point: index, speed: speed, allowed: fastest)
      }
      guard LitchiFile.actions(point).count <= LitchiColumns.mostActions else {
        throw .notCarried(
          format: .litchi,
          what: Text(
            en: "more than \(LitchiColumns.mostActions) actions at waypoint \(index)",
            zh: "航点 \(index) 的 \(LitchiColumns.mostActions) 个以上动作"))
      }
    }
    self.route = route
  }

  func file() -> ExportedFile {
    var text = LitchiColumns.names.joined(separator: ",") + "\n"
    for index in route.points.indices {
      text += row(index).joined(separator: ",") + "\n"
    }
    var findings = route.findings(for: .litchi)
    if let height = route.returnHeight {
      findings.append(
        Finding(
          .warning, rule: "return-height-not-carried", place: route.name,
          message: Text(
            en: "Litchi takes the height of the way home from the aircraft's settings",
            zh: "Litchi 的返航高度取自飞行器设置"),
          remedy: Text(
            en: "set the RTH altitude to \(decimal(height)) m before the flight",
            zh: "起飞前请将返航高度设为 \(decimal(height)) m")))
    }
    return ExportedFile(
      name: route.name + MissionFormat.litchi.fileExtension, bytes: Data(text.utf8),
      findings: findings)
  }

  private func row(_ index: Int) -> [String] {
    let point = route.points[index]
    var fields = [
      degrees(point.position.latitude), degrees(point.position.longitude),
      decimal(point.altitude.height), decimal(heading(index), digits: 1),
      decimal(curve(index), digits: 1), "0", "0", "0",
    ]
    let actions = Self.actions(point)
    for slot in 0..<LitchiColumns.mostActions {
      fields +=
        slot < actions.count
        ? [String(actions[slot].type), String(actions[slot].parameter)] : ["-1", "0"]
    }
    var place = ["0", "0"]
    if case .at(let target) = point.heading {
      place = [degrees(target.latitude), degrees(target.longitude)]
    }
    return fields + ["0", decimal(route.speedFrom(index))] + place + ["0", "0", "-1", "-1"]
  }

  /// Towards the next point; at the last, as it came.
  private func heading(_ index: Int) -> Double {
    if case .towards(let direction) = route.points[index].heading {
      return direction.normalized.degrees
    }
    let from = min(index, route.points.count - 2)
    return Geodesic(
      from: route.points[from].position, to: route.points[from + 1].position
    ).azimuth.degrees
  }

  /// The corner's size, at most a third of each leg, so that neighbours never meet.
  private func curve(_ index: Int) -> Double {
    guard index > 0, index < route.points.count - 1 else { return 0 }
    let legs = [
      route.points[index - 1].distance(to: route.points[index]),
      route.points[index].distance(to: route.points[index + 1]),
    ]
    let most = (legs.min() ?? .zero) / 3
    return switch route.points[index].turn {
    case .stop, .curvedStop: 0
    case .pass(let cut): min(cut ?? .zero, most).metres
    case .coordinated(let cut): min(cut, most).metres
    }
  }

  private typealias Action = (type: Int, parameter: Int)

  private static func actions(_ point: RoutePoint) -> [Action] {
    point.actions.flatMap(\.simpler).flatMap { action -> [Action] in
      switch action {
      case .hover(let time):
        var left = Int((time.seconds * 1000).rounded())
        var stays: [Action] = []
        while left > 0 {
          stays.append((LitchiColumns.stay, min(left, LitchiColumns.longestStay)))
          left -= LitchiColumns.longestStay
          if stays.count > LitchiColumns.mostActions { break }
        }
        return stays
      case .photo: return [(LitchiColumns.photo, 0)]
      case .startRecording: return [(LitchiColumns.startRecording, 0)]
      case .stopRecording: return [(LitchiColumns.stopRecording, 0)]
      case .turnNose(let heading):
        return [(LitchiColumns.turnNose, Int(heading.normalized.degrees.rounded()))]
      case .tiltCamera(let tilt):
        return [(LitchiColumns.tiltCamera, Int(tilt.degrees.rounded()))]
      case .zoom, .focus, .panorama, .aimedPhoto, .other: return []
      }
    }
  }
}
