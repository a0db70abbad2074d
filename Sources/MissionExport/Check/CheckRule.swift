/// A rule that mission files are checked for. Its raw value is the rule's name in findings.
public enum CheckRule: String, CaseIterable, Hashable, Sendable {
  // DJI's own list, `WPMZManager.checkValidation`, in the order of its codes.
  case fileMissing = "file-missing"
  case unreadable = "unreadable"
  case waylineCount = "wayline-count"
  case waypointCount = "waypoint-count"
  case lostLink = "lost-link"
  case waypointSpeed = "waypoint-speed"
  case transitionalSpeed = "transitional-speed"
  case damping = "turn-damping"
  case turnMode = "turn-mode"
  case headingMode = "heading-mode"
  case position = "position"
  case height = "height"
  case securityHeight = "take-off-security-height"
  case waypointIndex = "waypoint-index"
  case actionFunction = "action-function"
  case focusType = "focus-type"
  case focusRegion = "focus-region"
  case focusPoint = "focus-point"
  case gimbalRange = "gimbal-range"
  case triggerType = "trigger-type"
  case triggerTime = "trigger-time"
  case triggerDistance = "trigger-distance"
  case heightMode = "height-mode"
  case flyToMode = "fly-to-wayline-mode"
  // What else makes a controller refuse a file, or an aircraft do something else than it says.
  case archiveLayout = "archive-layout"
  case fileName = "file-name"
  case namespace = "namespace"
  case missionConfiguration = "mission-configuration"
  case finishAction = "finish-action"
  case coordinateMode = "coordinate-mode"
  case templateMissing = "template-missing"
  case templateType = "template-type"
  case templateDiffers = "template-differs"
  case identifier = "identifier"
  case flag = "flag"
  case repeatedElement = "repeated-element"
  case returnHeight = "return-height"
  case yawRange = "yaw-range"
  case endTurn = "end-turn-mode"
  case verticalHeading = "vertical-heading"
  case shortLeg = "short-leg"
  case longLeg = "long-leg"
  case swappedCoordinates = "swapped-coordinates"
  case actionGroupRange = "action-group-range"
  case actionGroupID = "action-group-id"
  case actionGroupMode = "action-group-mode"
  case actionID = "action-id"
  case actionParameter = "action-parameter"
  case passedAction = "action-at-passed-waypoint"
  case payloadPosition = "payload-position"
  case lensName = "lens-name"
  case aircraftModel = "aircraft-model"
  case payloadModel = "payload-model"
  case recording = "recording"
  case hoverTime = "hover-time"
  case gimbalMode = "gimbal-mode"
  case routeFigures = "route-figures"
  case payloadParameter = "payload-parameter"
  // MAVLink missions.
  case planStructure = "plan-structure"
  case waypointFields = "waypoint-fields"
  case command = "command"
  case frame = "frame"
  case sequence = "item-sequence"
  case jumpTarget = "jump-target"
  case autoContinue = "auto-continue"
  case takeOff = "take-off"
  case missionEnd = "mission-end"
  case itemCount = "item-count"
  case fence = "fence"
  case rally = "rally-points"
  // Litchi.
  case curveSize = "curve-size"
  case litchiField = "litchi-field"
  // Our own table.
  case tableField = "table-field"
  // What a saved plan promises.
  case wayHome = "way-home"
  case airspeed = "airspeed"
  case heightLimit = "height-limit"
  case planSums = "plan-sums"
  // Against what else is known.
  case shiftedMap = "gcj-02-shift"
  case clearance = "ground-clearance"
  case battery = "battery"
  case forbiddenZone = "enters-forbidden-zone"
  case outsideFlightArea = "outside-flight-area"
  case permissionZone = "needs-permission"
  case zoneLimit = "above-zone-limit"

  /// The code that DJI's own check gives; nil for rules that it does not have.
  public var djiCode: Int? {
    switch self {
    case .fileMissing: -1
    case .unreadable: -2
    case .waylineCount: -3
    case .waypointCount: -4
    case .lostLink: -5
    case .waypointSpeed: -6
    case .transitionalSpeed: -7
    case .damping: -8
    case .turnMode: -9
    case .headingMode: -10
    case .position: -11
    case .height: -12
    case .securityHeight: -15
    case .waypointIndex: -16
    case .actionFunction: -26
    case .focusType: -27
    case .focusRegion: -28
    case .focusPoint: -29
    case .gimbalRange: -30
    case .triggerType: -32
    case .triggerTime: -33
    case .triggerDistance: -34
    case .heightMode: 261
    case .flyToMode: 262
    default: nil
    }
  }
}
