import Diagnostics
import Geodesy
import Units

/// Reads `QGC WPL 110`. Tabs or blanks between the fields, CR before LF, comments of `#`, no newline at
/// the end: all of these are about, and read.
struct WaypointFileReader: Sendable {
  /// The items, home not among them.
  let items: [MAVLinkItem]
  /// The items as the file has them.
  let all: [MAVLinkItem]
  let home: RoutePlace?
  /// The numbers of each line, twelve of them.
  let rows: [[Double]]
  /// Whether its lines end with CR LF.
  let hasCarriageReturns: Bool
  /// Whether blanks stand between fields where QGroundControl wants tabs.
  let hasBlanks: Bool

  static let heading = "QGC WPL"

  init(reading text: String, named file: String) throws(RouteFileError) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { (number: $0 + 1, text: $1.trimmingBlanks) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    guard let first = lines.first, first.text.hasPrefix(Self.heading) else {
      throw RouteFileError(
        file, rule: .waypointFields,
        Text(en: "the first line is not “QGC WPL 110”", zh: "首行不是“QGC WPL 110”"))
    }
    guard first.text.split(whereSeparator: \.isWhitespace).last == "110" else {
      throw RouteFileError(
        file, rule: .waypointFields,
        Text(
          en: "“\(first.text.prefix(40))”: only version 110 is read",
          zh: "“\(first.text.prefix(40))”：仅支持 110 版"))
    }
    lines.removeFirst()
    guard lines.count <= Self.mostItems else {
      throw RouteFileError(
        file, rule: .itemCount,
        Text(
          en: "more than \(Self.mostItems) items", zh: "航点超过 \(Self.mostItems) 项"))
    }
    var items: [MAVLinkItem] = []
    var rows: [[Double]] = []
    for line in lines {
      let row = try Self.row(line.text, line: line.number, file)
      rows.append(row)
      items.append(Self.item(row))
    }
    self.rows = rows
    hasCarriageReturns = text.utf8.contains(0x0D)
    hasBlanks = lines.contains { $0.text.contains(" ") }
    guard !items.isEmpty else {
      throw RouteFileError(
        file, rule: .waypointCount, Text(en: "no items after the heading", zh: "标题之后没有航点"))
    }
    all = items
    // ArduPilot's lists begin with home, a waypoint above mean sea level; PX4's do not.
    if items[0].command == MAVLinkCommand.waypoint,
      items[0].frame == MAVLinkItem.Frame.absolute, items.count > 1
    {
      // Planners that do not know home yet write 0, 0.
      let isKnown = items[0].latitude != 0 || items[0].longitude != 0
      home =
        isKnown
        ? RoutePlace(
          position: Coordinate(latitude: items[0].latitude, longitude: items[0].longitude),
          ground: .metres(items[0].altitude)) : nil
      self.items = Array(items.dropFirst())
    } else {
      home = nil
      self.items = items
    }
  }

  static let mostItems = 65_535

  func route(named name: String) -> MissionRoute {
    // A list that begins with home is one for ArduPilot.
    MAVLinkRoute(
      items: items, home: home, autopilot: items.count < all.count ? .arduPilot : nil
    ).route(named: name)
  }

  /// The file as it was read, fields between tabs.
  var bytes: [UInt8] {
    let lines = rows.map { row in
      row.map { $0.isNaN ? "nan" : JSONWriter.text(of: $0) }.joined(separator: "\t") + "\n"
    }
    return Array((Self.heading + " 110\n" + lines.joined()).utf8)
  }

  private static func row(
    _ text: String, line: Int, _ file: String
  ) throws(RouteFileError) -> [Double] {
    let fields = text.split(whereSeparator: { $0 == "\t" || $0 == " " })
    guard fields.count == 12 else {
      throw RouteFileError(
        file, rule: .waypointFields,
        Text(
          en: "line \(line): \(fields.count) fields; twelve are due",
          zh: "第 \(line) 行：有 \(fields.count) 个字段；应为 12 个"))
    }
    let numbers = fields.compactMap { field -> Double? in
      // PX4's files say so where the vehicle shall choose.
      field.lowercased() == "nan" ? .nan : field.decimalNumber
    }
    guard numbers.count == 12, [0, 1, 2, 3, 11].allSatisfy({ Int(exactly: numbers[$0]) != nil })
    else {
      throw RouteFileError(
        file, rule: .waypointFields,
        Text(
          en: "line \(line): a field is not the number that is due there",
          zh: "第 \(line) 行：有字段不是应有的数值"))
    }
    return numbers
  }

  private static func item(_ row: [Double]) -> MAVLinkItem {
    MAVLinkItem(
      Int(exactly: row[3]) ?? 0, frame: Int(exactly: row[2]) ?? 0, Array(row[4..<8]),
      latitude: row[8], longitude: row[9], altitude: row[10])
  }
}
