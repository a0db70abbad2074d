import Diagnostics
import Geodesy
import Units

/// Checks a KMZ of DJI: the aircraft's file and the one that Pilot shows.
struct WPMLCheck {
  let archive: WPMLArchive
  let file: String
  var findings = CheckFindings()
  let drone: WPMLModels.Drone?

  init(_ archive: WPMLArchive, named file: String) {
    self.archive = archive
    self.file = file
    let info = archive.waylines["Document"]?.wpml("missionConfig")?.wpml("droneInfo")
    drone = info?.wpmlInteger("droneEnumValue").flatMap { type in
      info?.wpmlInteger("droneSubEnumValue").map { WPMLModels.Drone(type: type, subtype: $0) }
    }
  }

  var isFly: Bool {
    archive.waylines.attribute("xmlns:wpml")?.contains("uav.com") == true || drone?.type == 68
  }

  /// Where an element stands, for a finding.
  func place(_ entry: String, _ element: MarkupElement, waypoint: Int? = nil) -> String {
    let point = waypoint.map { ", waypoint \($0)" } ?? ""
    return "\(file): \(entry):\(element.line)\(point)"
  }

  mutating func run() {
    checkNamespaces()
    checkValues(archive.waylines, WPMLArchive.waylinesName)
    checkConfiguration(archive.waylines, WPMLArchive.waylinesName)
    checkWaylines()
    if let template = archive.template {
      checkValues(template, WPMLArchive.templateName)
      checkConfiguration(template, WPMLArchive.templateName)
      checkTemplate(template)
    } else {
      // Programs of DJI's SDK do without; DJI Pilot 2 and FlightHub 2 do not.
      findings.add(
        .templateMissing, isFly ? .warning : .error, at: file,
        en: "there is no \(WPMLArchive.templateName): DJI Pilot 2 and FlightHub 2 will not open it",
        zh: "缺少 \(WPMLArchive.templateName)：DJI Pilot 2 与司空 2 无法打开",
        remedy: Text(en: "convert it with kestrel convert", zh: "可用 kestrel convert 重新生成"))
    }
  }

  /// Checks each element by itself: its enumeration or its range.
  private mutating func checkValues(_ root: MarkupElement, _ entry: String) {
    let rules = WPMLValueRules.rules(for: drone)
    root.forEachElement { element in
      guard let known = rules[element.name], element.children.isEmpty else { return }
      if !known.values.allow(element.text) {
        let found = element.text.prefix(40)
        findings.add(
          known.rule, at: place(entry, element),
          en: "\(element.localName) is “\(found)”; allowed: \(known.values.text.en)",
          zh: "\(element.localName) 为“\(found)”；允许：\(known.values.text.zh)")
      }
      if known.rule == .lensName { checkLenses(element, entry) }
    }
    checkRepeats(root, entry)
  }

  private mutating func checkLenses(_ element: MarkupElement, _ entry: String) {
    for lens in element.text.split(separator: ",") where !WPMLModels.lenses.contains(lens) {
      let spelling =
        lens == "visible"
        ? Text(en: "write “visable”, as DJI does", zh: "请写作“visable”（大疆的拼写）") : nil
      findings.add(
        .lensName, at: place(entry, element),
        en: "there is no lens “\(lens.prefix(20))”; known: ir, narrow_band, visable, wide, zoom",
        zh: "没有名为“\(lens.prefix(20))”的镜头；可用：ir、narrow_band、visable、wide、zoom",
        remedy: spelling)
    }
    guard let drone, let own = WPMLModels.lenses(of: drone) else { return }
    for lens in element.text.split(separator: ",")
    where WPMLModels.lenses.contains(lens) && !own.contains(String(lens)) {
      findings.add(
        .lensName, .warning, at: place(entry, element),
        en: "aircraft \(drone.type)-\(drone.subtype) has no lens “\(lens)”; it has "
          + own.joined(separator: ", "),
        zh: "机型 \(drone.type)-\(drone.subtype) 没有镜头“\(lens)”；可用：\(own.joined(separator: "、"))")
    }
  }

  /// Checks what a mission's configuration must have and how it fits together.
  private mutating func checkConfiguration(_ root: MarkupElement, _ entry: String) {
    guard let config = root["Document"]?.wpml("missionConfig") else {
      findings.add(
        .missionConfiguration, at: place(entry, root), en: "there is no missionConfig",
        zh: "缺少 missionConfig")
      return
    }
    var required: [(String, CheckRule)] = [
      ("flyToWaylineMode", .flyToMode), ("finishAction", .finishAction),
      ("exitOnRCLost", .lostLink), ("globalTransitionalSpeed", .transitionalSpeed),
      ("droneInfo", .aircraftModel),
    ]
    if config.wpmlText("exitOnRCLost") == "executeLostAction" {
      required.append(("executeRCLostAction", .lostLink))
    }
    if !isFly { required += [("takeOffSecurityHeight", .securityHeight)] }
    for (name, rule) in required where config.wpml(name) == nil {
      missing(name, rule, in: config, entry)
    }
    if !isFly, entry == WPMLArchive.waylinesName, config.wpml("globalRTHHeight") == nil {
      findings.add(
        .returnHeight, .note, at: place(entry, config),
        en: "globalRTHHeight is missing: the aircraft returns at the height of its own settings",
        zh: "缺少 globalRTHHeight：返航高度取自飞行器自身设置")
    }
    for payload in config.all("wpml:payloadInfo")
    where payload.wpml("payloadPositionIndex") == nil {
      missing("payloadPositionIndex", .payloadPosition, in: payload, entry)
    }
    checkModel(config, entry)
  }

  private mutating func checkModel(_ config: MarkupElement, _ entry: String) {
    guard let info = config.wpml("droneInfo") else { return }
    guard let type = info.wpmlInteger("droneEnumValue"),
      let subtype = info.wpmlInteger("droneSubEnumValue"),
      let cameras = WPMLModels.payloads(of: WPMLModels.Drone(type: type, subtype: subtype))
    else {
      let found =
        "\(info.wpmlText("droneEnumValue") ?? "–")-\(info.wpmlText("droneSubEnumValue") ?? "–")"
      findings.add(
        .aircraftModel, at: place(entry, info), en: "no aircraft has the numbers \(found)",
        zh: "没有编号为 \(found) 的机型")
      return
    }
    guard !cameras.isEmpty else { return }
    let payload = config.wpml("payloadInfo")
    let number = payload?.wpmlInteger("payloadEnumValue")
    guard let number, cameras.contains(number) else {
      findings.add(
        .payloadModel, at: place(entry, payload ?? config),
        en: "aircraft \(type)-\(subtype) has no camera "
          + "\(payload?.wpmlText("payloadEnumValue") ?? "–"); it has "
          + cameras.map(String.init).joined(separator: ", "),
        zh: "机型 \(type)-\(subtype) 没有编号为 "
          + "\(payload?.wpmlText("payloadEnumValue") ?? "–") 的负载；可用："
          + cameras.map(String.init).joined(separator: "、"))
      return
    }
    // A camera that is built in is always the main one.
    if cameras.count == 1, let index = payload?.wpml("payloadPositionIndex"), index.text != "0" {
      findings.add(
        .payloadPosition, at: place(entry, index),
        en: "payloadPositionIndex is “\(index.text.prefix(20))”; the camera of aircraft "
          + "\(type)-\(subtype) is at 0",
        zh: "payloadPositionIndex 为“\(index.text.prefix(20))”；机型 \(type)-\(subtype) 的负载位置为 0")
    }
  }

  mutating func missing(
    _ name: String, _ rule: CheckRule, in element: MarkupElement, _ entry: String,
    waypoint: Int? = nil
  ) {
    findings.add(
      rule, at: place(entry, element, waypoint: waypoint),
      en: "\(name) is missing in \(element.localName)",
      zh: "\(element.localName) 中缺少 \(name)")
  }
}
