public import Diagnostics
public import MissionPlanning

/// A mission file: what an officer writes, in YAML or JSON.
///
///     let request = try MissionFile.read("missions/taiyuan-morning-peak.yaml")
///     request.roads.count          // 31
///     request.defaults             // what the file left out: [return factor: 1.3, …]
///
/// Values carry their unit; unknown keys, bare numbers and selections that select nothing are faults.
/// Paths in the file are relative to it.
public enum MissionFile {
  /// Reads a mission with the roads, nodes, terrain and aircraft that it names.
  ///
  /// - Throws: all faults at once: those of the mission file in the order of its lines, then those of
  ///   the other files.
  public static func read(_ path: String) throws(InputErrors) -> PatrolRequest {
    var reader = MissionReader(paths: MissionPaths(mission: path))
    return try reader.request()
  }
}
