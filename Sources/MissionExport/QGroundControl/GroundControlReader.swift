import Diagnostics
import Geodesy
import Units

/// Reads a QGroundControl plan: simple items, and the items inside surveys and corridor scans.
struct GroundControlReader {
  private let json: JSONValue
  let groundStation: String
  let findings: [Finding]
  private let name: String
  let items: [MAVLinkItem]
  private let mission: JSONValue

  init(_ json: JSONValue, named file: String) throws(RouteFileError) {
    self.json = json
    guard json["fileType"]?.string == "Plan" else {
      throw RouteFileError(
        file, rule: .planStructure,
        Text(
          en:
            "JSON, but no QGroundControl plan (“fileType” is not “Plan”), no GeoJSON, and no plan of "
            + "Kestrel's (no “kestrel_plan”)",
          zh: "是 JSON，但不是 QGroundControl 航线（“fileType”不是“Plan”）、GeoJSON 或 Kestrel 计划"
            + "（没有“kestrel_plan”）"))
    }
    guard let mission = json["mission"], mission.isObject else {
      throw RouteFileError(
        file, rule: .planStructure, Text(en: "the plan has no “mission”", zh: "航线缺少“mission”"))
    }
    let version = mission["version"]?.integer
    guard version == 2 else {
      let found = version.map(String.init) ?? "none"
      throw RouteFileError(
        file, rule: .planStructure,
        Text(
          en: "the mission's version is \(found); ground stations read version 2",
          zh: "任务版本为 \(found)；地面站仅支持版本 2"))
    }
    guard let list = mission["items"]?.array else {
      throw RouteFileError(
        file, rule: .planStructure, Text(en: "the mission has no “items”", zh: "任务缺少“items”"))
    }
    var reader = ItemReader(file: file)
    for (number, item) in list.enumerated() { try reader.read(item, number: number + 1) }
    self.mission = mission
    items = reader.items
    findings = reader.findings
    groundStation = json["groundStation"]?.string ?? "QGroundControl"
    name = file
  }

  /// The autopilot that the plan is for, where it says it.
  var autopilot: ExportSettings.Autopilot? { Self.autopilot(of: json) }

  /// The autopilot that a plan is for, by its number among MAVLink's; nil for any other.
  static func autopilot(of json: JSONValue) -> ExportSettings.Autopilot? {
    switch json["mission"]?["firmwareType"]?.integer {
    case 3: .arduPilot
    case 12: .px4
    default: nil
    }
  }

  func route() throws(RouteFileError) -> MissionRoute {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    var home: RoutePlace?
    if let place = mission["plannedHomePosition"]?.array, place.count >= 2,
      let latitude = place[0].number, let longitude = place[1].number
    {
      home = RoutePlace(
        position: Coordinate(latitude: latitude, longitude: longitude),
        ground: place.count > 2 ? place[2].number.map { .metres($0) } : nil)
    }
    var route = MAVLinkRoute(items: items, home: home, autopilot: autopilot).route(
      named: last.hasSuffix(".plan") ? String(last.dropLast(5)) : last)
    route.speed = (mission["hoverSpeed"]?.number).map { .metresPerSecond($0) }
    route.alternates =
      (json["rallyPoints"]?["points"]?.array ?? []).compactMap { point in
        guard let numbers = point.array?.map(\.number), numbers.count >= 2,
          let latitude = numbers[0], let longitude = numbers[1]
        else { return nil }
        return RoutePlace(position: Coordinate(latitude: latitude, longitude: longitude))
      }
    return route
  }
}

/// Reads the items of a plan, with QGroundControl's own demands on each.
private struct ItemReader {
  let file: String
  var items: [MAVLinkItem] = []
  var findings: [Finding] = []

  mutating func read(_ item: JSONValue, number: Int) throws(RouteFileError) {
    switch item["type"]?.string {
    case "SimpleItem":
      items.append(try simple(item, number: number))
    case "ComplexItem":
      let kind = item["complexItemType"]?.string ?? "?"
      guard let inner = item["TransectStyleComplexItem"]?["Items"]?.array else {
        findings.append(
          Finding(
            .warning, rule: "item-not-expanded", place: "\(file): item \(number)",
            message: Text(
              en: "the item “\(kind)” does not say where it flies; its points are not shown",
              zh: "项目“\(kind)”未给出航点，无法显示其航迹")))
        return
      }
      for part in inner { items.append(try simple(part, number: number)) }
    case let type:
      throw fault(number, en: "its type is “\(type ?? "none")”", zh: "类型为“\(type ?? "无")”")
    }
  }

  private func simple(_ item: JSONValue, number: Int) throws(RouteFileError) -> MAVLinkItem {
    guard let command = item["command"]?.integer else {
      throw fault(number, en: "“command” is no whole number", zh: "“command”不是整数")
    }
    guard let frame = item["frame"]?.integer else {
      throw fault(number, en: "“frame” is no whole number", zh: "“frame”不是整数")
    }
    guard item["autoContinue"]?.bool != nil else {
      throw fault(
        number, en: "“autoContinue” is neither true nor false", zh: "“autoContinue”不是布尔值")
    }
    guard let list = item["params"]?.array else {
      throw fault(number, en: "“params” is no list", zh: "“params”不是列表")
    }
    guard list.count == 7 else {
      throw fault(
        number, en: "“params” has \(list.count) values; seven are due",
        zh: "“params”有 \(list.count) 个值；应为 7 个")
    }
    var numbers: [Double] = []
    for value in list {
      guard value == .null || value.number != nil else {
        throw fault(
          number, en: "“params” has a value that is no number", zh: "“params”含有非数值")
      }
      numbers.append(value.number ?? .nan)
    }
    return MAVLinkItem(
      command, frame: frame, Array(numbers[0..<4]), latitude: numbers[4], longitude: numbers[5],
      altitude: numbers[6])
  }

  private func fault(_ number: Int, en: String, zh: String) -> RouteFileError {
    RouteFileError(
      file, rule: .planStructure, Text(en: "item \(number): \(en)", zh: "第 \(number) 项：\(zh)"))
  }
}
