public import Diagnostics

/// A format of mission files.
public enum MissionFormat: String, CaseIterable, Hashable, Sendable, Codable {
  /// DJI's route, a KMZ of `wpmz/template.kml` and `wpmz/waylines.wpml`.
  case dji
  /// A QGroundControl plan.
  case qgroundcontrol
  /// A MAVLink waypoint file, `QGC WPL 110`.
  case waypoints
  /// A mission of the app Litchi, CSV of 46 columns.
  case litchi
  /// OGC KML 2.2, for map programs.
  case kml
  /// GeoJSON (RFC 7946), for map programs.
  case geojson
  /// GPX 1.1, for navigation programs.
  case gpx
  /// A table of waypoints, for people and spreadsheets.
  case csv

  /// The format's name for the user.
  public var name: Text {
    switch self {
    case .dji: Text(en: "DJI WPML (KMZ)", zh: "大疆 WPML 航线（KMZ）")
    case .qgroundcontrol: Text(en: "QGroundControl plan", zh: "QGroundControl 航线")
    case .waypoints: Text(en: "MAVLink waypoints (WPL 110)", zh: "MAVLink 航点文件（WPL 110）")
    case .litchi: Text(en: "Litchi CSV", zh: "Litchi 航线（CSV）")
    case .kml: Text(en: "KML", zh: "KML 地图文件")
    case .geojson: Text(en: "GeoJSON", zh: "GeoJSON 地图文件")
    case .gpx: Text(en: "GPX", zh: "GPX 航迹文件")
    case .csv: Text(en: "table of waypoints (CSV)", zh: "航点表（CSV）")
    }
  }

  /// What its files' names end with, dot included.
  public var fileExtension: String {
    switch self {
    case .dji: ".kmz"
    case .qgroundcontrol: ".plan"
    case .waypoints: ".waypoints"
    case .litchi: "-litchi.csv"
    case .kml: ".kml"
    case .geojson: ".geojson"
    case .gpx: ".gpx"
    case .csv: ".csv"
    }
  }

  /// Whether a controller or ground station flies its files; the others are looked at.
  public var isFlown: Bool {
    switch self {
    case .dji, .qgroundcontrol, .waypoints, .litchi: true
    case .kml, .geojson, .gpx, .csv: false
    }
  }
}
