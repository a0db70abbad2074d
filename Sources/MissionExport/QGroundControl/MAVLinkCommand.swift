/// The commands of MAVLink missions that Kestrel writes and knows by name.
enum MAVLinkCommand {
  static let waypoint = 16
  static let loiterUnlimited = 17
  static let loiterTurns = 18
  static let loiterTime = 19
  static let returnToLaunch = 20
  static let land = 21
  static let takeOff = 22
  static let loiterToAltitude = 31
  static let splineWaypoint = 82
  static let delay = 93
  static let conditionDelay = 112
  static let conditionYaw = 115
  static let jump = 177
  static let changeSpeed = 178
  static let setHome = 179
  static let setROILocation = 195
  static let setROINone = 197
  static let setROI = 201
  static let digicamControl = 203
  static let mountControl = 205
  static let cameraTriggerDistance = 206
  static let setCameraMode = 530
  static let setCameraZoom = 531
  static let gimbalPitchYaw = 1000
  static let imageStart = 2000
  static let imageStop = 2001
  static let videoStart = 2500
  static let videoStop = 2501

  /// Whether an item of the command is a place to fly to.
  static func isPlace(_ command: Int) -> Bool {
    [
      waypoint, loiterUnlimited, loiterTurns, loiterTime, land, takeOff, loiterToAltitude,
      splineWaypoint,
    ].contains(command)
  }
}
