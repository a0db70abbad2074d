import Diagnostics

/// What the parameters of actions must have.
extension WPMLCheck {
  /// Checks one action: that the aircraft knows it, and has what it needs for it.
  mutating func checkAction(_ action: MarkupElement, _ number: Int?, _ entry: String) {
    guard let function = action.wpmlText("actionActuatorFunc") else {
      missing("actionActuatorFunc", .actionFunction, in: action, entry, waypoint: number)
      return
    }
    let parameters = action.wpml("actionActuatorFuncParam")
    if let parameters { checkPayload(parameters, number, entry) }
    checkNeeds(function, parameters ?? action, number, entry)
    guard let drone, let able = WPMLModels.drones(knowing: function), !able.contains(drone.type)
    else { return }
    findings.add(
      .actionFunction, .warning, at: place(entry, action, waypoint: number),
      en: "aircraft \(drone.type)-\(drone.subtype) does not know \(function)",
      zh: "机型 \(drone.type)-\(drone.subtype) 不支持 \(function)")
  }

  /// Checks that the camera of an action is one that the aircraft carries.
  private mutating func checkPayload(
    _ parameters: MarkupElement, _ number: Int?, _ entry: String
  ) {
    let root = entry == WPMLArchive.templateName ? archive.template : archive.waylines
    let payloads = root?["Document"]?.wpml("missionConfig")?.all("wpml:payloadInfo") ?? []
    let types = payloads.compactMap { $0.wpmlText("payloadEnumValue") }
    if let type = parameters.wpmlText("orientedCameraType"), !types.isEmpty, !types.contains(type) {
      findings.add(
        .payloadModel, .warning, at: place(entry, parameters, waypoint: number),
        en: "orientedCameraType is \(type.prefix(20)); the file's camera is "
          + types.joined(separator: ", "),
        zh: "orientedCameraType 为 \(type.prefix(20))；文件中的负载为 \(types.joined(separator: "、"))")
    }
    guard let index = parameters.wpmlText("payloadPositionIndex") else { return }
    let mounted = payloads.compactMap { $0.wpmlText("payloadPositionIndex") }
    guard !mounted.isEmpty, !mounted.contains(index), ["0", "1", "2"].contains(index) else {
      return
    }
    findings.add(
      .payloadPosition, at: place(entry, parameters, waypoint: number),
      en: "payloadPositionIndex is \(index); the file's camera is at "
        + mounted.joined(separator: ", "),
      zh: "payloadPositionIndex 为 \(index)；文件中的负载位置为 \(mounted.joined(separator: "、"))")
  }

  /// Checks that an action has what it needs.
  private mutating func checkNeeds(
    _ function: String, _ parameters: MarkupElement, _ number: Int?, _ entry: String
  ) {
    for (name, rule) in Self.needs[function] ?? [] where parameters.wpml(name) == nil {
      missing(name, rule, in: parameters, entry, waypoint: number)
    }
    if function == "focus" { checkFocus(parameters, number, entry) }
    // Others turn the shorter way.
    if function == "rotateYaw", let drone, [60, 89].contains(drone.type),
      parameters.wpml("aircraftPathMode") == nil
    {
      missing("aircraftPathMode", .actionParameter, in: parameters, entry, waypoint: number)
    }
  }

  /// A focus that is not at infinity needs its point, or its region.
  private mutating func checkFocus(
    _ parameters: MarkupElement, _ number: Int?, _ entry: String
  ) {
    guard parameters.wpmlText("isInfiniteFocus") != "1" else { return }
    var needed: [(String, CheckRule)] = [("focusX", .focusPoint), ("focusY", .focusPoint)]
    if parameters.wpmlText("isPointFocus") == "0" {
      needed += [("focusRegionWidth", .focusRegion), ("focusRegionHeight", .focusRegion)]
    }
    for (name, rule) in needed where parameters.wpml(name) == nil {
      missing(name, rule, in: parameters, entry, waypoint: number)
    }
  }

  private static let needs: [String: [(String, CheckRule)]] = [
    "hover": [("hoverTime", .hoverTime)],
    "takePhoto": [("payloadPositionIndex", .payloadPosition)],
    "startRecord": [("payloadPositionIndex", .payloadPosition)],
    "stopRecord": [("payloadPositionIndex", .payloadPosition)],
    "rotateYaw": [("aircraftHeading", .yawRange)],
    "zoom": [("focalLength", .actionParameter), ("payloadPositionIndex", .payloadPosition)],
    "focus": [("isPointFocus", .focusType), ("payloadPositionIndex", .payloadPosition)],
    "gimbalRotate": [
      ("gimbalPitchRotateAngle", .gimbalRange), ("gimbalPitchRotateEnable", .actionParameter),
      ("gimbalRotateMode", .actionParameter), ("payloadPositionIndex", .payloadPosition),
    ],
    "gimbalEvenlyRotate": [
      ("gimbalPitchRotateAngle", .gimbalRange), ("payloadPositionIndex", .payloadPosition),
    ],
    "customDirName": [("payloadPositionIndex", .payloadPosition)],
    "orientedShoot": [
      ("gimbalPitchRotateAngle", .gimbalRange), ("focalLength", .actionParameter),
      ("aircraftHeading", .yawRange), ("payloadPositionIndex", .payloadPosition),
      ("focusX", .focusPoint), ("focusY", .focusPoint), ("focusRegionWidth", .focusRegion),
      ("focusRegionHeight", .focusRegion),
    ],
    "panoShot": [
      ("panoShotSubMode", .actionParameter), ("payloadPositionIndex", .payloadPosition),
    ],
    "recordPointCloud": [
      ("recordPointCloudOperate", .actionParameter), ("payloadPositionIndex", .payloadPosition),
    ],
    "megaphone": [("megaphoneOperateType", .actionParameter)],
    "searchlight": [("searchlightOperateType", .actionParameter)],
  ]
}
