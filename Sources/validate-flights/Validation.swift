import FlightPerformance
import Foundation
import Units

/// All predictions of all flights against what was measured.
struct Validation {
  /// The tables.
  let text: String
  /// Predicted against measured, as SVG.
  let plot: String
  /// One line.
  let json: String

  init(of flights: [MeasuredFlight], by aircraft: AircraftProfile) throws {
    let routes = Dictionary(
      uniqueKeysWithValues: Set(flights.map(\.route)).map { ($0, Route($0, in: flights)) })
    var predictions: [Prediction] = []
    var cruises: [Double] = []
    for flight in flights {
      guard let route = routes[flight.route], let cruise = Cruise(of: flight) else {
        throw Prediction.Unflown(flight: flight.name)
      }
      predictions.append(try Prediction(of: flight, on: route, by: aircraft))
      cruises.append(cruise.time.seconds)
    }
    let measured = flights.map(\.energy.wattHours)
    let plan = Splits(predicted: predictions.map(\.planEnergy.wattHours), measured: measured)
    let times = predictions.map(\.planTime.seconds)
    let time = Splits(asPredicted: times, measured: cruises)
    let timeWithFittedPause = Splits(predicted: times, measured: cruises) { training in
      let longer = training.map { (cruises[$0] - times[$0]) / Double(predictions[$0].pauses) }
      let pause = Splits.median(of: longer)
      return { times[$0] + pause * Double(predictions[$0].pauses) }
    }
    let track = Splits(predicted: predictions.map(\.trackEnergy.wattHours), measured: measured)

    var table = ErrorTable()
    table.title(
      "\(aircraft.name): \(flights.count) flights, multiplier fitted on half, error on the other, "
        + "\(Splits.count) splits (seed \(Splits.seed))")
    let traced = routes.filter { !$0.value.isTabled }.keys.sorted()
    if !traced.isEmpty {
      table.title("routes traced from these flights: \(traced.joined(separator: ", "))")
    }
    table.flights(flights, predictions, cruises, plan: plan, track: track)
    table.error("energy, plan only", plan, target: 0.04)
    table.error("time at height, plan only", time, target: 0.05)
    table.error("energy along the track", track, target: 0.045)
    table.error("time, its pause fitted on half", timeWithFittedPause, target: 0.05)
    text = table.text

    plot =
      ScatterPlot(
        title: "Energy of \(flights.count) flights, predicted from the plan only",
        points: zip(predictions, flights).map {
          ($1.energy.wattHours, $0.planEnergy.wattHours * plan.multiplier)
        }, unit: "Wh"
      ).svg
    json =
      #"{"energy_plan_error": \#(plan.meanError.rounded(toDecimals: 4)), "#
      + #""time_plan_error": \#(time.meanError.rounded(toDecimals: 4)), "#
      + #""energy_trajectory_error": \#(track.meanError.rounded(toDecimals: 4)), "#
      + #""flights": \#(flights.count)}"#
  }
}
