import Diagnostics
import FlightPerformance
import Foundation
import MissionPlanning

extension MissionReader {
  /// Reads `aircraft`: an id of the catalogue, or the path of a profile in JSON.
  mutating func aircraft(_ root: Section) -> AircraftProfile? {
    guard let field = root["aircraft"] else {
      noteMissing("aircraft", of: root, example: "dji-m30t")
      return nil
    }
    guard let name = value(of: field, { $0 }) else { return nil }
    if name.contains("/") || name.lowercased().hasSuffix(".json") {
      return profile(at: name, field)
    }
    if let known = AircraftCatalogue.profile(id: name) { return known }
    let near = nearest(to: name, among: AircraftCatalogue.all.map(\.id))
    note(
      .unknownName(found: name, nearest: near, of: Text(en: "aircraft", zh: "机型")), at: field)
    return nil
  }

  private mutating func profile(at path: String, _ field: Field) -> AircraftProfile? {
    do throws(Fault) {
      let file = try paths.open(path)
      note(file, named: path)
      do {
        return try JSONDecoder().decode(AircraftProfile.self, from: file.bytes)
      } catch {
        let wrong = CodableFault(error)
        note(
          InputError(wrong.fault, at: SourceLocation(file: file.path), field: wrong.field))
      }
    } catch {
      note(error, at: field)
    }
    return nil
  }
}
