public import Diagnostics
import Geodesy
import PlanarGeometry
import Units

/// Road sections between junctions, and the crossings among them.
public struct RoadRegister: Hashable, Sendable {
  /// In the order of their sources.
  public var sections: [RoadSection]
  /// Those with signals first.
  public var nodes: [RegisterNode]
  /// What of the sources was left out, and why.
  public var findings: [Finding] = []

  /// Complaints farther than this from every section are nobody's, in metres.
  private static let reach = 100.0

  /// Turns complaints into priorities and hours.
  ///
  /// A section with one a week or more gets 5, one in two weeks 4, one in four weeks 3, any 2, none the
  /// policy's own. Hours of the week with two complaints or more become windows. Complaints without a time
  /// make no week busier: they give 2 and no window, since nobody knows how often they came.
  mutating func prioritise(_ table: ComplaintTable) {
    let plane = DegreePlane(around: sections.map(\.line))
    let lines = sections.map { $0.line.map(plane.point) }
    let index = BoundsIndex(
      lines.map { Bounds($0) ?? Bounds(west: 0, south: 0, east: 0, north: 0) })
    var called: [String: [Int]] = [:]
    for (number, section) in sections.enumerated() {
      for name in [section.id, section.name].unique where !name.isEmpty {
        called[name, default: []].append(number)
      }
    }
    var met: [[ComplaintTable.Complaint]] = sections.map { _ in [] }
    var far = 0
    var unknown: [String] = []
    for complaint in table.complaints {
      // A place is one section; a name may be a whole street.
      if let place = complaint.place.map(plane.point),
        let nearest = Self.nearest(to: place, lines, index)
      {
        met[nearest].append(complaint)
      } else if let name = complaint.section {
        if called[name] == nil { unknown.append(name) }
        for number in called[name] ?? [] { met[number].append(complaint) }
      } else {
        far += 1
      }
    }
    noteUnused(of: table, far: far, unknown: unknown)
    noteUndated(of: table)
    let days = table.complaints.compactMap(\.day)
    let weeks = max(1, Double((days.max() ?? 0) - (days.min() ?? 0) + 1) / 7)
    for number in sections.indices where !met[number].isEmpty {
      let weekly = Double(met[number].count { $0.day != nil }) / weeks
      let priority = weekly >= 1 ? 5 : weekly >= 0.5 ? 4 : weekly >= 0.25 ? 3 : 2
      sections[number].policy.priority = max(priority, sections[number].policy.priority)
      let windows = Self.windows(met[number].compactMap(\.hour))
      if !windows.isEmpty { sections[number].policy.windows = windows }
    }
  }

  /// The line nearest to a place, by its number; nil where none is within reach.
  private static func nearest(
    to place: LocalPoint, _ lines: [[LocalPoint]], _ index: BoundsIndex
  ) -> Int? {
    let box = Segment(place, place).bounds.grown(by: reach)
    let near = index.candidates(near: box).map { line in
      (
        line,
        zip(lines[line], lines[line].dropFirst())
          .map { Segment($0, $1).distance(to: place) }.min() ?? .infinity
      )
    }
    return near.min { ($0.1, $0.0) < ($1.1, $1.0) }.flatMap { $0.1 <= reach ? $0.0 : nil }
  }

  private mutating func noteUnused(of table: ComplaintTable, far: Int, unknown: [String]) {
    let all = table.complaints.count
    if far > 0 {
      findings.append(
        Finding(
          .warning, rule: "complaints-far-from-roads", place: table.file,
          message: Text(
            en: "\(far) of \(all) complaints lie more than \(Int(Self.reach)) m from every section",
            zh: "\(all) 条投诉中有 \(far) 条距所有路段超过 \(Int(Self.reach)) 米"),
          remedy: Text(
            en: "if they are most of all, name the table's coordinate system with --crs",
            zh: "若占多数，请用 --crs 写明表格的坐标系")))
    }
    if !unknown.isEmpty {
      let names = unknown.unique.sorted()
      let shown = names.prefix(5)
      let rest = names.count - shown.count
      findings.append(
        Finding(
          .warning, rule: "complaints-of-unknown-sections", place: table.file,
          message: Text(
            en: "\(unknown.count) of \(all) complaints name no section of the register: "
              + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
            zh: "\(all) 条投诉中有 \(unknown.count) 条所写路段不在登记册中："
              + shown.joined(separator: "、") + (rest > 0 ? " 等 \(names.count) 个" : ""))))
    }
  }

  private mutating func noteUndated(of table: ComplaintTable) {
    let undated = table.complaints.count { $0.day == nil }
    guard undated > 0 else { return }
    findings.append(
      Finding(
        .warning, rule: "complaints-without-time", place: table.file,
        message: Text(
          en:
            "\(undated) of \(table.complaints.count) complaints have no time; they give priority 2 at "
            + "the most, since how often they come is not known",
          zh: "\(table.complaints.count) 条投诉中有 \(undated) 条没有时间；因频次未知，最多计为优先级 2"),
        remedy: Text(
          en: "fill the column “time”, such as “2026-05-04 07:40”",
          zh: "请填写“time”列，如“2026-05-04 07:40”")))
  }

  private static func windows(_ hours: [Int]) -> [String] {
    var counts = [Int](repeating: 0, count: 168)
    for hour in hours { counts[hour] += 1 }
    let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    func clock(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }
    return (0..<7).flatMap { day -> [String] in
      var windows: [String] = []
      var start: Int?
      for hour in 0...24 {
        let isBusy = hour < 24 && counts[day * 24 + hour] >= 2
        if isBusy, start == nil { start = hour }
        if !isBusy, let from = start {
          windows.append("\(names[day]) \(clock(from))-\(clock(hour))")
          start = nil
        }
      }
      return windows
    }
  }
}
