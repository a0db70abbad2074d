import Diagnostics
import Foundation
import Geodesy

/// A table of complaints: `time`, then `lon` and `lat` or `section`, and `text`.
struct ComplaintTable {
  struct Complaint {
    /// Hours from Monday, 00:00, on the clock of the table; nil where it gives no time.
    let hour: Int?
    /// Days since 1970.
    let day: Int?
    /// A section's id or a road's name.
    let section: String?
    let place: Coordinate?
  }

  /// As the user named it.
  let file: String
  let complaints: [Complaint]

  /// Reads a table.
  ///
  /// - Throws: all faults of its rows: a time that cannot be read, and no place.
  init(_ path: String, crs: String?) throws(InputErrors) {
    file = path
    var faults = RowFaults(in: path)
    var complaints: [Complaint] = []
    do throws(Fault) {
      let named: ReferenceSystem? = if let crs { try ReferenceSystem(named: crs) } else { nil }
      let rows = try TableRow.all(of: path)
      let places = try TableRow.degrees(of: rows, in: path, from: named)
      for (row, degrees) in zip(rows, places) {
        if let wrong = row.placeFault {
          faults.note(wrong.fault, at: row, wrong.column)
          continue
        }
        let section = row.first(["section", "road", "路段", "道路"])
        if section == nil, row.place == nil {
          faults.note(
            .other(
              Text(
                en: "the row gives no place: “lon” and “lat”, or “section”, are due",
                zh: "该行没有位置：应有“lon”“lat”列或“section”列")), at: row, "")
          continue
        }
        let written = row.first(["time", "date", "时间", "日期"])
        let time = written.flatMap(Self.time)
        if let written, time == nil {
          faults.note(
            .unreadableValue(
              found: written,
              expected: Text(en: "a time such as “2026-05-04 07:40”", zh: "如“2026-05-04 07:40”的时间")),
            at: row, "time")
        }
        var place: Coordinate?
        if let degrees {
          do throws(Fault) {
            place = try row.coordinate(at: degrees)
          } catch {
            faults.note(error, at: row, "lon, lat")
          }
        }
        complaints.append(
          Complaint(hour: time?.hour, day: time?.day, section: section, place: place))
      }
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
    if let errors = faults.errors { throw errors }
    guard !complaints.isEmpty else {
      let empty = Fault.other(Text(en: "the table holds no row", zh: "表格中没有任何一行"))
      throw InputErrors(InputError(empty, at: SourceLocation(file: path)))
    }
    self.complaints = complaints
  }

  /// `2026-05-04 07:40`, `2026/5/4 7:40:00`, `2026-05-04T07:40:00`.
  private static func time(_ text: String) -> (hour: Int?, day: Int)? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 3, (1970...2200).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2])
    else { return nil }
    let day = days(numbers[0], numbers[1], numbers[2])
    // 1 January 1970 was a Thursday.
    let weekday = (day % 7 + 7 + 3) % 7
    let clock = numbers.count > 3 && (0..<24).contains(numbers[3]) ? numbers[3] : nil
    return (clock.map { weekday * 24 + $0 }, day)
  }

  /// Days since 1970 in the Gregorian calendar, after H. Hinnant, *chrono-compatible low-level date
  /// algorithms*.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
