/// The columns and the action numbers of Litchi's CSV.
enum LitchiColumns {
  static let mostActions = 15
  /// The header, 46 names, no blanks.
  static let names: [String] =
    [
      "latitude", "longitude", "altitude(m)", "heading(deg)", "curvesize(m)", "rotationdir",
      "gimbalmode", "gimbalpitchangle",
    ]
    + (1...mostActions).flatMap { ["actiontype\($0)", "actionparam\($0)"] }
    + [
      "altitudemode", "speed(m/s)", "poi_latitude", "poi_longitude", "poi_altitude(m)",
      "poi_altitudemode", "photo_timeinterval", "photo_distinterval",
    ]

  /// How many of the columns a file may have: older programs end after the actions, the speed or the
  /// point of interest, and Litchi takes their files all the same.
  static let counts: Set<Int> = [38, 40, 44, 46]

  /// What stands for a column that is left out.
  static func absent(_ column: Int) -> Double { column >= 44 ? -1 : 0 }

  static let stay = 0
  static let photo = 1
  static let startRecording = 2
  static let stopRecording = 3
  static let turnNose = 4
  static let tiltCamera = 5

  /// The longest stay of one action, ms; a longer one is written as several.
  static let longestStay = 32_000
  /// The longest leg, m.
  static let longestLeg = 1999.0
  /// Waypoints in a mission that every aircraft of Litchi takes.
  static let mostWaypoints = 99
}
