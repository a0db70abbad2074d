import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Units

/// Requests over made roads in the middle of Taiyuan.
enum SampleRequest {
  static let centre = Coordinate(latitude: 37.86, longitude: 112.56)

  /// So many winding roads of 0.3 to 4 km and nodes, within 4 km of two launch sites; the same for the
  /// same seed.
  static func random(
    seed: UInt64, roads: Int = 12, nodes: Int = 6, passes: Road.Passes = .one,
    wind: Double = 4, temperature: Double = 15
  ) throws -> PatrolRequest {
    var random = SeededRandom(seed: seed)
    func place() -> Coordinate {
      Geodesic.point(
        from: centre, azimuth: .degrees(random.uniform(0, 360)),
        distance: .metres(random.uniform(200, 4000)))
    }
    return try request(
      roads: (0..<roads).map { index in
        var line = [place()]
        var azimuth = random.uniform(0, 360)
        for _ in 0..<Int(random.uniform(2, 12)) {
          azimuth += random.uniform(-60, 60)
          line.append(
            Geodesic.point(
              from: line[line.count - 1], azimuth: .degrees(azimuth),
              distance: .metres(random.uniform(100, 400))))
        }
        return road("r\(index)", line, passes: passes)
      },
      nodes: (0..<nodes).map { index in
        HoverNode(
          id: "n\(index)", name: "路口\(index)", position: place(),
          height: Altitude(.metres(110), above: .ground), dwell: .seconds(45), actions: [.photo])
      },
      wind: wind, from: random.uniform(0, 360), temperature: temperature)
  }

  static func road(_ id: String, _ line: [Coordinate], passes: Road.Passes = .one) -> Road {
    Road(
      id: id, name: "路\(id)", line: line, height: Altitude(.metres(90), above: .ground),
      speed: .metresPerSecond(10), passes: passes)
  }

  static func request(
    roads: [Road], nodes: [HoverNode] = [], launch: [LaunchSite]? = nil, wind: Double = 4,
    from: Double = 315, temperature: Double = 15
  ) throws -> PatrolRequest {
    struct NoSuchAircraft: Error {}
    guard let aircraft = AircraftCatalogue.profile(id: "dji-m30t") else { throw NoSuchAircraft() }
    return PatrolRequest(
      mission: "样例", aircraft: aircraft, batteries: Batteries(count: 4, health: .percent(92)),
      launchSites: launch ?? [
        LaunchSite(name: "东", position: Coordinate(latitude: 37.859, longitude: 112.5803)),
        LaunchSite(name: "西", position: Coordinate(latitude: 37.861, longitude: 112.54)),
      ],
      roads: roads, nodes: nodes,
      weather: Weather(
        wind: Wind(
          from: .degrees(from), speed: .metresPerSecond(wind), gust: .metresPerSecond(wind + 1.5),
          over: .country),
        temperature: .celsius(temperature)),
      limits: FlightLimits(
        reserve: .percent(25), height: Altitude(.metres(120), above: .ground), returnFactor: 1.3,
        returnClearance: .metres(30)))
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return low + (high - low) * Double((z ^ (z >> 31)) >> 11) / Double(1 << 53)
  }
}
