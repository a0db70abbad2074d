/// The keys that a mission file may hold, block by block, in the order in which messages list them.
enum MissionKeys {
  static let mission = [
    "kestrel", "mission", "aircraft", "batteries", "launch", "roads", "hover", "weather", "limits",
    "terrain", "airspace", "flight area", "time", "rules",
  ]
  static let batteries = ["count", "health", "turnaround", "charging"]
  static let place = ["name", "at", "crs"]
  static let source = ["from", "layer", "crs", "select"]
  static let airspace = ["from", "layer", "crs", "margin"]
  static let flightArea = source + ["corners", "margin"]
  static let terrain = ["from", "crs", "datum"]
  static let roads = source + ["height", "speed", "passes", "priority", "between"]
  static let hover = source + ["nodes", "height", "dwell", "actions", "priority", "between"]
  static let weather = ["wind", "temperature", "metar", "forecast", "at", "over", "levels"]
  static let wind = ["from", "speed", "measured at", "gust", "over"]
  static let limits = ["reserve", "height", "return factor", "return clearance", "flights"]
}
