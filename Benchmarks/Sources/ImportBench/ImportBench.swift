import Foundation
import MissionInput

/// Times the import of roads, from the files to the bytes of the registers.
///
///     swift run -c release --package-path Benchmarks ImportBench 100000      # a made-up province
///     swift run -c release --package-path Benchmarks ImportBench city.osm.pbf
///
/// Prints a line of JSON: seconds of each stage, and the greatest memory of the process.
@main
struct ImportBench {
  static func main() throws {
    for argument in CommandLine.arguments.dropFirst() {
      if let count = Int(argument) {
        let file = FileManager.default.temporaryDirectory
          .appendingPathComponent("kestrel-roads-\(count).geojson")
        try MadeUpRoads(count: count).geoJSON.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try measure(file.path, called: "made up: \(count)", lines: count)
      } else {
        try measure(argument, called: argument, lines: nil)
      }
    }
  }

  private static func measure(_ path: String, called name: String, lines: Int?) throws {
    let clock = ContinuousClock()
    var register: RoadRegister?
    let read = try clock.measure { register = try RoadImport().read([path]) }
    guard let register else { return }
    var bytes = (json: 0, package: 0)
    let json = clock.measure { bytes.json = register.geoJSON.count }
    let package = try clock.measure {
      bytes.package = try register.geoPackage([.sections, .nodes]).count
    }
    print(
      """
      {"source":"\(name)",\(lines.map { "\"lines\":\($0)," } ?? "")"sections":\(register.sections.count),\
      "nodes":\(register.nodes.count),"read_s":\(seconds(read)),"geojson_s":\(seconds(json)),\
      "geopackage_s":\(seconds(package)),"geojson_bytes":\(bytes.json),\
      "geopackage_bytes":\(bytes.package),"peak_mb":\(peakMegabytes())}
      """)
  }

  private static func seconds(_ time: Duration) -> Double {
    let (whole, parts) = time.components
    return ((Double(whole) + Double(parts) * 1e-18) * 1000).rounded() / 1000
  }

  /// The most memory that the process has had, in megabytes.
  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
