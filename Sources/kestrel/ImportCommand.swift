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
      between them, marks tunnels and bridges, and finds the other carriageway of divided roads. \
      Owner, height, speed, priority and windows are taken from the source where it has them, \
      else from the options.
      """)

  @Argument(help: "Files of roads.")
  var inputs: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: "The file of sections to write: .geojson, or .gpkg with the crossings as a second layer.")
  var output: String

  @Option(
    help: "Also write the crossings, those with signals first, to this .geojson or .gpkg file.")
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

  @Option(help: "The hours of the week to note, such as “Mo-Fr 07:00-09:00; Sa 10:00-12:00”.")
  var windows: String?

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    for path in [output, nodes].compactMap(\.self) where RegisterFormat(path) == nil {
      throw ValidationError("“\(path)” ends in neither .geojson, .json nor .gpkg")
    }
    if let nodes, nodes == output {
      throw ValidationError("--nodes and --output name the same file")
    }
    if inputs.isEmpty { throw ValidationError("name at least one file of roads") }
  }

  func run() throws {
    let wanted: Set<String> =
      switch classes {
      case nil: RoadImport.usualClasses
      case "all": []
      case let list?: Set(list.split(separator: ",").map(String.init))
      }
    let hours = (windows ?? "").split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let reader = RoadImport(
      classes: wanted, owner: owner,
      policy: PatrolPolicy(height: height, speed: speed, priority: priority, windows: hours),
      crs: crs, complaints: complaints, nodeTables: nodeTable)
    let register = try shared.checkingInput { () throws(InputErrors) in
      let files = OutputFiles(force: force)
      // Told before a long import, not after it.
      try files.checkFree([output, nodes].compactMap(\.self))
      let register = try reader.read(inputs)
      try files.write(contents(of: register))
      return register
    }
    for finding in register.findings {
      Terminal.complain("\(finding.place): \(finding.message(shared.language))")
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

  /// The files to write, whole in memory: all of them or none.
  private func contents(
    of register: RoadRegister
  ) throws(InputErrors) -> [(path: String, contents: Data)] {
    var files: [(path: String, contents: Data)] = []
    let own: [RegisterLayer] = nodes == nil ? [.sections, .nodes] : [.sections]
    for (path, layers) in [(output, own), (nodes, [.nodes])] {
      guard let path else { continue }
      switch RegisterFormat(path) {
      case .geoPackage?:
        do throws(Fault) {
          files.append((path, try register.geoPackage(layers)))
        } catch {
          throw InputErrors(InputError(error, at: SourceLocation(file: path)))
        }
      default:
        files.append(
          (path, layers.contains(.sections) ? register.geoJSON : register.nodesGeoJSON))
      }
    }
    return files
  }
}

/// What a register is written as, told by the file's name.
private enum RegisterFormat {
  case geoJSON
  case geoPackage

  init?(_ path: String) {
    let lowercased = path.lowercased()
    if lowercased.hasSuffix(".gpkg") {
      self = .geoPackage
    } else if [".geojson", ".json"].contains(where: lowercased.hasSuffix) {
      self = .geoJSON
    } else {
      return nil
    }
  }
}
