import Geodesy
import Diagnostics
import FlightPerformance
import Foundation

extension RouteFile {
  /// Makes files of a format from what was read.
  ///
  /// A file of the same format comes back with all its values, known here or not; only a KMZ without its
  /// template is made anew, so that DJI's programs open it, and one whose legs or waypoints shall be fewer. Otherwise what the format must say and the
  /// file does not is filled in, and each file's findings say so, as well as what was left out.
  ///
  /// Heights become such as the format takes: those above the ground through the ground along the
  /// route, those above the ellipsoid through the geoid.
  ///
  /// - Parameters:
  ///   - aircraft: The aircraft that shall fly it, where that is another than the file's.
  ///   - ground: The ground, where heights cannot be converted without.
  /// - Throws: ``ExportError`` where a route cannot be said in the format.
  public func converted(
    to format: MissionFormat, aircraft: RouteAircraft? = nil,
    settings: ExportSettings = ExportSettings(), ground: GroundHeights? = nil
  ) throws(ExportError) -> [ExportedFile] {
    let keepsHeights = format != .dji || settings.heights == .launch
    let keepsLegs = settings.waypointBudget == nil && settings.longestLeg == nil
    if format == self.format, !lacksTemplate, keepsHeights, keepsLegs, isFor(aircraft) {
      do {
        return [ExportedFile(name: name, bytes: try written())]
      } catch {
        throw .archive(error.text)
      }
    }
    var files: [ExportedFile] = []
    for route in routes {
      var given = route
      given.aircraft = aircraft ?? route.aircraft
      let completion = RouteCompletion(given, for: format, settings: settings)
      let anew = format == self.format && aircraft != nil ? [Self.madeAnew(route)] : []
      let ready = try completion.route.withHeights(for: format, settings: settings, ground: ground)
      var made = try MissionExporter.files(of: ready, as: format, settings: settings)
      for index in made.indices { made[index].findings += anew + completion.findings }
      files += made
    }
    return files
  }

  /// Whether the file is for an aircraft already, or of a format that names none.
  private func isFor(_ aircraft: RouteAircraft?) -> Bool {
    guard let aircraft, format.carried.contains(.aircraft) else { return true }
    return routes.allSatisfy { route in
      guard let own = route.aircraft?.dji, let other = aircraft.dji else { return false }
      return own.droneEnum == other.droneEnum && own.droneSubEnum == other.droneSubEnum
        && own.payloadEnum == other.payloadEnum
    }
  }

  private static func madeAnew(_ route: MissionRoute) -> Finding {
    Finding(
      .warning, rule: "made-anew", place: route.name,
      message: Text(
        en: "the file is made anew for another aircraft: only what Kestrel knows of it is kept",
        zh: "已按另一机型重新生成文件：仅保留 Kestrel 能识别的内容"))
  }

  private var lacksTemplate: Bool {
    if case .wpml(let archive) = content { archive.template == nil } else { false }
  }
}

extension MissionRoute {
  /// The route with heights that a format takes; as they are where it takes all.
  fileprivate func withHeights(
    for format: MissionFormat, settings: ExportSettings, ground: GroundHeights?
  ) throws(ExportError) -> MissionRoute {
    guard format.isFlown else { return self }
    guard format == .dji else { return try withHeights(above: .launch, ground: ground) }
    let isEllipsoid = points.allSatisfy { $0.altitude.datum == .ellipsoid }
    return try withHeights(
      above: settings.heights == .ellipsoid || isEllipsoid ? .ellipsoid : .launch, ground: ground)
  }
}
