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

  /// What was read.
  enum Content: Sendable {
    case wpml(WPMLArchive)
    case plan(JSONValue, items: [MAVLinkItem])
    case items(WaypointFileReader)
    case markup(MarkupElement)
    case table(LitchiReader)
    case waypointTable(WaypointTableReader)
    case map(JSONValue)
  }

  /// Reads a file, its format told by its first bytes and its name.
  ///
  /// - Throws: ``RouteFileError`` with the reason why it cannot be read.
  public init(reading data: Data, named name: String) throws(RouteFileError) {
    let bytes = [UInt8](data)
    guard !bytes.isEmpty else {
      throw RouteFileError(name, Text(en: "the file is empty", zh: "文件为空"))
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      try self.init(WPMLArchive(reading: bytes, named: name), named: name)
    } else if bytes.firstMeaningful == UInt8(ascii: "{") {
      try self.init(json: bytes, named: name)
    } else {
      try self.init(text: bytes, named: name)
    }
  }

  init(_ archive: WPMLArchive, named name: String) throws(RouteFileError) {
    self.init(
      name: name, format: .dji, dialect: archive.dialectName,
      routes: try WPMLReader(archive, named: name).routes(),
      findings: archive.unknownElements(named: name), content: .wpml(archive))
  }

  private init(json bytes: [UInt8], named name: String) throws(RouteFileError) {
    let json: JSONValue
    do {
      json = try JSONReader.read(bytes)
    } catch {
      throw RouteFileError(
        name, Text(en: "not JSON: \(error.text.en)", zh: "不是 JSON：\(error.text.zh)"))
    }
    if GeoJSONReader.types.contains(json["type"]?.string) {
      self.init(
        name: name, format: .geojson, dialect: "GeoJSON",
        routes: try GeoJSONReader(json, named: name).routes(), findings: [], content: .map(json))
    } else {
      let plan = try GroundControlReader(json, named: name)
      self.init(
        name: name, format: .qgroundcontrol, dialect: plan.groundStation,
        routes: [try plan.route()], findings: plan.findings,
        content: .plan(json, items: plan.items))
    }
  }

  private init(text bytes: [UInt8], named name: String) throws(RouteFileError) {
    let text = try RouteFile.text(bytes, named: name)
    let stem = name.fileStem
    if text.hasPrefix(WaypointFileReader.heading) {
      let reader = try WaypointFileReader(reading: text, named: name)
      self.init(
        name: name, format: .waypoints, dialect: WaypointFileReader.heading + " 110",
        routes: [reader.route(named: stem)], findings: [], content: .items(reader))
    } else if LitchiReader.isLitchi(text) {
      let reader = try LitchiReader(reading: text, named: name)
      self.init(
        name: name, format: .litchi, dialect: "Litchi", routes: [reader.route(named: stem)],
        findings: [], content: .table(reader))
    } else if WaypointTableReader.isTable(text) {
      let reader = try WaypointTableReader(reading: text, named: name)
      self.init(
        name: name, format: .csv, dialect: "Kestrel", routes: [reader.route(named: stem)],
        findings: [], content: .waypointTable(reader))
    } else if bytes.firstMeaningful == UInt8(ascii: "<") {
      let root = try RouteFile.markup(bytes, named: name)
      let isGPX = root.localName == "gpx"
      self.init(
        name: name, format: isGPX ? .gpx : .kml, dialect: isGPX ? "GPX" : "KML",
        routes: try MapRouteReader.routes(root, named: name, stem: stem), findings: [],
        content: .markup(root))
    } else {
      throw RouteFileError(name, .unknownFormat(of: text, named: name))
    }
  }

  private init(
    name: String, format: MissionFormat, dialect: String, routes: [MissionRoute],
    findings: [Finding], content: Content
  ) {
    self.name = name
    self.format = format
    self.dialect = dialect
    self.routes = routes
    self.findings = findings
    self.content = content
  }

  private static func text(_ bytes: [UInt8], named name: String) throws(RouteFileError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RouteFileError(name, Text(en: "not UTF-8", zh: "不是 UTF-8 编码"))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  private static func markup(
    _ bytes: [UInt8], named name: String
  ) throws(RouteFileError) -> MarkupElement {
    let root: MarkupElement
    do { root = try MarkupReader.read(bytes) } catch { throw RouteFileError(name, error.text) }
    guard ["kml", "gpx"].contains(root.localName) else {
      throw RouteFileError(
        name,
        Text(
          en: "XML of “\(root.name.prefix(40))”, neither KML nor GPX",
          zh: "XML 根元素为“\(root.name.prefix(40))”，既非 KML 也非 GPX"))
    }
    return root
  }
}

extension [UInt8] {
  /// The first byte that is no blank and no byte-order mark.
  var firstMeaningful: UInt8? {
    first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
  }
}
