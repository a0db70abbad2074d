import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// Makes flights by hand: straight legs at steady speeds, with figures that follow from each other.
struct FlightBuilder {
  var legs: [Leg] = []
  private var at: Coordinate
  private var height = Length.zero
  private var left: Energy
  private let home: Coordinate
  private let launchGround: Length?
  private let ground: @Sendable (Coordinate) -> Length?
  private let power = Power.watts(460)

  init(
    from site: PlannedLaunchSite, usable: Energy,
    ground: @escaping @Sendable (Coordinate) -> Length? = { _ in nil }
  ) {
    at = site.site.position
    home = site.site.position
    left = usable
    launchGround = site.ground
    self.ground = ground
  }

  mutating func takeOff(to height: Length = .metres(90)) {
    add(.takeOff, to: at, height: height, seconds: height.metres / 4)
  }

  mutating func fly(to place: Coordinate) {
    add(.transit, to: place, height: height, speed: 13)
  }

  mutating func patrol(_ road: PlannedRoad, reversed: Bool = false) {
    let line = reversed ? road.line.reversed() : road.line
    if let first = line.first, first != at { fly(to: first) }
    for place in line.dropFirst() {
      add(.patrol, task: road.id, to: place, height: height, speed: 10)
    }
  }

  mutating func watch(_ node: PlannedNode, seconds: Double = 45) {
    if node.position != at { fly(to: node.position) }
    add(
      .hover, task: node.id, to: at, height: height, seconds: seconds, actions: [.photo, .record])
  }

  mutating func land(at site: PlannedLaunchSite) {
    if site.site.position != at { fly(to: site.site.position) }
    add(.land, to: at, height: .zero, seconds: height.metres / 3)
  }

  func flight(
    number: Int, launchSite: Int, landingSite: Int, reserve: Energy, returnFactor: Double = 1.3
  ) -> Flight {
    let margins = legs.map { $0.energyLeft - reserve - returnFactor * $0.energyHome }
    let leg = margins.indices.min { margins[$0] < margins[$1] } ?? 0
    return Flight(
      number: number, launchSite: launchSite, landingSite: landingSite, legs: legs,
      returnHeight: .metres(110),
      tightest: .init(
        leg: leg, share: 1, position: legs.last?.end.position ?? home,
        margin: margins.indices.contains(leg) ? margins[leg] : .zero),
      bingo: .init(leg: leg, position: legs.last?.end.position ?? home, charge: .percent(50)))
  }

  private mutating func add(
    _ purpose: Leg.Purpose, task: String? = nil, to place: Coordinate, height: Length,
    speed: Double
  ) {
    let seconds = Geodesic(from: at, to: place).distance.metres / speed
    add(purpose, task: task, to: place, height: height, seconds: seconds)
  }

  /// The ground at thirds of a leg.
  private func posts(from start: Coordinate, to end: Coordinate) -> [GroundBelow]? {
    let posts = [1.0 / 3, 2.0 / 3].compactMap { share -> GroundBelow? in
      let place = Coordinate(
        latitude: start.latitude + (end.latitude - start.latitude) * share,
        longitude: start.longitude + (end.longitude - start.longitude) * share)
      return ground(place).map { GroundBelow(share: share, height: $0) }
    }
    return posts.isEmpty ? nil : posts
  }

  private mutating func add(
    _ purpose: Leg.Purpose, task: String? = nil, to place: Coordinate, height: Length,
    seconds: Double, actions: [CameraAction] = []
  ) {
    let way = Geodesic(from: at, to: place)
    let energy = power * .seconds(seconds)
    let below = ground(place)
    let from = at
    var aboveLaunch = height
    if let below, let launchGround, purpose != .land { aboveLaunch = height + below - launchGround }
    at = place
    self.height = height
    left -= energy
    let back = Geodesic(from: place, to: home).distance.metres / 12 + height.metres / 3
    legs.append(
      Leg(
        purpose: purpose, task: task,
        end: Waypoint(
          position: place, heightAboveLaunch: aboveLaunch, heightAboveGround: height, ground: below),
        stops: purpose != .transit, distance: way.distance,
        course: way.distance > .zero ? way.azimuth : nil,
        groundSpeed: .metresPerSecond(seconds > 0 ? way.distance.metres / seconds : 0),
        airspeed: .metresPerSecond(12), time: .seconds(seconds), energy: energy, energyLeft: left,
        energyHome: power * .seconds(back), actions: actions,
        groundBelow: way.distance > .metres(300) ? posts(from: from, to: place) : nil))
  }
}
