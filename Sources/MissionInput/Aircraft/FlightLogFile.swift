public import Diagnostics
public import FlightPerformance
import Foundation
import Geodesy
public import Units

/// A flight log: comma-separated values with a header, of time, position and power or charge.
///
///     time_s,latitude,longitude,altitude_m,power_w
///     time_s,east_m,north_m,altitude_m,voltage_v,current_a
///
/// Heights count from the first row; rows less than 2 m above it, before take-off and after landing, are
/// left out.
public enum FlightLogFile {
  private static let airborne = 2.0

  /// Reads a log.
  ///
  /// - Parameters:
  ///   - weather: the weather of the flight, which logs do not hold.
  ///   - battery: what a charge in percent is a share of.
  /// - Throws: all faults of the file at once, with line and column.
  public static func read(
    _ path: String, weather: Weather, battery: Energy, launchElevation: Length = .zero,
    payload: Mass = .zero
  ) throws(InputErrors) -> LoggedFlight {
    let text: String
    do throws(Fault) {
      text = try InputFile(path: path).text()
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
    let rows = try rows(of: text, path)
    let inAir = rows.filter { $0.up >= airborne }
    guard let first = inAir.first, let last = inAir.last, inAir.count > 10 else {
      throw fault(
        path, 1, "altitude",
        en: "only \(inAir.count) rows lie more than 2 m above the first; a flight takes more",
        zh: "仅 \(inAir.count) 行高于首行 2 米，不足以构成一次飞行")
    }
    let energy =
      first.used.flatMap { start in last.used.map { $0 - start } }.map { battery.scaled($0) }
      ?? LoggedFlight.energy(
        of: inAir.map { (time: .seconds($0.time), power: .watts($0.watts ?? 0)) })
    guard energy > .zero else {
      throw fault(
        path, 1, "power", en: "the log says that the flight took no energy",
        zh: "日志显示本次飞行未消耗电能")
    }
    return LoggedFlight(
      track: FlightSample.samples(
        from: inAir.map {
          (.seconds($0.time), .metres($0.east), .metres($0.north), .metres($0.up))
        }),
      energy: energy, weather: weather, launchElevation: launchElevation, payload: payload)
  }

  private struct Row {
    var time: Double
    var east: Double
    var north: Double
    var up: Double
    var watts: Double?
    /// What was used until then.
    var used: UsedCharge?
  }

  private static func rows(of text: String, _ path: String) throws(InputErrors) -> [Row] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let columns = FlightLogColumns(cells(lines.first ?? ""))
    try check(columns, path)
    var errors: [InputError] = []
    var rows: [Row] = []
    var start: (position: Coordinate?, altitude: Double)?
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      let cells = cells(line)
      var isWhole = true
      func value(_ quantity: FlightLogColumns.Quantity) -> Double? {
        guard let column = columns[quantity] else { return nil }
        let text = column < cells.count ? cells[column] : ""
        if let value = Double(text), value.isFinite { return value }
        isWhole = false
        errors.append(
          InputError(
            .unreadableValue(found: text, expected: Text(en: "a number", zh: "数字")),
            at: SourceLocation(file: path, line: index + 1), field: quantity.rawValue))
        return nil
      }
      let (time, altitude) = (value(.time), value(.altitude))
      let (latitude, longitude) = (value(.latitude), value(.longitude))
      let (east, north) = (value(.east), value(.north))
      let (power, voltage, current) = (value(.power), value(.voltage), value(.current))
      let (used, charge) = (value(.energyUsed), value(.charge))
      guard isWhole, let time, let altitude else { continue }
      let position = latitude.flatMap { lat in
        longitude.map { Coordinate(latitude: lat, longitude: $0) }
      }
      let origin = start ?? (position, altitude)
      start = origin
      let way = origin.position.flatMap { from in
        position.map { Geodesic(from: from, to: $0) }
      }
      let metres = way?.distance.metres ?? 0
      let azimuth = way?.azimuth.radians ?? 0
      rows.append(
        Row(
          time: time * columns.timeUnit, east: east ?? metres * sin(azimuth),
          north: north ?? metres * cos(azimuth), up: altitude - origin.altitude,
          watts: power ?? voltage.flatMap { volts in current.map { volts * abs($0) } },
          used: used.map(UsedCharge.wattHours) ?? charge.map { .share(1 - $0 / 100) }))
    }
    if let errors = InputErrors(errors) { throw errors }
    return rows
  }

  /// Notes all columns that are missing.
  private static func check(_ columns: FlightLogColumns, _ path: String) throws(InputErrors) {
    var missing: [(String, String)] = []
    if !columns.has(.time) { missing.append(("time", "time_s")) }
    if !columns.has(.altitude) { missing.append(("altitude", "altitude_m")) }
    if !columns.has(.latitude, .longitude), !columns.has(.east, .north) {
      missing.append(("position", "latitude, longitude / east_m, north_m"))
    }
    if !columns.has(.power), !columns.has(.voltage, .current), !columns.has(.energyUsed),
      !columns.has(.charge)
    {
      missing.append(
        ("power", "power_w / voltage_v, current_a / energy_used_wh / battery_percent"))
    }
    let errors = missing.map { name, names in
      InputError(
        .other(
          Text(en: "no column of \(name); it may be called \(names)", zh: "缺少列，可命名为 \(names)")),
        at: SourceLocation(file: path, line: 1), field: name)
    }
    if let errors = InputErrors(errors) { throw errors }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces.union(["\""]))
    }
  }

  private static func fault(
    _ path: String, _ line: Int, _ field: String, en: String, zh: String
  ) -> InputErrors {
    InputErrors(
      InputError(
        .other(Text(en: en, zh: zh)), at: SourceLocation(file: path, line: line), field: field))
  }
}

/// What a log says was used: watt-hours, or a share of the battery.
private enum UsedCharge {
  case wattHours(Double)
  case share(Double)

  static func - (a: UsedCharge, b: UsedCharge) -> UsedCharge {
    switch (a, b) {
    case (.share(let a), .share(let b)): .share(a - b)
    case (.wattHours(let a), .wattHours(let b)): .wattHours(a - b)
    default: .share(0)
    }
  }
}

extension Energy {
  fileprivate func scaled(_ used: UsedCharge) -> Energy {
    switch used {
    case .wattHours(let value): .wattHours(value)
    case .share(let share): self * share
    }
  }
}
