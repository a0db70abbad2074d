import Diagnostics
import FlightPerformance
import MissionPlanning

extension MissionReader {
  /// Reads `aircraft`: an id of the catalogue, or the path of a profile (``AircraftProfileFile``).
  mutating func aircraft(_ root: Section) -> AircraftProfile? {
    guard let field = root["aircraft"] else {
      noteMissing("aircraft", of: root, example: "dji-m30t")
      return nil
    }
    guard let name = value(of: field, { $0 }) else { return nil }
    if name.contains("/")
      || [".json", ".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
    {
      return profile(at: name, field)
    }
    if let known = AircraftCatalogue.profile(id: name) { return known }
    let near = nearest(to: name, among: AircraftCatalogue.all.map(\.id))
    note(
      .unknownName(found: name, nearest: near, of: Text(en: "aircraft", zh: "机型")), at: field)
    return nil
  }

  private mutating func profile(at path: String, _ field: Field) -> AircraftProfile? {
    let file: InputFile
    do throws(Fault) {
      file = try paths.open(path)
      note(file, named: path)
    } catch {
      note(error, at: field)
      return nil
    }
    do throws(InputErrors) {
      return try AircraftProfileFile.read(file.path)
    } catch {
      for fault in error.all { note(fault) }
      return nil
    }
  }
}
