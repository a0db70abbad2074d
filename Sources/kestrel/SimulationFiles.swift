import Foundation
import MAVLinkVehicle
import MissionPlanning
import MissionReport
import MissionSimulation

/// The files of simulated flights.
enum SimulationFiles {
  /// Figures, tracks in three formats, a page that replays them, and a telemetry log for each flight.
  static func all(
    of flights: [SimulatedFlight], report: SimulationReport, plan: PatrolPlan
  ) throws -> [(name: String, contents: Data)] {
    let most = plan.flights.map(\.number).max() ?? 0
    let digits = max(2, String(most).count)
    let logs = flights.map { flight in
      let number = String(flight.number)
      let padded = String(repeating: "0", count: max(0, digits - number.count)) + number
      return (
        name: "flight-\(padded).tlog", contents: Data(TelemetryLog(of: flight, in: plan).bytes)
      )
    }
    return [
      ("simulation.json", try report.json()), ("track.csv", Data(flights.csv.utf8)),
      ("track.geojson", Data(flights.geoJSON.utf8)), ("track.kml", Data(flights.kml.utf8)),
      ("replay.html", Data(try ReplayPage(flights, of: plan).html.utf8)),
    ] + logs
  }
}
