import Geodesy
import MAVLink
import MissionSimulation
import Units

/// The mission that a vehicle holds, and an upload under way.
struct MissionProtocol: Sendable {
  /// The items as they were sent; the first is home.
  var items: [MissionItemInt] = []
  /// An upload: what came so far, how many there will be, who sends them.
  var upload: Upload?

  struct Upload: Sendable {
    var items: [MissionItemInt] = []
    var count: Int
    var system: UInt8
    var component: UInt8
    var secondsSinceRequest = 0.0
    var retries = 0
  }

  /// ArduCopter's limit, home included.
  static let mostItems = 650

  /// Commands that ArduCopter 4.8-dev takes in a mission.
  private static let accepted: Set<UInt16> = [
    16, 17, 18, 19, 20, 21, 22, 31, 82, 85, 92, 93, 94, 112, 114, 115, 177, 178, 179, 181, 183,
    189, 195, 197, 201, 203, 205, 206, 211, 212, 215, 222, 531, 532, 534, 600, 1000, 2000, 2001,
    2500, 2501, 3000, 42600,
  ]
  private static let frames: Set<UInt8> = [0, 2, 3, 5, 6, 10, 11]

  /// MAV_MISSION_RESULT for an item.
  static func check(_ item: MissionItemInt) -> UInt8 {
    guard accepted.contains(item.command) else { return 3 }
    guard frames.contains(item.frame) else { return 2 }
    if item.frame != 2 {
      guard abs(Int(item.x)) <= 900_000_000 else { return 10 }
      guard abs(Int(item.y)) <= 1_800_000_000 else { return 11 }
      guard item.z.isFinite, abs(item.z) < 100_000 else { return 12 }
    }
    return 0
  }

  /// The items as the simulation flies them.
  func flown(elevation: Length) -> [MissionStep] {
    items.enumerated().map { $0 == 0 ? .other : MissionStep($1, elevation: elevation) }
  }
}

extension MissionStep {
  /// What an item means. Terrain heights are taken as heights above home.
  init(_ item: MissionItemInt, elevation: Length) {
    let isAbsolute = item.frame == 0 || item.frame == 5
    let height = Length.metres(Double(item.z)) - (isAbsolute ? elevation : .zero)
    let hasPlace = item.x != 0 || item.y != 0
    let place = Coordinate(latitude: Double(item.x) / 1e7, longitude: Double(item.y) / 1e7)
    let first = Time.seconds(Double(item.param1.isFinite ? max(0, item.param1) : 0))
    switch item.command {
    case 16, 82:
      self = hasPlace ? .waypoint(place, height: height, hold: first, passes: true) : .other
    case 19 where hasPlace: self = .waypoint(place, height: height, hold: first, passes: false)
    case 19, 93: self = .wait(first)
    case 17, 18:
      // Circles are not flown; without an end it stays for ever.
      let forEver = Time.seconds(item.command == 17 ? .infinity : 0)
      self =
        hasPlace ? .waypoint(place, height: height, hold: forEver, passes: false) : .wait(forEver)
    case 20: self = .returnHome
    case 21: self = .land(hasPlace ? place : nil)
    case 22: self = .takeOff(height)
    case 178: self = .speed(.metresPerSecond(Double(item.param2.isFinite ? item.param2 : 0)))
    default: self = .other
    }
  }
}
