public import Foundation
import Units

/// Simulated flights as one value: what `kestrel simulate --format json` gives.
public struct SimulationReport: Hashable, Sendable, Codable {
  /// The share of the flights that landed at a site with their reserve.
  public var finishedWithReserve: Double
  /// The share of the flights that flew every leg.
  public var completed: Double
  /// Flight by flight, in the plan's order, without tracks.
  public var flights: [SimulatedFlight]

  private enum CodingKeys: String, CodingKey {
    case finishedWithReserve = "finished_with_reserve"
    case completed, flights
  }

  /// Sums flights up.
  public init(_ flights: [SimulatedFlight]) {
    let count = Double(max(1, flights.count))
    finishedWithReserve = Double(flights.count(where: \.finishedWithReserve)) / count
    completed = Double(flights.count(where: \.isComplete)) / count
    self.flights = flights.map { flight in
      var short = flight
      short.track = []
      return short
    }
  }

  /// JSON with sorted keys, the same bytes for the same flights.
  public func json() throws -> Data { try SimulationJSON.data(self) }

  /// The figures as CSV: a header, then a line for each flight. Lines end in LF.
  public var csv: String {
    var text =
      "flight,outcome,finished_with_reserve,complete,planned_time_s,time_s,planned_distance_m,"
      + "distance_m,planned_energy_wh,energy_wh,planned_energy_left_wh,energy_left_wh,"
      + "planned_margin_wh,margin_wh,track_error_m,hover_error_m,in_zones_s\n"
    for flight in flights {
      let (planned, simulated) = (flight.planned, flight.simulated)
      let fields = [
        String(flight.number), flight.outcome.rawValue, String(flight.finishedWithReserve),
        String(flight.isComplete), CSVNumber.text(planned.time.seconds, 2),
        CSVNumber.text(simulated.time.seconds, 2), CSVNumber.text(planned.distance.metres, 1),
        CSVNumber.text(simulated.distance.metres, 1),
        CSVNumber.text(planned.energy.wattHours, 3), CSVNumber.text(simulated.energy.wattHours, 3),
        CSVNumber.text(planned.energyLeft.wattHours, 3),
        CSVNumber.text(simulated.energyLeft.wattHours, 3),
        planned.margin.map { CSVNumber.text($0.wattHours, 3) } ?? "",
        simulated.margin.map { CSVNumber.text($0.wattHours, 3) } ?? "",
        CSVNumber.text(flight.errors.track.metres, 2),
        CSVNumber.text(flight.errors.hover.metres, 2),
        CSVNumber.text(flight.errors.inZones.seconds, 1),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }
}

extension MonteCarloReport {
  /// JSON with sorted keys, the same bytes for the same runs.
  public func json() throws -> Data { try SimulationJSON.data(self) }
}

/// How results are written as JSON.
private enum SimulationJSON {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }
}
