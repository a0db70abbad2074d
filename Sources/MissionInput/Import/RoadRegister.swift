import Diagnostics
public import Foundation
import Geodesy
import PlanarGeometry
import Units

/// Road sections between junctions, and the crossings among them.
public struct RoadRegister: Hashable, Sendable {
  /// In the order of their sources.
  public var sections: [RoadSection]
  /// Those with signals first.
  public var nodes: [RegisterNode]

  /// Complaints farther than this from every section are nobody's, in metres.
  private static let reach = 100.0

  /// Turns complaints into priorities and hours.
  ///
  /// A section with one a week or more gets 5, one in two weeks 4, one in four weeks 3, any 2, none the
  /// policy's own. Hours of the week with two complaints or more become windows.
  mutating func prioritise(_ table: ComplaintTable) {
    let plane = DegreePlane(around: sections.map(\.line))
    let lines = sections.map { $0.line.map(plane.point) }
    let index = BoundsIndex(
      lines.map { Bounds($0) ?? Bounds(west: 0, south: 0, east: 0, north: 0) })
    var met: [[ComplaintTable.Complaint]] = sections.map { _ in [] }
    for complaint in table.complaints {
      if let place = complaint.place.map(plane.point) {
        let box = Segment(place, place).bounds.grown(by: Self.reach)
        let near = index.candidates(near: box).map { section in
          (
            section,
            zip(lines[section], lines[section].dropFirst())
              .map { Segment($0, $1).distance(to: place) }.min() ?? .infinity
          )
        }
        if let nearest = near.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }), nearest.1 <= Self.reach {
          met[nearest.0].append(complaint)
        }
      } else if let name = complaint.section {
        for number in sections.indices
        where sections[number].id == name || sections[number].name == name {
          met[number].append(complaint)
        }
      }
    }
    let days = table.complaints.compactMap(\.day)
    let weeks = max(1, Double((days.max() ?? 0) - (days.min() ?? 0) + 1) / 7)
    for number in sections.indices where !met[number].isEmpty {
      let weekly = Double(met[number].count) / weeks
      let priority = weekly >= 1 ? 5 : weekly >= 0.5 ? 4 : weekly >= 0.25 ? 3 : 2
      sections[number].policy.priority = max(priority, sections[number].policy.priority)
      sections[number].policy.windows = Self.windows(met[number].compactMap(\.hour))
    }
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

  // MARK: GeoJSON

  /// The sections as GeoJSON, one a line, which mission files select from.
  public var geoJSON: Data {
    collection(
      sections.map { section in
        let line = section.line.map(Self.position).joined(separator: ",")
        var properties: [(String, String)] = [
          ("id", Self.quoted(section.id)), ("name", Self.quoted(section.name)),
          ("ref", Self.quoted(section.ref)), ("class", Self.quoted(section.roadClass)),
          ("owner", Self.quoted(section.owner)),
          ("length_m", "\(section.length.metres.rounded(toDecimals: 1))"),
          ("priority", "\(section.policy.priority)"),
          ("tunnel", "\(section.isTunnel)"), ("bridge", "\(section.isBridge)"),
          ("oneway", "\(section.isOneWay)"),
        ]
        if let pair = section.pair { properties.append(("pair", Self.quoted(pair))) }
        if let height = section.policy.height {
          properties.append(("height", Self.quoted(height)))
        }
        if let speed = section.policy.speed { properties.append(("speed", Self.quoted(speed))) }
        if !section.policy.windows.isEmpty {
          let windows = section.policy.windows.joined(separator: "; ")
          properties.append(("windows", Self.quoted(windows)))
        }
        return Self.feature(properties, "{\"type\":\"LineString\",\"coordinates\":[\(line)]}")
      })
  }

  /// The nodes as GeoJSON.
  public var nodesGeoJSON: Data {
    collection(
      nodes.map { node in
        Self.feature(
          [
            ("id", Self.quoted(node.id)), ("name", Self.quoted(node.name)),
            ("source", Self.quoted(node.source)), ("degree", "\(node.degree)"),
          ], "{\"type\":\"Point\",\"coordinates\":\(Self.position(node.position))}")
      })
  }

  private func collection(_ features: [String]) -> Data {
    Data(
      ("{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n")
        + "\n]}\n").utf8)
  }

  private static func feature(_ properties: [(String, String)], _ geometry: String) -> String {
    let all = properties.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\(all)},\"geometry\":\(geometry)}"
  }

  private static func position(_ place: Coordinate) -> String {
    let x = place.longitude.degrees.rounded(toDecimals: 7)
    let y = place.latitude.degrees.rounded(toDecimals: 7)
    return "[\(x),\(y)]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
