import ArgumentParser
import Diagnostics
import FlightPerformance
import MissionInput

extension AircraftProfile {
  /// An aircraft of the catalogue by its name, or a profile by its path.
  static func named(_ name: String) throws(InputErrors) -> AircraftProfile {
    if let known = AircraftCatalogue.profile(id: name.lowercased()) { return known }
    let isFile = [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
    if isFile || name.contains("/") { return try AircraftProfileFile.read(name) }
    throw InputErrors(InputError(unknown(name), at: SourceLocation(file: "kestrel aircraft")))
  }

  /// An aircraft of the catalogue, as the value of an option.
  ///
  /// - Throws: the names that are nearest to one that is not known.
  static func argument(_ name: String) throws -> AircraftProfile {
    guard let known = AircraftCatalogue.profile(id: name.lowercased()) else {
      throw ValidationError(unknown(name).text(.en))
    }
    return known
  }

  private static func unknown(_ name: String) -> Fault {
    .unknownName(
      found: name, nearest: nearest(to: name, among: AircraftCatalogue.all.map(\.id)),
      of: Text(en: "aircraft", zh: "机型"))
  }
}
