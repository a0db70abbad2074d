import Diagnostics
import FlightPerformance
import MissionInput

extension AircraftProfile {
  /// An aircraft of the catalogue by its name, or a profile by its path.
  static func named(_ name: String) throws(InputErrors) -> AircraftProfile {
    if let known = AircraftCatalogue.profile(id: name.lowercased()) { return known }
    let isFile = [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
    if isFile || name.contains("/") { return try AircraftProfileFile.read(name) }
    let fault = Fault.unknownName(
      found: name, nearest: nearest(to: name, among: AircraftCatalogue.all.map(\.id)),
      of: Text(en: "aircraft", zh: "机型"))
    throw InputErrors(InputError(fault, at: SourceLocation(file: "kestrel aircraft")))
  }
}
