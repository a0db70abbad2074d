import Diagnostics
import Geodesy
import Units

/// Reads a table of waypoints as Kestrel writes it. Columns are known by their names; those that are
/// not known are kept.
struct WaypointTableReader: Sendable {
  /// The fields of the header and of each row.
  private let lines: [[String]]
  private(set) var points: [RoutePoint] = []

  /// Whether a text begins as such a table does.
  static func isTable(_ text: String) -> Bool {
    text.hasPrefix(WaypointTable.firstColumns.joined(separator: ","))
  }

  init(reading text: String, named file: String) throws(RouteFileError) {
    guard let lines = Self.fields(of: text) else {
      throw RouteFileError(
        file, rule: .tableField,
        Text(en: "a quoted field does not end", zh: "带引号的字段没有结束"))
    }
    let header = lines.first ?? []
    for (number, fields) in lines.enumerated().dropFirst() {
      guard fields.count == header.count else {
        throw RouteFileError(
          file, rule: .tableField,
          Text(
            en: "line \(number + 1): \(fields.count) fields; \(header.count) are due",
            zh: "第 \(number + 1) 行：有 \(fields.count) 个字段；应为 \(header.count) 个"))
      }
      func value(_ name: String) -> String? { header.firstIndex(of: name).map { fields[$0] } }
      func figure(_ name: String) throws(RouteFileError) -> Double {
        guard let text = value(name), let number = Double(text), number.isFinite else {
          throw RouteFileError(
            file, rule: .tableField,
            Text(
              en: "line \(number + 1), \(name): “\(value(name)?.prefix(20) ?? "–")” is no number",
              zh: "第 \(number + 1) 行，\(name)：“\(value(name)?.prefix(20) ?? "–")”不是数值"))
        }
        return number
      }
      guard let datum = value("height_above").flatMap(Altitude.Datum.init(rawValue:)) else {
        throw RouteFileError(
          file, rule: .tableField,
          Text(
            en: "line \(number + 1): height_above is none of "
              + Altitude.Datum.allCases.map(\.rawValue).joined(separator: ", "),
            zh: "第 \(number + 1) 行：height_above 须为 "
              + Altitude.Datum.allCases.map(\.rawValue).joined(separator: "、")))
      }
      let point = RoutePoint(
        position: Coordinate(
          latitude: try figure("latitude_deg"), longitude: try figure("longitude_deg")),
        altitude: Altitude(.metres(try figure("height_m")), above: datum),
        turn: .pass(cutting: nil))
      points.append(point.with(value))
    }
    guard !points.isEmpty else {
      throw RouteFileError(file, rule: .waypointCount, Text(en: "no waypoints", zh: "没有航点"))
    }
    self.lines = lines
  }

  /// The file as it was read.
  var bytes: [UInt8] {
    Array(
      lines.map { $0.map(WaypointTable.quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  func route(named name: String) -> MissionRoute { MissionRoute(name: name, points: points) }

  /// The fields of each line, quotes resolved; nil where a quote is left open. Empty lines are none.
  private static func fields(of text: String) -> [[String]]? {
    var lines: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        field.append("\"")
      case "\"" where isQuoted || field.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case _ where character.isNewline && !isQuoted:
        if !fields.isEmpty || !field.isEmpty { lines.append(fields + [field]) }
        fields = []
        field = ""
      default: field.append(character)
      }
    }
    if !fields.isEmpty || !field.isEmpty { lines.append(fields + [field]) }
    return isQuoted ? nil : lines
  }
}
