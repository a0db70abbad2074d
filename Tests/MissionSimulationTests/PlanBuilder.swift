import FlightPerformance
import Geodesy
@testable import MissionPlanning
import Units

/// Makes plans by hand: one flight out of legs that are given in metres from the launch site.
///
/// The planned figures of the legs are left at zero but for what the simulation flies by: places,
/// heights, speeds, stops and dwell.
struct PlanBuilder {
  static let launch = Coordinate(latitude: 37.859, longitude: 112.5803)

  var aircraft: AircraftProfile
  var wind = Wind.calm
  var temperature = Temperature.celsius(15)
  var usable = Energy.wattHours(200)
  var reserve = Energy.wattHours(50)
  private var legs: [Leg] = []
  private var here = (east: 0.0, north: 0.0, height: 0.0)

  init(_ aircraft: AircraftProfile) { self.aircraft = aircraft }

  mutating func takeOff(to height: Double) {
    here.height = height
    add(.takeOff)
  }

  mutating func fly(east: Double, north: Double, speed: Double, stops: Bool = true) {
    here.east = east
    here.north = north
    add(.patrol, speed: speed, stops: stops)
  }

  mutating func hover(_ seconds: Double) { add(.hover, seconds: seconds) }

  mutating func land() {
    here.height = 0
    add(.land)
  }

  private mutating func add(
    _ purpose: Leg.Purpose, speed: Double = 0, stops: Bool = true, seconds: Double = 0
  ) {
    let position = PlanBuilder.place(east: here.east, north: here.north)
    legs.append(
      Leg(
        purpose: purpose,
        end: Waypoint(
          position: position, heightAboveLaunch: .metres(here.height),
          heightAboveGround: .metres(here.height), ground: nil),
        stops: stops, distance: .zero, groundSpeed: .metresPerSecond(speed), airspeed: .zero,
        time: .seconds(seconds), energy: .zero, energyLeft: .zero, energyHome: .zero))
  }

  /// The point so many metres east and north of the launch site, by true directions.
  static func place(east: Double, north: Double) -> Coordinate {
    let up = Geodesic.point(from: launch, azimuth: .zero, distance: .metres(north))
    return Geodesic.point(from: up, azimuth: .degrees(90), distance: .metres(east))
  }

  var plan: PatrolPlan {
    let full = BatteryState(
      nominal: usable, health: Fraction(1), charge: Fraction(1), coldFactor: Fraction(1))
    return PatrolPlan(
      format: PatrolPlan.currentFormat, mission: "by hand", inputs: [], defaults: [],
      aircraft: aircraft, batteries: Batteries(count: 1, health: Fraction(1)), battery: full,
      budget: BatteryBudget(full, reserve: Fraction(reserve / usable)),
      weather: Weather(wind: wind, temperature: temperature),
      limits: FlightLimits(
        reserve: Fraction(reserve / usable), height: Altitude(.metres(120), above: .ground),
        returnFactor: 1.3, returnClearance: .metres(30)),
      plane: PlaneSummary(crs: "EPSG:4547", scaleError: 0),
      launchSites: [
        PlannedLaunchSite(
          site: LaunchSite(name: "field", position: PlanBuilder.launch), ground: nil)
      ],
      roads: [], nodes: [],
      flights: [
        Flight(
          number: 1, launchSite: 0, landingSite: 0, legs: legs, returnHeight: .metres(50),
          tightest: .init(leg: 0, share: 1, position: PlanBuilder.launch, margin: .zero),
          bingo: .init(leg: 0, position: PlanBuilder.launch, charge: Fraction(1)))
      ], gaps: [], findings: [])
  }
}
