public import Airspace
public import Diagnostics
public import Geodesy
import Yams

/// Files of zones and obstacles by themselves, of any format that GDAL reads, understood as a mission's
/// `airspace` is.
public enum AirspaceFile {
  /// Reads the zones around some places, those within 20 km.
  ///
  /// - Parameters:
  ///   - paths: The files, from the current folder.
  ///   - rules: What turns places of a map into zones; without, only files that describe zones have
  ///     any.
  /// - Throws: all faults of the files at once.
  public static func zones(
    in paths: [String], around places: [Coordinate], rules: RuleSet? = nil
  ) throws(InputErrors) -> [Zone] {
    var zones: [Zone] = []
    var faults: [InputError] = []
    for path in paths {
      var reader = MissionReader(paths: MissionPaths(mission: ""))
      let location = SourceLocation(file: path)
      let field = Field(Node(path), path: "", location: location, mask: RepeatedKeyMask(""))
      zones += reader.airspace(
        Section(path: "", location: location, entries: ["airspace": field]), rules, around: places)
      faults += reader.faults
    }
    if let errors = InputErrors(faults) { throw errors }
    var ids = UniqueIDs()
    return zones.map { ids.unique($0, \.id) }
  }
}
