public import Diagnostics
public import Foundation

/// A mission file of anyone, read.
///
///     let file = try RouteFile(reading: data, named: "patrol.kmz")
///     file.format                  // .dji
///     file.routes[0].points.count  // 14
///
/// Elements that are not known are kept and listed in ``findings``; broken structure is refused.
public struct RouteFile: Sendable {
  /// The name that it was read under.
  public let name: String
  /// Its format.
  public let format: MissionFormat
  /// The program or dialect that its shape tells: `WPML 1.0.6`, `QGroundControl`.
  public let dialect: String
  /// The flights in it; one but for DJI's oblique surveys, which have five.
  public let routes: [MissionRoute]
  /// What was read over because it is not known here.
  public let findings: [Finding]
  let content: Content

  /// What was read, nothing dropped.
  enum Content: Sendable {
    case wpml(WPMLArchive)
    case plan(JSONValue)
  }

  /// Reads a file, its format told by its first bytes and its name.
  ///
  /// - Throws: ``RouteFileError`` with the reason why it cannot be read.
  public init(reading data: Data, named name: String) throws(RouteFileError) {
    let bytes = [UInt8](data)
    self.name = name
    guard !bytes.isEmpty else {
      throw RouteFileError(name, Text(en: "the file is empty", zh: "文件为空"))
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      let archive = try WPMLArchive(reading: bytes, named: name)
      let reader = WPMLReader(archive, named: name)
      format = .dji
      dialect = archive.dialectName
      routes = try reader.routes()
      findings = archive.unknownElements(named: name)
      content = .wpml(archive)
    } else if bytes.firstMeaningful == UInt8(ascii: "{") {
      let plan = try GroundControlReader(reading: bytes, named: name)
      format = .qgroundcontrol
      dialect = plan.groundStation
      routes = [try plan.route()]
      findings = plan.findings
      content = .plan(plan.json)
    } else {
      throw RouteFileError(
        name,
        Text(
          en: "neither a DJI KMZ nor a QGroundControl plan",
          zh: "既不是大疆 KMZ 航线，也不是 QGroundControl 航线"))
    }
  }
}

extension [UInt8] {
  /// The first byte that is no blank and no byte-order mark.
  var firstMeaningful: UInt8? {
    first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
  }
}
