public import Foundation
public import Units

/// Winds in files of comma-separated values, with a header.
///
///     height_m,from_deg,speed_mps          levels of a forecast, above ground
///     time,from_deg,speed_mps,gust_mps,temperature_C
///     2026-11-21T08:00:00Z,315,6,9,-5      hours; a gust may be left empty
///
/// Columns of weather services are known by their names, too (`wd`, `wspm_mps`, `temp_c`,
/// `time_local_utc+8`), directions may be sixteen points, and an hour of which a value is `NA` or empty
/// is no hour: ``WeatherForecast/weather(at:)`` interpolates over it.
public enum WindCSV {
  /// Reads the levels of a forecast.
  ///
  /// - Throws: ``WindCSVFault``: the line, the column and what stands there.
  public static func levels(_ text: String) throws(WindCSVFault) -> [WindLevel] {
    var levels: [WindLevel] = []
    for row in try rows(of: text, columns: ["height_m", "from_deg", "speed_mps"]) {
      levels.append(
        WindLevel(
          height: .metres(try row.number("height_m", in: 1...20_000)),
          from: try row.direction("from_deg"),
          speed: .metresPerSecond(try row.number("speed_mps", in: 0...120))))
    }
    return levels
  }

  /// Reads the hours of a forecast, winds at one height over one terrain.
  ///
  /// - Throws: ``WindCSVFault``: the line, the column and what stands there.
  public static func forecast(
    _ text: String, measuredAt: Length = .metres(10), over: TerrainRoughness
  ) throws(WindCSVFault) -> WeatherForecast {
    var hours: [WeatherForecast.Hour] = []
    let columns = ["time", "from_deg", "speed_mps", "temperature_C"]
    for row in try rows(of: text, columns: columns) {
      if columns.contains(where: row.isEmpty) { continue }
      let gust =
        try row.isEmpty("gust_mps")
        ? nil : Speed.metresPerSecond(row.number("gust_mps", in: 0...120))
      let wind = Wind(
        from: try row.direction("from_deg"),
        speed: .metresPerSecond(try row.number("speed_mps", in: 0...120)), gust: gust,
        measuredAt: measuredAt, over: over)
      let celsius = try row.number("temperature_C", in: -90...60)
      hours.append(
        WeatherForecast.Hour(
          time: try row.time("time"),
          weather: Weather(wind: wind, temperature: .celsius(celsius))))
    }
    return WeatherForecast(hours)
  }

  /// A moment in ISO 8601, seconds and offset optional: UTC where it names none.
  public static func time(_ text: String) -> Date? { WindColumns.time(text, hoursFromUTC: 0) }

  private static func rows(
    of text: String, columns: [String]
  ) throws(WindCSVFault) -> [Row] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let header = (lines.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"])) }
      .map { WindColumns.name(of: $0) }
    let offset = WindColumns.hoursFromUTC(lines.first ?? "")
    for column in columns where !header.contains(column) {
      throw WindCSVFault(line: 1, column: column, text: "", reason: .missingColumn)
    }
    return lines.enumerated().dropFirst()
      .filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { number, line in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
        return Row(
          line: number + 1, hoursFromUTC: offset,
          fields: Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first }))
      }
  }

  private struct Row {
    let line: Int
    let hoursFromUTC: Double
    let fields: [String: String]

    func isEmpty(_ column: String) -> Bool {
      ["", "na", "nan", "-", "null"].contains((fields[column] ?? "").lowercased())
    }

    func direction(_ column: String) throws(WindCSVFault) -> Angle {
      if let point = WindColumns.point(fields[column] ?? "") { return point }
      return .degrees(try number(column, in: 0...360))
    }

    func number(
      _ column: String, in range: ClosedRange<Double>
    ) throws(WindCSVFault) -> Double {
      let text = fields[column] ?? ""
      guard let value = Double(text), value.isFinite else {
        throw WindCSVFault(line: line, column: column, text: text, reason: .notANumber)
      }
      guard range.contains(value) else {
        throw WindCSVFault(line: line, column: column, text: text, reason: .outOfRange(range))
      }
      return value
    }

    func time(_ column: String) throws(WindCSVFault) -> Date {
      let text = fields[column] ?? ""
      guard let time = WindColumns.time(text, hoursFromUTC: hoursFromUTC) else {
        throw WindCSVFault(line: line, column: column, text: text, reason: .notATime)
      }
      return time
    }
  }
}

/// Where a file of winds cannot be read, and why.
public struct WindCSVFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The header lacks a column.
    case missingColumn
    /// A number is due.
    case notANumber
    /// The number is outside of what can be.
    case outOfRange(ClosedRange<Double>)
    /// A time like `2026-11-21T08:00:00Z` is due.
    case notATime
  }

  /// Line of the file, from 1.
  public let line: Int
  /// The column's name.
  public let column: String
  /// What stands there.
  public let text: String
  /// What is wrong with it.
  public let reason: Reason
}
