import Diagnostics
import Foundation

extension RouteFile {
  /// Makes files of a format from what was read.
  ///
  /// A file of the same format comes back with all its values, known here or not; only a KMZ without its
  /// template is made anew, so that DJI's programs open it. Otherwise what the format must say and the
  /// file does not is filled in, and each file's findings say so, as well as what was left out.
  ///
  /// - Parameter aircraft: The aircraft that shall fly it, where that is another than the file's.
  /// - Throws: ``ExportError`` where a route cannot be said in the format.
  public func converted(
    to format: MissionFormat, aircraft: RouteAircraft? = nil,
    settings: ExportSettings = ExportSettings()
  ) throws(ExportError) -> [ExportedFile] {
    if format == self.format, aircraft == nil, !lacksTemplate {
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
      var made = try MissionExporter.files(of: completion.route, as: format, settings: settings)
      for index in made.indices { made[index].findings += completion.findings }
      files += made
    }
    return files
  }

  private var lacksTemplate: Bool {
    if case .wpml(let archive) = content { archive.template == nil } else { false }
  }
}
