import Foundation
public import Units

/// What one flight of one run came to.
public struct FlownRun: Hashable, Sendable {
  /// The run, counted from 1.
  public var run: Int
  /// The flight's number in the plan.
  public var flight: Int
  /// How the world of the run differed from the forecast.
  public var deviation: Deviation
  /// How it ended.
  public var outcome: SimulatedFlight.Outcome
  /// Whether it landed at a site with the plan's reserve still in the battery.
  public var finishedWithReserve: Bool
  /// Whether it flew all of its legs.
  public var isComplete: Bool
  /// What was left of the usable charge.
  public var energyLeft: Energy
  /// From leaving the ground to touching it.
  public var time: Time
  /// How far it strayed.
  public var errors: FlightErrors
  /// The leg on which it broke off or fell below its reserve, by its place in the flight; nil where
  /// neither happened.
  public var troubleLeg: Int?
}

extension [FlownRun] {
  /// The runs as CSV: a header, then a line for each flight of each run. Lines end in LF.
  public var csv: String {
    var text =
      "run,flight,outcome,finished_with_reserve,complete,energy_left_wh,time_s,track_error_m,"
      + "hover_error_m,in_zones_s,trouble_leg,wind_factor,wind_turn_deg,power_factor,charge_factor\n"
    for flown in self {
      let (errors, world) = (flown.errors, flown.deviation)
      let fields = [
        String(flown.run), String(flown.flight), flown.outcome.rawValue,
        String(flown.finishedWithReserve), String(flown.isComplete),
        CSVNumber.text(flown.energyLeft.wattHours, 3), CSVNumber.text(flown.time.seconds, 2),
        CSVNumber.text(errors.track.metres, 2), CSVNumber.text(errors.hover.metres, 2),
        CSVNumber.text(errors.inZones.seconds, 1), flown.troubleLeg.map { String($0 + 1) } ?? "",
        CSVNumber.text(world.windFactor, 4), CSVNumber.text(world.windTurn.degrees, 2),
        CSVNumber.text(world.powerFactor, 4), CSVNumber.text(world.chargeFactor, 4),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }
}
