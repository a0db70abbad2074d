/// What the elements of DJI's namespace may hold, whichever place they stand in.
enum WPMLValueRules {
  /// The values that an element takes.
  static let allowed: [String: (values: [String], rule: CheckRule)] = {
    let turns = [
      "coordinateTurn", "toPointAndStopWithDiscontinuityCurvature",
      "toPointAndStopWithContinuityCurvature", "toPointAndPassWithContinuityCurvature",
    ]
    var table: [String: (values: [String], rule: CheckRule)] = [
      "flyToWaylineMode": (["safely", "pointToPoint"], .flyToMode),
      "finishAction": (["goHome", "noAction", "autoLand", "gotoFirstWaypoint"], .finishAction),
      "exitOnRCLost": (["goContinue", "executeLostAction"], .lostLink),
      "executeRCLostAction": (["goBack", "landing", "hover"], .lostLink),
      "executeHeightMode": (
        ["WGS84", "relativeToStartPoint", "realTimeFollowSurface"], .heightMode
      ),
      "heightMode": (
        ["EGM96", "WGS84", "relativeToStartPoint", "aboveGroundLevel", "realTimeFollowSurface"],
        .heightMode
      ),
      "coordinateMode": (["WGS84"], .coordinateMode),
      "templateType": (["waypoint", "mapping2d", "mapping3d", "mappingStrip"], .templateType),
      "waypointHeadingMode": (
        ["followWayline", "manually", "fixed", "smoothTransition", "towardPOI"], .headingMode
      ),
      "waypointHeadingPathMode": (
        ["clockwise", "counterClockwise", "followBadArc"], .headingMode
      ),
      "waypointTurnMode": (turns, .turnMode),
      "globalWaypointTurnMode": (turns, .turnMode),
      "actionGroupMode": (["sequence", "parallel"], .actionGroupMode),
      "actionTriggerType": (
        ["reachPoint", "betweenAdjacentPoints", "multipleTiming", "multipleDistance"], .triggerType
      ),
      "actionActuatorFunc": (functions, .actionFunction),
      "gimbalRotateMode": (["absoluteAngle"], .actionParameter),
      "gimbalHeadingYawBase": (["north", "aircraft"], .actionParameter),
      "aircraftPathMode": (["clockwise", "counterClockwise"], .actionParameter),
      "isPointFocus": (["0", "1"], .focusType),
      "isInfiniteFocus": (["0", "1"], .focusType),
      "payloadPositionIndex": (["0", "1", "2"], .payloadPosition),
    ]
    for name in flags { table[name] = (["0", "1"], .flag) }
    return table
  }()

  private static let flags = [
    "useGlobalHeight", "useGlobalSpeed", "useGlobalHeadingParam", "useGlobalTurnParam",
    "useStraightLine", "globalUseStraightLine", "isRisky", "caliFlightEnable",
    "useGlobalPayloadLensIndex", "gimbalPitchRotateEnable", "gimbalRollRotateEnable",
    "gimbalYawRotateEnable", "gimbalRotateTimeEnable", "waypointHeadingAngleEnable",
  ]

  static let functions = [
    "takePhoto", "startRecord", "stopRecord", "focus", "zoom", "customDirName", "gimbalRotate",
    "gimbalEvenlyRotate", "rotateYaw", "hover", "orientedShoot", "accurateShoot", "panoShot",
    "recordPointCloud", "megaphone", "searchlight", "startContinuousShooting",
    "stopContinuousShooting", "setFocusType",
  ]

  /// The numbers that an element takes; of an aircraft where they depend on it.
  static func ranges(_ drone: WPMLModels.Drone?) -> [String: (range: NumberRange, rule: CheckRule)]
  {
    let fastest = WPMLModels.greatestSpeed(type: drone?.type, subtype: drone?.subtype)
    let tilts = WPMLModels.tilts(of: drone?.type)
    return [
      "waypointSpeed": (.above(0, to: fastest), .waypointSpeed),
      "autoFlightSpeed": (.above(0, to: fastest), .waypointSpeed),
      "globalTransitionalSpeed": (.above(0, to: 15), .transitionalSpeed),
      "takeOffSecurityHeight": (.within(1.2...1500), .securityHeight),
      "globalRTHHeight": (.within(2...1500), .returnHeight),
      "waypointHeadingAngle": (.within(-180...180), .headingMode),
      "aircraftHeading": (.within(-180...180), .yawRange),
      "gimbalPitchRotateAngle": (.within(tilts), .gimbalRange),
      "gimbalYawRotateAngle": (.within(-360...360), .gimbalRange),
      "gimbalRollRotateAngle": (.within(-90...90), .gimbalRange),
      "focusX": (.within(0...1), .focusPoint),
      "focusY": (.within(0...1), .focusPoint),
      "focusRegionWidth": (.within(0...1), .focusRegion),
      "focusRegionHeight": (.within(0...1), .focusRegion),
      "hoverTime": (.above(0, to: 65_535), .hoverTime),
      "focalLength": (.above(0, to: 10_000), .actionParameter),
      "waypointTurnDampingDist": (.within(0...100_000), .damping),
      "executeHeight": (.within(-1500...10_000), .height),
      "height": (.within(-1500...10_000), .height),
      "globalHeight": (.within(-1500...10_000), .height),
      "ellipsoidHeight": (.within(-1500...10_000), .height),
      "templateId": (.whole(0...65_535), .identifier),
      "waylineId": (.whole(0...65_535), .identifier),
      "actionId": (.whole(0...65_534), .actionID),
      "actionGroupId": (.whole(0...65_535), .actionGroupID),
      "searchlightBrightness": (.within(0...100), .actionParameter),
      "megaphoneOperateVolume": (.within(0...100), .actionParameter),
    ]
  }
}

/// The numbers that a field takes.
enum NumberRange {
  /// Both ends are allowed.
  case within(ClosedRange<Double>)
  /// The lower end is not.
  case above(Double, to: Double)
  /// Whole numbers only.
  case whole(ClosedRange<Int>)

  func contains(_ text: String) -> Bool {
    switch self {
    case .within(let range): Double(text).map { range.contains($0) } ?? false
    case .above(let low, let high): Double(text).map { $0 > low && $0 <= high } ?? false
    case .whole(let range): Int(text).map { range.contains($0) } ?? false
    }
  }

  var text: String {
    switch self {
    case .within(let range):
      "\(decimal(range.lowerBound, digits: 1)) … \(decimal(range.upperBound, digits: 1))"
    case .above(let low, let high):
      "> \(decimal(low, digits: 1)), ≤ \(decimal(high, digits: 1))"
    case .whole(let range): "\(range.lowerBound) … \(range.upperBound)"
    }
  }
}
