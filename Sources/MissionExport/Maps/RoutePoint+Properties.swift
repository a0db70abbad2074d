import Geodesy
import MissionPlanning
import Units

/// What map files and tables say of a waypoint beside its place, under the same names in all of them:
/// columns of CSV, properties of GeoJSON, extended data of KML, extensions of GPX.
extension RoutePoint {
  /// The names, in the order of the columns.
  static let propertyNames = [
    "speed_mps", "turn", "corner_m", "heading", "purpose", "task", "actions",
  ]

  /// What is said, the height first.
  var properties: [(name: String, value: String)] {
    [("height_m_above_\(altitude.datum.rawValue)", decimal(altitude.height))]
      + Self.propertyNames.compactMap { name in
        let value = property(name)
        return value.isEmpty ? nil : (name, value)
      }
  }

  /// The value under a name; empty where there is nothing to say.
  func property(_ name: String) -> String {
    switch name {
    case "speed_mps": speed.map { decimal($0) } ?? ""
    case "turn": turn.word
    case "corner_m": turn.corner.map { decimal($0) } ?? ""
    case "heading": heading == .alongRoute ? "" : heading.words
    case "purpose": purpose?.rawValue ?? ""
    case "task": task ?? ""
    case "actions": actions.map(\.description).joined(separator: "; ")
    default: ""
    }
  }

  /// The point with what is said under the names; what is missing or not understood stays as it is.
  func with(_ value: (_ name: String) -> String?) -> RoutePoint {
    var point = self
    for datum in Altitude.Datum.allCases {
      if let height = value("height_m_above_\(datum.rawValue)").flatMap(Self.number) {
        point.altitude = Altitude(.metres(height), above: datum)
      }
    }
    if let speed = value("speed_mps").flatMap(Self.number) { point.speed = .metresPerSecond(speed) }
    let corner = value("corner_m").flatMap(Self.number).map { Length.metres($0) }
    if let turn = value("turn").flatMap({ Turn(word: $0, corner: corner) }) { point.turn = turn }
    if let heading = value("heading").flatMap(Heading.init(words:)) { point.heading = heading }
    point.purpose = value("purpose").flatMap(Leg.Purpose.init(rawValue:)) ?? point.purpose
    if let task = value("task"), !task.isEmpty { point.task = task }
    if let actions = value("actions"), !actions.isEmpty {
      point.actions = actions.split(separator: ";")
        .map { RouteAction(description: $0.trimmingBlanks) }
    }
    return point
  }

  private static func number(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension RoutePoint.Turn {
  fileprivate var word: String {
    switch self {
    case .stop: "stop"
    case .curvedStop: "curved_stop"
    case .pass: "pass"
    case .coordinated: "coordinated"
    }
  }

  fileprivate var corner: Length? {
    switch self {
    case .stop, .curvedStop: nil
    case .pass(let corner): corner
    case .coordinated(let corner): corner
    }
  }

  fileprivate init?(word: String, corner: Length?) {
    switch word {
    case "stop": self = .stop
    case "curved_stop": self = .curvedStop
    case "pass": self = .pass(cutting: corner)
    case "coordinated": self = .coordinated(cutting: corner ?? .zero)
    default: return nil
    }
  }
}

extension RoutePoint.Heading {
  fileprivate var words: String {
    switch self {
    case .alongRoute: "along"
    case .manual: "manual"
    case .kept: "kept"
    case .towards(let direction): "towards \(decimal(direction))"
    case .at(let place): "at \(degrees(place.latitude)) \(degrees(place.longitude))"
    }
  }

  fileprivate init?(words: String) {
    let parts = words.split(separator: " ")
    let numbers = parts.dropFirst().compactMap { Double($0) }
    switch (parts.first, numbers.count) {
    case ("along", 0): self = .alongRoute
    case ("manual", 0): self = .manual
    case ("kept", 0): self = .kept
    case ("towards", 1) where numbers[0].isFinite: self = .towards(.degrees(numbers[0]))
    case ("at", 2) where numbers.allSatisfy(\.isFinite):
      self = .at(Coordinate(latitude: numbers[0], longitude: numbers[1]))
    default: return nil
    }
  }
}
