public import Diagnostics
public import Foundation
public import Geodesy
import FlightPerformance
public import Units

/// What is in a mission file, in figures that a pilot asks for.
public struct MissionFileSummary: Hashable, Sendable {
  /// The file's name.
  public let name: String
  /// Its format.
  public let format: MissionFormat
  /// The program or version that its shape tells.
  public let dialect: String
  /// Its flights.
  public let routes: [RouteSummary]
  /// What was read over because it is not known here.
  public let findings: [Finding]

  /// Reads a file and sums it up.
  ///
  /// - Throws: ``RouteFileError`` with the reason why it cannot be read.
  public init(reading data: Data, named name: String) throws(RouteFileError) {
    self.init(try RouteFile(reading: data, named: name))
  }

  /// Sums a file up.
  public init(_ file: RouteFile) {
    name = file.name
    format = file.format
    dialect = file.dialect
    routes = file.routes.map(RouteSummary.init)
    findings = file.findings
  }
}

/// What a flight of a mission file does.
public struct RouteSummary: Hashable, Sendable {
  /// How often something is done.
  public struct ActionCount: Hashable, Sendable {
    /// What is done.
    public let action: Text
    /// How often.
    public let count: Int
  }

  /// The flight's name.
  public let name: String
  /// The aircraft that it is for, by name or by DJI's numbers; nil where the file names none.
  public let aircraft: String?
  /// The number of waypoints.
  public let waypoints: Int
  /// The length from the first waypoint to the last.
  public let length: Length
  /// The lowest and the highest waypoint of each datum, in the order of their first waypoints.
  public let heights: [HeightRange]
  /// The slowest and the fastest leg; nil where no speed is given.
  public let speeds: ClosedRange<Speed>?
  /// The actions, in the order of their first time.
  public let actions: [ActionCount]
  /// The time that the file says, or legs at their speeds and hovers; nil where neither is known.
  public let time: Time?
  /// Whether ``time`` was worked out because the file says none.
  public let isTimeWorkedOut: Bool
  /// What happens after the last waypoint.
  public let finish: MissionRoute.Finish?
  /// What happens when the remote controller is lost.
  public let lostLink: MissionRoute.LostLink?
  /// The height above home on the way home.
  public let returnHeight: Length?

  /// The lowest and the highest waypoint of a datum.
  public struct HeightRange: Hashable, Sendable {
    /// The lowest.
    public let lowest: Altitude
    /// The highest.
    public let highest: Altitude
  }

  /// Sums a route up.
  public init(_ route: MissionRoute) {
    name = route.name
    if let named = route.aircraft?.name {
      aircraft = named
    } else if let dji = route.aircraft?.dji {
      let payload = dji.payloadEnum.map { ", camera \($0)" } ?? ""
      aircraft = "DJI \(dji.droneEnum)-\(dji.droneSubEnum)\(payload)"
    } else {
      aircraft = nil
    }
    waypoints = route.points.count
    length = route.length
    heights = Self.heights(of: route.points)
    let all = route.points.compactMap(\.speed) + (route.speed.map { [$0] } ?? [])
    let legs = route.points.dropFirst().compactMap { $0.speed ?? route.speed }
    let used = legs.isEmpty ? all : legs
    speeds = used.min().flatMap { low in used.max().map { low...$0 } }
    var counts: [ActionCount] = []
    for action in route.points.flatMap(\.actions) {
      let text = action.name
      if let at = counts.firstIndex(where: { $0.action == text }) {
        counts[at] = ActionCount(action: text, count: counts[at].count + 1)
      } else {
        counts.append(ActionCount(action: text, count: 1))
      }
    }
    actions = counts
    time = route.time ?? route.flyingTime
    isTimeWorkedOut = route.time == nil
    finish = route.finish
    lostLink = route.lostLink
    returnHeight = route.returnHeight
  }

  private static func heights(of points: [RoutePoint]) -> [HeightRange] {
    var datums: [Altitude.Datum] = []
    for point in points where !datums.contains(point.altitude.datum) {
      datums.append(point.altitude.datum)
    }
    return datums.compactMap { datum in
      let heights = points.map(\.altitude).filter { $0.datum == datum }.map(\.height)
      guard let low = heights.min(), let high = heights.max() else { return nil }
      return HeightRange(
        lowest: Altitude(low, above: datum), highest: Altitude(high, above: datum))
    }
  }
}
