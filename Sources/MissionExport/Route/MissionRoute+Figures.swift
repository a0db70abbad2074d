import Geodesy
import Units

extension MissionRoute {
  /// Refuses figures that no file should carry.
  func checkFigures() throws(ExportError) {
    for (number, point) in points.enumerated() {
      let latitude = point.position.latitude.degrees
      let longitude = point.position.longitude.degrees
      let isUsable =
        abs(latitude) <= 90 && abs(longitude) <= 180 && abs(point.altitude.height.metres) < 20_000
        && (point.speed?.metresPerSecond ?? 1).isFinite && point.dwell.isFinite
        && point.dwell >= .zero
      guard isUsable else { throw .badFigure(flight: name, point: number) }
    }
  }
}
