/// The keys that a mission file may hold, block by block, in the order in which messages list them.
enum MissionKeys {
  static let mission = [
    "kestrel", "mission", "aircraft", "batteries", "launch", "roads", "hover", "weather", "limits",
    "terrain",
  ]
  /// Keys of the format that this version does not honour. To ignore them would not be safe.
  static let unsupported = ["airspace", "rules"]
  static let batteries = ["count", "health", "turnaround", "charging"]
  static let place = ["name", "at"]
  static let source = ["from", "layer", "crs", "select"]
  static let roads = source + ["height", "speed", "passes"]
  static let hover = source + ["nodes", "height", "dwell", "actions"]
  static let weather = ["wind", "temperature"]
  static let wind = ["from", "speed", "measured at", "gust", "over"]
  static let limits = ["reserve", "height", "return factor", "return clearance"]
}
