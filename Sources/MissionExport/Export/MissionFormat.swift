public import Diagnostics

/// A format of mission files.
public enum MissionFormat: String, CaseIterable, Hashable, Sendable, Codable {
  /// DJI's route, a KMZ of `wpmz/template.kml` and `wpmz/waylines.wpml`.
  case dji
  /// A QGroundControl plan.
  case qgroundcontrol

  /// The format's name for the user.
  public var name: Text {
    switch self {
    case .dji: Text(en: "DJI WPML (KMZ)", zh: "大疆 WPML 航线（KMZ）")
    case .qgroundcontrol: Text(en: "QGroundControl plan", zh: "QGroundControl 航线")
    }
  }

  /// What its files' names end with, dot included.
  public var fileExtension: String {
    switch self {
    case .dji: ".kmz"
    case .qgroundcontrol: ".plan"
    }
  }
}
