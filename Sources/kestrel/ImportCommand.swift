import ArgumentParser
import Diagnostics
import Foundation
import MissionInput
import Units

/// `kestrel import`: from map data to a register of road sections.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a register of road sections and crossings from map data.",
    discussion: """
      Reads OSM PBF and every vector format of GDAL; cuts roads at junctions, joins their pieces \
      between them, marks tunnels and bridges, and finds the other carriageway of divided roads.
      """)

  @Argument(help: "Files of roads.")
  var inputs: [String]

  @Option(name: [.short, .customLong("output")], help: "The GeoJSON file of sections to write.")
  var output: String

  @Option(help: "Also write the crossings, those with signals first, to this GeoJSON file.")
  var nodes: String?

  @Option(help: "Tables of nodes that were located already, taken over into the crossings.")
  var nodeTable: [String] = []

  @Option(help: "A table of complaints (time, lon and lat or section, text): weekly priorities.")
  var complaints: String?

  @Option(help: "The files' coordinate system, where they do not say: EPSG:4547, GCJ-02, BD-09.")
  var crs: String?

  @Option(help: "Classes of roads, with commas; “all” takes every one. OpenStreetMap's names.")
  var classes: String?

  @Option(help: "Who looks after the roads.")
  var owner = ""

  @Option(help: "The patrol height to note, such as “90 m above ground”.")
  var height: String?

  @Option(help: "The patrol speed to note, such as “10 m/s”.")
  var speed: String?

  @Option(help: "The least priority, 1 to 5.")
  var priority = 1

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if !(1...5).contains(priority) { throw ValidationError("--priority is from 1 to 5") }
    if inputs.isEmpty { throw ValidationError("name at least one file of roads") }
  }

  func run() throws {
    let wanted: Set<String> =
      switch classes {
      case nil: RoadImport.usualClasses
      case "all": []
      case let list?: Set(list.split(separator: ",").map(String.init))
      }
    let reader = RoadImport(
      classes: wanted, owner: owner,
      policy: PatrolPolicy(height: height, speed: speed, priority: priority), crs: crs,
      complaints: complaints, nodeTables: nodeTable)
    let register = try shared.checkingInput { () throws(InputErrors) in
      try reader.read(inputs)
    }
    var files = [(OutputFiles.name(of: output), register.geoJSON)]
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: force).write(files, into: folder(of: output))
      guard let nodes else { return }
      files = [(OutputFiles.name(of: nodes), register.nodesGeoJSON)]
      try OutputFiles(force: force).write(files, into: folder(of: nodes))
    }
    let length = register.sections.reduce(0) { $0 + $1.length.kilometres }
    let (pairs, tunnels) = (
      register.sections.count { $0.pair != nil }, register.sections.count { $0.isTunnel }
    )
    let text = Text(
      en: "\(register.sections.count) sections, \(Int(length.rounded())) km; \(pairs) of divided "
        + "roads, \(tunnels) in tunnels; \(register.nodes.count) crossings",
      zh: "路段 \(register.sections.count) 条，\(Int(length.rounded())) 公里；其中分幅道路 \(pairs) 条，"
        + "隧道 \(tunnels) 条；交叉口 \(register.nodes.count) 处")
    print(text(shared.language))
  }

  private func folder(of path: String) -> String {
    let folder = OutputFiles.folder(of: path)
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }
}
