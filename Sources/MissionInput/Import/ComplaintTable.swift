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

  let complaints: [Complaint]
  /// Rows that say neither where nor which section.
  let unusable: Int

  init(_ path: String, crs: String?) throws(Fault) {
    let named: ReferenceSystem = if let crs { try ReferenceSystem(named: crs) } else { .wgs84 }
    let dataset = try VectorDataset(path: try InputFile(path: path).path)
    let layers = dataset.layers
    var rows: [(tags: [String: String], place: Position?)] = []
    try dataset.forEachFeature(in: Array(layers.indices)) { feature, layer in
      let shape = try? feature.shape()
      rows.append((TagReader(layers[layer]).tags(of: feature), shape?.points.first))
    }
    var complaints: [Complaint] = []
    for (tags, place) in rows {
      func first(_ keys: [String]) -> String? {
        keys.lazy.compactMap { tags[$0] }.first
      }
      let section = first(["section", "road", "路段", "道路"])
      if section == nil, place == nil { continue }
      let time = first(["time", "date", "时间", "日期"]).flatMap(Self.time)
      let degrees = try place.map { (place) throws(Fault) in
        try WGS84Transformation.degrees([place], from: named)[0]
      }
      complaints.append(
        Complaint(
          hour: time?.hour, day: time?.day, section: section,
          place: degrees.map { Coordinate(latitude: $0.y, longitude: $0.x) }))
    }
    guard !complaints.isEmpty else {
      throw .other(
        Text(
          en: "no row gives a place: columns “lon” and “lat”, or “section”, are due",
          zh: "没有任何一行给出位置：应有“lon”“lat”列或“section”列"))
    }
    self.complaints = complaints
    unusable = rows.count - complaints.count
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
