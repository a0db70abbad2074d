import Foundation
import Units

/// The names that weather services give the columns of a wind, and how they write their values.
enum WindColumns {
  private static let names = [
    "time": ["time", "datetime", "date_time", "timestamp", "date", "valid_time"],
    "from_deg": [
      "from_deg", "wd", "wind_dir", "wind_direction", "winddirection_10m", "wind_direction_10m",
      "direction", "from", "dir",
    ],
    "speed_mps": [
      "speed_mps", "wspm_mps", "wspm", "ws", "ws_mps", "wind_speed", "wind_speed_mps",
      "wind_speed_10m", "windspeed_10m", "speed",
    ],
    "gust_mps": ["gust_mps", "gust", "wind_gust", "wind_gusts_10m", "windgusts_10m", "gust_m/s"],
    "temperature_C": [
      "temperature_c", "temp_c", "temp", "t", "temperature", "temperature_2m", "tmp",
    ],
    "height_m": ["height_m", "height", "level_m", "level", "altitude_m", "h", "z"],
  ]

  /// The column's own name; what is not known keeps its spelling.
  static func name(of header: String) -> String {
    // `wind_speed_10m (m/s)`: the unit says nothing new where it is ours.
    let bare = header.lowercased().prefix { $0 != "(" && $0 != "[" }
      .trimmingCharacters(in: .whitespaces).replacingOccurrences(of: " ", with: "_")
    if bare.hasPrefix("time_") { return "time" }
    let isForeign = ["km/h", "kmh", "kn", "mph", "°f"].contains { header.lowercased().contains($0) }
    if isForeign { return header }
    return names.first { $0.value.contains(bare) }?.key ?? header
  }

  /// Hours that the times of a file are ahead of UTC, by its header: `time_local_utc+8`.
  static func hoursFromUTC(_ header: Substring) -> Double {
    guard let match = header.lowercased().firstMatch(of: /utc([+-]\d{1,2})(:?30)?/),
      let hours = Double(match.1)
    else { return 0 }
    return hours + (match.2 == nil ? 0 : hours < 0 ? -0.5 : 0.5)
  }

  /// A direction of the sixteen points.
  static func point(_ text: String) -> Angle? {
    points.firstIndex(of: text.uppercased()).map { .degrees(Double($0) * 22.5) }
  }

  private static let points = [
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW",
    "NNW",
  ]

  /// A moment in ISO 8601; without an offset of its own it stands in the file's.
  static func time(_ text: String, hoursFromUTC: Double) -> Date? {
    let dashed = text.replacingOccurrences(of: " ", with: "T")
    if let time = try? Date(dashed, strategy: .iso8601) { return time }
    for seconds in ["", ":00"] {
      if let time = try? Date(dashed + seconds + "Z", strategy: .iso8601) {
        return time.addingTimeInterval(-hoursFromUTC * 3600)
      }
    }
    // 08:00+08:00 and 08:00Z, without seconds.
    guard let match = dashed.firstMatch(of: /^(.*T\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/) else { return nil }
    return try? Date("\(match.1):00\(match.2)", strategy: .iso8601)
  }
}
