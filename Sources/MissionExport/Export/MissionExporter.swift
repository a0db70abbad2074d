import Diagnostics
import Geodesy
import Foundation
public import MissionPlanning

/// Turns plans into files of a format, one file a flight.
///
///     let files = try MissionExporter.export(plan, as: .dji)
///     files.map(\.name)   // ["flight-01.kmz", "flight-02.kmz"]
///
/// A pure function: the same plan gives the same bytes, whenever and wherever.
public enum MissionExporter {
  /// Makes the files of all flights, in the order of the flights.
  ///
  /// - Parameter ground: The ground, where the plan does not know it and heights above the ellipsoid
  ///   are asked for.
  /// - Throws: ``ExportError`` where a flight cannot be said in the format; no file is made then.
  public static func export(
    _ plan: PatrolPlan, as format: MissionFormat, settings: ExportSettings = ExportSettings(),
    ground: GroundHeights? = nil
  ) throws(ExportError) -> [ExportedFile] {
    let most = plan.flights.map(\.number).max() ?? 0
    let digits = max(2, String(most).count)
    var files: [ExportedFile] = []
    for flight in plan.flights {
      let number = String(flight.number)
      let name = "flight-" + String(repeating: "0", count: digits - number.count) + number
      var route = try MissionRoute(flight, of: plan, named: name, settings: settings)
      if format == .dji, settings.heights == .ellipsoid {
        route = try route.withHeights(above: .ellipsoid, ground: ground)
      }
      files += try Self.files(of: route, as: format, settings: settings)
    }
    return files
  }

  /// Makes the files of one route: several where it has more waypoints than the format takes, joined at
  /// a hover and named `…-part-1`, `…-part-2`.
  ///
  /// - Throws: ``ExportError`` where the route cannot be said in the format.
  public static func files(
    of route: MissionRoute, as format: MissionFormat, settings: ExportSettings = ExportSettings()
  ) throws(ExportError) -> [ExportedFile] {
    try route.checkFigures()
    var files: [ExportedFile] = []
    for part in try RouteSplitting(format, settings: settings).parts(of: route) {
      files.append(try file(of: part, as: format, settings: settings))
    }
    return files
  }

  /// Makes the file of one route, from whatever it was read.
  ///
  /// - Throws: ``ExportError`` where the route cannot be said in the format.
  public static func file(
    of route: MissionRoute, as format: MissionFormat, settings: ExportSettings = ExportSettings()
  ) throws(ExportError) -> ExportedFile {
    try route.checkFigures()
    return switch format {
    case .dji: try WPMLExport(route, settings: settings).file()
    case .qgroundcontrol: try GroundControlPlan(route, settings: settings).file()
    case .waypoints: try WaypointFile(route, settings: settings).file()
    case .litchi: try LitchiFile(route).file()
    case .kml: KMLFile(route: route).file()
    case .geojson: GeoJSONFile(route: route).file()
    case .gpx: GPXFile(route: route).file()
    case .csv: WaypointTable(route: route).file()
    }
  }
}
