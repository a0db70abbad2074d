import Diagnostics
import Geodesy
import Units

/// Reads a mission of the app Litchi. The header must be Litchi's own, name for name: columns are told
/// apart by nothing else. The last ones may be missing.
struct LitchiReader: Sendable {
  /// The numbers of each waypoint, in the order of the columns.
  private(set) var rows: [[Double]] = []
  private var points: [RoutePoint] = []
  /// How many columns the file has.
  private let columns: Int

  /// Whether a text begins as Litchi's CSV does.
  static func isLitchi(_ text: String) -> Bool {
    text.hasPrefix("latitude,longitude,altitude(m)") || text.hasPrefix("latitude, longitude, alt")
  }

  init(reading text: String, named file: String) throws(RouteFileError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    columns = try Self.columns(in: lines.first ?? "", file)
    var speed: Speed?
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == columns else {
        throw RouteFileError(
          file, rule: .litchiField,
          Text(
            en: "line \(number + 1): \(fields.count) fields; \(columns) are due",
            zh: "第 \(number + 1) 行：有 \(fields.count) 个字段；应为 \(columns) 个"))
      }
      var numbers: [Double] = []
      for (column, field) in fields.enumerated() {
        guard let value = field.decimalNumber, value.isFinite else {
          throw RouteFileError(
            file, rule: .litchiField,
            Text(
              en: "line \(number + 1), \(LitchiColumns.names[column]): “\(field.prefix(20))” is no "
                + "number",
              zh: "第 \(number + 1) 行，\(LitchiColumns.names[column])：“\(field.prefix(20))”不是数值"))
        }
        numbers.append(value)
      }
      numbers += (columns..<LitchiColumns.names.count).map(LitchiColumns.absent)
      var point = Self.point(numbers)
      point.speed = speed
      // 0: the mission's own speed, which the file does not say.
      speed = numbers[39] > 0 ? .metresPerSecond(numbers[39]) : nil
      points.append(point)
      rows.append(numbers)
    }
    guard !points.isEmpty else {
      throw RouteFileError(file, rule: .waypointCount, Text(en: "no waypoints", zh: "没有航点"))
    }
  }

  /// The file as it was read.
  var bytes: [UInt8] {
    let header = LitchiColumns.names.prefix(columns).joined(separator: ",") + "\n"
    let lines = rows.map {
      $0.prefix(columns).map(JSONWriter.text).joined(separator: ",") + "\n"
    }
    return Array((header + lines.joined()).utf8)
  }

  func route(named name: String) -> MissionRoute { MissionRoute(name: name, points: points) }

  /// How many columns a header has, all of them Litchi's.
  private static func columns(
    in header: Substring, _ file: String
  ) throws(RouteFileError) -> Int {
    let names = header.split(separator: ",", omittingEmptySubsequences: false)
    if let blank = names.first(where: { $0.hasPrefix(" ") || $0.hasSuffix(" ") }) {
      throw RouteFileError(
        file, rule: .litchiField,
        Text(
          en:
            "the header has blanks around “\(blank.trimmingBlanks.prefix(30))”; Litchi reads none",
          zh: "表头“\(blank.trimmingBlanks.prefix(30))”前后有空格；Litchi 不接受空格"))
    }
    for (column, (found, name)) in zip(names, LitchiColumns.names).enumerated() {
      guard found == name else {
        throw RouteFileError(
          file, rule: .litchiField,
          Text(
            en: "column \(column + 1) is “\(found.prefix(30))”; “\(name)” is due",
            zh: "第 \(column + 1) 列为“\(found.prefix(30))”；应为“\(name)”"))
      }
    }
    guard LitchiColumns.counts.contains(names.count) else {
      throw RouteFileError(
        file, rule: .litchiField,
        Text(
          en: "\(names.count) columns; \(LitchiColumns.names.count) are due",
          zh: "有 \(names.count) 列；应为 \(LitchiColumns.names.count) 列"))
    }
    return names.count
  }

  private static func point(_ numbers: [Double]) -> RoutePoint {
    var actions: [RouteAction] = []
    // The camera tilts on the way, and has the tilt when the point is reached.
    if numbers[6] == 2 { actions.append(.tiltCamera(.degrees(numbers[7]))) }
    for slot in 0..<LitchiColumns.mostActions {
      let type = Int(exactly: numbers[8 + 2 * slot]) ?? -2
      let parameter = numbers[9 + 2 * slot]
      switch type {
      case -1: continue
      case LitchiColumns.stay:
        // An unused slot of older files: a stay of no time.
        if parameter <= 0 { continue }
        if case .hover(let time) = actions.last {
          actions[actions.count - 1] = .hover(time + .seconds(parameter / 1000))
        } else {
          actions.append(.hover(.seconds(parameter / 1000)))
        }
      case LitchiColumns.photo: actions.append(.photo)
      case LitchiColumns.startRecording: actions.append(.startRecording)
      case LitchiColumns.stopRecording: actions.append(.stopRecording)
      case LitchiColumns.turnNose: actions.append(.turnNose(.degrees(parameter)))
      case LitchiColumns.tiltCamera: actions.append(.tiltCamera(.degrees(parameter)))
      default: actions.append(.other("Litchi \(decimal(numbers[8 + 2 * slot], digits: 0))"))
      }
    }
    if numbers[44] > 0 {
      actions.append(.other("photo every \(decimal(numbers[44], digits: 1)) s"))
    }
    if numbers[45] > 0 {
      actions.append(.other("photo every \(decimal(numbers[45], digits: 1)) m"))
    }
    let target = Coordinate(latitude: numbers[40], longitude: numbers[41])
    let hasTarget = numbers[40] != 0 || numbers[41] != 0
    return RoutePoint(
      position: Coordinate(latitude: numbers[0], longitude: numbers[1]),
      altitude: Altitude(.metres(numbers[2]), above: numbers[38] == 1 ? .ground : .launch),
      turn: numbers[4] > 0 ? .coordinated(cutting: .metres(numbers[4])) : .stop,
      heading: hasTarget ? .at(target) : .alongRoute, actions: actions)
  }
}
