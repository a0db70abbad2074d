public import ArgumentParser
import Diagnostics
import Geodesy
public import MissionExport
import MissionInput
import Units

/// What `export` and `convert` both understand.
struct ExportOptions: ParsableArguments {
  @Option(help: "The autopilot that MAVLink files are for: arduPilot or px4.")
  var autopilot = ExportSettings.Autopilot.arduPilot

  @Option(
    help: "The most waypoints, or items of MAVLink missions, in a file; longer flights are cut.")
  var budget: Int?

  @Option(help: "The longest leg in a file, in metres; longer ones are cut into equal ones.")
  var longestLeg: Double?

  @Option(
    help: ArgumentHelp(
      "What heights of DJI files are counted from: launch, or ellipsoid (by the geoid EGM96)."))
  var heights = ExportSettings.Heights.launch

  @Option(help: "A terrain file, where heights cannot be converted without the ground.")
  var terrain: String?

  @Flag(help: "Write over files that exist.")
  var force = false

  /// The settings of the exporters.
  var settings: ExportSettings {
    ExportSettings(
      autopilot: autopilot, heights: heights, waypointBudget: budget,
      longestLeg: longestLeg.map { .metres($0) })
  }

  /// The ground around some places, from the terrain file; nil where none is named.
  func ground(around places: [Coordinate], _ shared: SharedOptions) throws -> GroundHeights? {
    guard let terrain, !places.isEmpty else { return nil }
    let file = try shared.checkingInput { () throws(InputErrors) in
      try TerrainFile(terrain, around: places)
    }
    return { file.heights(at: $0) }
  }

  func validate() throws {
    if let budget, budget < 2 { throw ValidationError("--budget: at least 2") }
    if let longestLeg, !(longestLeg >= 10 && longestLeg.isFinite) {
      throw ValidationError("--longest-leg: at least 10, in metres")
    }
  }
}

extension ExportSettings.Autopilot: ExpressibleByArgument {}

extension ExportSettings.Heights: ExpressibleByArgument {}

extension SharedOptions {
  /// Says each finding of exported files once, with the files that it is about.
  func complain(of files: [ExportedFile]) {
    var said: Set<Text> = []
    for finding in files.flatMap(\.findings) where said.insert(finding.message).inserted {
      let names = files.filter { $0.findings.contains { $0.message == finding.message } }
        .map(\.name)
      let whom =
        names.count > 2 ? "\(names[0]) … \(names[names.count - 1])" : names.joined(separator: ", ")
      let remedy = finding.remedy.map { "; \($0(language))" } ?? ""
      Terminal.complain("\(whom): \(finding.message(language))\(remedy)")
    }
  }
}

extension MissionFormat: ExpressibleByArgument {
  /// Reads a format by its name or by the name that its files end with.
  public init?(argument: String) {
    let names: [String: MissionFormat] = [
      "kmz": .dji, "wpml": .dji, "dji": .dji, "plan": .qgroundcontrol, "qgc": .qgroundcontrol,
      "qgroundcontrol": .qgroundcontrol, "wpl": .waypoints, "waypoints": .waypoints,
      "litchi": .litchi, "kml": .kml, "geojson": .geojson, "gpx": .gpx, "csv": .csv,
    ]
    guard let format = names[argument.lowercased()] else { return nil }
    self = format
  }

  /// The names that a user may give, each format's first.
  public static var allValueStrings: [String] {
    ["kmz", "plan", "waypoints", "litchi", "kml", "geojson", "gpx", "csv"]
  }

  /// The format that a file's name tells by its ending; nil where it tells none.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(MissionFormat.litchi.fileExtension) {
      self = .litchi
    } else if name.hasSuffix(".csv") {
      // A table, or Litchi's: the two must not be taken for each other.
      return nil
    } else if let format = MissionFormat.allCases.first(where: { name.hasSuffix($0.fileExtension) })
    {
      self = format
    } else {
      return nil
    }
  }

  /// The ending of a file's name, dot included; empty where there is none.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }
}
