import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import Units

@testable import MissionPlanning

/// Plans laid out by hand, leg by leg, in metres east and north of a launch site.
struct PlanBuilder {
  let site = Coordinate(latitude: 37.8590, longitude: 112.5803)
  var aircraft: AircraftProfile
  var legs: [Leg] = []
  var returnHeight = Length.metres(110)
  private var last = (east: 0.0, north: 0.0, height: 0.0)

  init(aircraft id: String = "dji-m30t") throws {
    guard let profile = AircraftCatalogue.profile(id: id) else { throw UnknownAircraft(id: id) }
    aircraft = profile
  }

  struct UnknownAircraft: Error { var id: String }

  func place(east: Double, north: Double) -> Coordinate {
    let up = Geodesic.point(from: site, azimuth: .degrees(0), distance: .metres(abs(north)))
    let start =
      north < 0
      ? Geodesic.point(from: site, azimuth: .degrees(180), distance: .metres(-north)) : up
    return Geodesic.point(
      from: start, azimuth: .degrees(east < 0 ? 270 : 90), distance: .metres(abs(east)))
  }

  mutating func takeOff(to height: Double = 90) {
    go(.takeOff, 0, 0, height, speed: 0, stops: true)
  }

  mutating func transit(
    _ east: Double, _ north: Double, _ height: Double = 90, speed: Double = 13,
    stops: Bool = true
  ) {
    go(.transit, east, north, height, speed: speed, stops: stops)
  }

  mutating func patrol(
    _ east: Double, _ north: Double, _ height: Double = 90, road: String = "r1",
    speed: Double = 10, stops: Bool = false
  ) {
    go(.patrol, east, north, height, speed: speed, stops: stops, task: road)
  }

  mutating func hover(
    _ seconds: Double, node: String = "n1",
    actions: [CameraAction] = [.photo, .record]
  ) {
    go(
      .hover, last.east, last.north, last.height, speed: 0, stops: true, task: node,
      seconds: seconds, actions: actions)
  }

  mutating func land() { go(.land, last.east, last.north, 0, speed: 0, stops: true) }

  private mutating func go(
    _ purpose: Leg.Purpose, _ east: Double, _ north: Double, _ height: Double, speed: Double,
    stops: Bool, task: String? = nil, seconds: Double? = nil, actions: [CameraAction] = []
  ) {
    let distance =
      ((east - last.east) * (east - last.east)
      + (north - last.north) * (north - last.north)).squareRoot()
    let time = seconds ?? (speed > 0 ? distance / speed : abs(height - last.height) / 5)
    legs.append(
      Leg(
        purpose: purpose, task: task,
        end: Waypoint(
          position: place(east: east, north: north), heightAboveLaunch: .metres(height),
          heightAboveGround: .metres(height), ground: .metres(790)),
        stops: stops, distance: .metres(distance), groundSpeed: .metresPerSecond(speed),
        airspeed: .metresPerSecond(speed), time: .seconds(time), energy: .wattHours(1),
        energyLeft: .wattHours(100), energyHome: .wattHours(10), actions: actions))
    last = (east, north, height)
  }

  func plan(flights: Int = 1, landingSite: Int = 0) -> PatrolPlan {
    let weather = Weather(wind: .calm, temperature: .celsius(15))
    let battery = BatteryState(of: aircraft, health: .percent(92), temperature: .celsius(15))
    return PatrolPlan(
      format: PatrolPlan.currentFormat, mission: "太原早高峰", inputs: [], defaults: [],
      aircraft: aircraft, batteries: Batteries(count: 2, health: .percent(92)), battery: battery,
      budget: BatteryBudget(battery, reserve: .percent(25)), weather: weather,
      limits: FlightLimits(
        reserve: .percent(25), height: Altitude(.metres(120), above: .ground), returnFactor: 1.3,
        returnClearance: .metres(30)),
      plane: PlaneSummary(crs: "EPSG:4547", scaleError: 0.0002),
      launchSites: [
        PlannedLaunchSite(
          site: LaunchSite(name: "东站广场停车场", position: site), ground: .metres(790)),
        PlannedLaunchSite(
          site: LaunchSite(name: "汾河公园", position: place(east: -2000, north: 400)),
          ground: .metres(780)),
      ],
      roads: [], nodes: [],
      flights: (1...flights).map {
        Flight(
          number: $0, launchSite: 0, landingSite: landingSite, legs: legs,
          returnHeight: returnHeight,
          tightest: .init(leg: 0, share: 1, position: site, margin: .wattHours(1)),
          bingo: .init(leg: 0, position: site, charge: .percent(50)))
      }, gaps: [], findings: [])
  }

  /// A road of three pieces with a bend, a node, another road, home.
  static func patrol(aircraft id: String = "dji-m30t") throws -> PatrolPlan {
    var builder = try PlanBuilder(aircraft: id)
    builder.takeOff()
    builder.transit(400, 100)
    builder.patrol(800, 100)
    builder.patrol(1200, 180)
    builder.patrol(1300, 500, stops: true)
    builder.hover(45)
    builder.patrol(900, 700, road: "r2", stops: true)
    builder.transit(500, 700, 110)
    builder.hover(30, node: "n2", actions: [.photo])
    builder.transit(0, 0, 90)
    builder.land()
    return builder.plan()
  }
}
