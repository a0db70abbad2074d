import FlightPerformance
import Foundation
public import Geodesy
public import MissionPlanning
import Units

extension AircraftState {
  /// What an aircraft would have reported at a moment of a simulated flight.
  ///
  /// - Parameters:
  ///   - point: the moment.
  ///   - plan: whose flight it is.
  ///   - home: where it took off.
  public init(_ point: TrackPoint, in plan: PatrolPlan, home: Coordinate) {
    let way = Geodesic(from: home, to: point.position)
    let (distance, bearing) = (way.distance.metres, way.azimuth.radians)
    let (speed, course) = (point.groundSpeed.metresPerSecond, point.course.radians)
    self.init(
      time: point.time, mode: point.mode, isArmed: true, position: point.position,
      height: point.height, east: speed * sin(course), north: speed * cos(course),
      up: point.climb.metresPerSecond, x: distance * sin(bearing), y: distance * cos(bearing),
      heading: point.heading, roll: point.roll, pitch: point.pitch, airspeed: point.airspeed,
      windFrom: point.windFrom, windSpeed: point.windSpeed, voltage: point.voltage,
      current: point.current,
      cells: Battery.cells(wattHours: plan.aircraft.battery.energy.value.wattHours),
      charge: point.charge, energyUsed: point.energy, batteryTemperature: point.batteryTemperature,
      item: point.leg + 1)
  }
}
