import Geodesy
import Units

extension MissionRoute {
  /// Refuses a route that goes nowhere, and figures that no file should carry: what is not finite, off
  /// the earth, or beyond all use.
  func checkFigures() throws(ExportError) {
    guard !points.isEmpty else { throw .noWaypoints(flight: name) }
    for (number, point) in points.enumerated() {
      let isUsable =
        point.position.isOnEarth && abs(point.altitude.height.metres) < 20_000
        && (point.speed?.isUsable ?? true) && point.actions.allSatisfy(\.isUsable)
      guard isUsable else { throw .badFigure(flight: name, point: number) }
    }
    let heights = [takeOffHeight, returnHeight, home?.ground].compactMap(\.self)
    let places = alternates.map(\.position) + (home.map { [$0.position] } ?? [])
    guard heights.allSatisfy({ abs($0.metres) < 20_000 }), places.allSatisfy(\.isOnEarth),
      speed?.isUsable ?? true, (time?.seconds ?? 0).magnitude < 1e6
    else { throw .badFigure(flight: name, point: 0) }
  }
}

extension Speed {
  fileprivate var isUsable: Bool { metresPerSecond >= 0 && metresPerSecond < 1000 }
}

extension RouteAction {
  fileprivate var isUsable: Bool {
    switch self {
    case .hover(let time): time.seconds >= 0 && time.seconds < 1e6
    case .tiltCamera(let angle), .turnNose(let angle): abs(angle.degrees) <= 3600
    case .zoom(let length): length > 0 && length < 1e6
    case .aimedPhoto(let heading, let tilt, let length):
      abs(heading.degrees) <= 3600 && abs(tilt.degrees) <= 3600
        && (length.map { $0 > 0 && $0 < 1e6 } ?? true)
    case .focus(.point(let x, let y)): [x, y].allSatisfy((0...1).contains)
    case .focus(.region(let x, let y, let width, let height)):
      [x, y, width, height].allSatisfy((0...1).contains)
    case .photo, .startRecording, .stopRecording, .panorama, .focus(.infinity), .other: true
    }
  }
}
