/// What the elements of DJI's namespace may hold, whichever place they stand in.
enum WPMLValueRules {
  struct Rule {
    var values: AllowedValues
    var rule: CheckRule
  }

  /// The rules by the elements' names, prefix and all; of a drone where they depend on it.
  static func rules(for drone: WPMLModels.Drone?) -> [String: Rule] {
    var rules = words
    for (name, range, rule) in numbers(drone) {
      rules["wpml:" + name] = Rule(values: range, rule: rule)
    }
    return rules
  }

  private static let words: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for (name, values, rule) in enumerations {
      rules["wpml:" + name] = Rule(values: .oneOf(values), rule: rule)
    }
    for name in flags { rules["wpml:" + name] = Rule(values: .oneOf(["0", "1"]), rule: .flag) }
    for name in ["payloadLensIndex", "imageFormat"] {
      rules["wpml:" + name] = Rule(values: .anything, rule: .lensName)
    }
    return rules
  }()

  private static let turns = [
    "coordinateTurn", "toPointAndStopWithDiscontinuityCurvature",
    "toPointAndStopWithContinuityCurvature", "toPointAndPassWithContinuityCurvature",
  ]

  private static let enumerations: [(String, [String], CheckRule)] = [
    ("flyToWaylineMode", ["safely", "pointToPoint"], .flyToMode),
    ("finishAction", ["goHome", "noAction", "autoLand", "gotoFirstWaypoint"], .finishAction),
    ("exitOnRCLost", ["goContinue", "executeLostAction"], .lostLink),
    ("executeRCLostAction", ["goBack", "landing", "hover"], .lostLink),
    ("executeHeightMode", ["WGS84", "relativeToStartPoint", "realTimeFollowSurface"], .heightMode),
    (
      "heightMode",
      ["EGM96", "WGS84", "relativeToStartPoint", "aboveGroundLevel", "realTimeFollowSurface"],
      .heightMode
    ),
    ("coordinateMode", ["WGS84"], .coordinateMode),
    ("positioningType", ["GPS", "RTKBaseStation", "QianXun", "Custom"], .coordinateMode),
    ("templateType", ["waypoint", "mapping2d", "mapping3d", "mappingStrip"], .templateType),
    ("gimbalPitchMode", ["manual", "fixed", "usePointSetting"], .gimbalMode),
    (
      "waypointHeadingMode",
      ["followWayline", "manually", "fixed", "smoothTransition", "towardPOI"], .headingMode
    ),
    ("waypointHeadingPathMode", ["clockwise", "counterClockwise", "followBadArc"], .headingMode),
    ("waypointTurnMode", turns, .turnMode),
    ("globalWaypointTurnMode", turns, .turnMode),
    ("actionGroupMode", ["sequence", "parallel"], .actionGroupMode),
    (
      "actionTriggerType",
      ["reachPoint", "betweenAdjacentPoints", "multipleTiming", "multipleDistance"], .triggerType
    ),
    ("actionActuatorFunc", functions, .actionFunction),
    ("gimbalRotateMode", ["absoluteAngle", "relativeAngle"], .gimbalMode),
    ("gimbalHeadingYawBase", ["north", "aircraft"], .gimbalMode),
    ("aircraftPathMode", ["clockwise", "counterClockwise"], .actionParameter),
    ("isPointFocus", ["0", "1"], .focusType),
    ("isInfiniteFocus", ["0", "1"], .focusType),
    ("payloadPositionIndex", ["0", "1", "2"], .payloadPosition),
    ("panoShotSubMode", ["panoShot_360"], .actionParameter),
    (
      "recordPointCloudOperate", ["startRecord", "pauseRecord", "resumeRecord", "stopRecord"],
      .actionParameter
    ),
    ("orientedPhotoMode", ["normalPhoto", "lowLightSmartShooting"], .actionParameter),
    ("searchlightOperateType", ["0", "1", "2"], .actionParameter),
    ("megaphoneOperateType", ["0", "1"], .actionParameter),
    ("focusMode", ["firstPoint", "custom"], .payloadParameter),
    ("meteringMode", ["average", "spot"], .payloadParameter),
    (
      "returnMode",
      ["singleReturnFirst", "singleReturnStrongest", "dualReturn", "tripleReturn"],
      .payloadParameter
    ),
    ("scanningMode", ["repetitive", "nonRepetitive"], .payloadParameter),
  ]

  private static let flags = [
    "useGlobalHeight", "useGlobalSpeed", "useGlobalHeadingParam", "useGlobalTurnParam",
    "useStraightLine", "globalUseStraightLine", "isRisky", "caliFlightEnable",
    "useGlobalPayloadLensIndex", "gimbalPitchRotateEnable", "gimbalRollRotateEnable",
    "gimbalYawRotateEnable", "gimbalRotateTimeEnable", "waypointHeadingAngleEnable",
    "isUseFocalFactor", "accurateFrameValid", "missionAutoRerouteMode",
    "transitionalAutoRerouteMode", "waylineAvoidLimitAreaMode", "dewarpingEnable",
    "modelColoringEnable", "efficiencyFlightModeEnable", "megaphoneOperateLoop",
  ]

  static let functions = [
    "takePhoto", "startRecord", "stopRecord", "focus", "zoom", "customDirName", "gimbalRotate",
    "gimbalEvenlyRotate", "rotateYaw", "hover", "orientedShoot", "accurateShoot", "panoShot",
    "recordPointCloud", "megaphone", "searchlight", "startContinuousShooting",
    "stopContinuousShooting", "setFocusType",
  ]

  private static func numbers(
    _ drone: WPMLModels.Drone?
  ) -> [(String, AllowedValues, CheckRule)] {
    let fastest = WPMLModels.greatestSpeed(type: drone?.type, subtype: drone?.subtype)
    let tilts = WPMLModels.tilts(of: drone?.type)
    return [
      ("waypointSpeed", .above(0, to: fastest), .waypointSpeed),
      ("autoFlightSpeed", .above(0, to: fastest), .waypointSpeed),
      ("globalTransitionalSpeed", .above(0, to: 15), .transitionalSpeed),
      ("takeOffSecurityHeight", .within(1.2...1500), .securityHeight),
      ("globalRTHHeight", .within(2...1500), .returnHeight),
      ("waypointHeadingAngle", .within(-180...180), .headingMode),
      ("waypointHeadingPoiIndex", .whole(0...65_535), .headingMode),
      ("aircraftHeading", .within(-180...180), .yawRange),
      ("gimbalPitchRotateAngle", .within(tilts), .gimbalRange),
      ("gimbalPitchAngle", .within(tilts), .gimbalRange),
      ("waypointGimbalPitchAngle", .within(tilts), .gimbalRange),
      ("waypointGimbalYawAngle", .within(-360...360), .gimbalRange),
      ("gimbalYawRotateAngle", .within(-360...360), .gimbalRange),
      ("gimbalRollRotateAngle", .within(-90...90), .gimbalRange),
      ("gimbalRotateTime", .within(0...3600), .actionParameter),
      ("focusX", .within(0...1), .focusPoint),
      ("focusY", .within(0...1), .focusPoint),
      ("focusRegionWidth", .within(0...1), .focusRegion),
      ("focusRegionHeight", .within(0...1), .focusRegion),
      ("hoverTime", .above(0, to: 65_535), .hoverTime),
      ("focalLength", .above(0, to: 10_000), .actionParameter),
      ("waypointTurnDampingDist", .within(0...100_000), .damping),
      ("executeHeight", .within(-1500...10_000), .height),
      ("height", .within(-1500...10_000), .height),
      ("globalHeight", .within(-1500...10_000), .height),
      ("ellipsoidHeight", .within(-1500...10_000), .height),
      ("distance", .within(0...10_000_000), .routeFigures),
      ("duration", .within(0...10_000_000), .routeFigures),
      ("templateId", .whole(0...65_535), .identifier),
      ("waylineId", .whole(0...65_535), .identifier),
      ("actionId", .whole(0...65_534), .actionID),
      ("actionGroupId", .whole(0...65_535), .actionGroupID),
      ("createTime", .whole(0...99_999_999_999_999), .missionConfiguration),
      ("updateTime", .whole(0...99_999_999_999_999), .missionConfiguration),
      ("takeOffRefPointAGLHeight", .within(-1500...10_000), .height),
      ("targetAngle", .within(0...360), .actionParameter),
      ("waypointWorkType", .whole(0...255), .flag),
      ("samplingRate", .whole(1...1_000_000), .payloadParameter),
      ("megaphoneFileBitrate", .whole(0...1_000_000), .actionParameter),
      ("payloadSubEnumValue", .whole(0...65_535), .payloadModel),
      ("searchlightBrightness", .within(0...100), .actionParameter),
      ("megaphoneOperateVolume", .within(0...100), .actionParameter),
    ]
  }
}
