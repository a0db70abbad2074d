import FlightPerformance
import Foundation
import Units

/// One measured flight: what was commanded, what the battery gave, and the track.
struct MeasuredFlight {
  let name: String
  let route: String
  let payload: Mass
  let commandedSpeed: Speed
  let commandedHeight: Length
  let meanWind: Speed
  /// From power-on to power-off.
  let duration: Time
  let energy: Energy
  /// Heights above the last sample, which stands on the ground.
  let track: [FlightSample]

  /// Reads a folder with `matrice100-summary.csv` and `trajectories/flight-NNN.csv`.
  static func all(in folder: URL) throws(CSVTable.Fault) -> [MeasuredFlight] {
    let summary = try CSVTable(folder.appending(path: "matrice100-summary.csv"))
    let numbers = try summary.texts("flight")
    let routes = try summary.texts("route")
    let payloads = try summary.numbers("payload_g")
    let speeds = try summary.numbers("commanded_speed_m_s")
    let heights = try summary.numbers("commanded_height_m")
    let winds = try summary.numbers("wind_speed_mean_m_s")
    let durations = try summary.numbers("duration_s")
    let energies = try summary.numbers("energy_Wh")
    var flights: [MeasuredFlight] = []
    for (i, number) in numbers.enumerated() {
      let name = String(repeating: "0", count: max(0, 3 - number.count)) + number
      flights.append(
        MeasuredFlight(
          name: name, route: routes[i], payload: .kilograms(payloads[i] / 1000),
          commandedSpeed: .metresPerSecond(speeds[i]), commandedHeight: .metres(heights[i]),
          meanWind: .metresPerSecond(winds[i]), duration: .seconds(durations[i]),
          energy: .wattHours(energies[i]),
          track: try track(folder.appending(path: "trajectories/flight-\(name).csv"))))
    }
    return flights
  }

  private static func track(_ url: URL) throws(CSVTable.Fault) -> [FlightSample] {
    let table = try CSVTable(url)
    let time = try table.numbers("time_s")
    let east = try table.numbers("east_m")
    let north = try table.numbers("north_m")
    let altitude = try table.numbers("altitude_m")
    let velocityEast = try table.numbers("velocity_east_m_s")
    let velocityNorth = try table.numbers("velocity_north_m_s")
    let velocityUp = try table.numbers("velocity_up_m_s")
    let ground = altitude.last ?? 0
    return time.indices.map { i in
      FlightSample(
        time: .seconds(time[i]), east: .metres(east[i]), north: .metres(north[i]),
        up: .metres(altitude[i] - ground), velocityEast: .metresPerSecond(velocityEast[i]),
        velocityNorth: .metresPerSecond(velocityNorth[i]),
        velocityUp: .metresPerSecond(velocityUp[i]))
    }
  }
}
