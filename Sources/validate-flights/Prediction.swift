import FlightPerformance
import Units

/// What the model says of one flight, before any multiplier.
struct Prediction {
  /// Energy from power-on to power-off, from the plan alone.
  let planEnergy: Energy
  /// Time at height, from the plan alone.
  let planTime: Time
  /// How often the aircraft pauses in ``planTime``.
  let pauses: Int
  /// Energy from power-on to power-off, along the measured track.
  let trackEnergy: Energy

  /// The direction of the wind is not known: all predictions are means over 16 of them.
  private static let directions = (0..<16).map { Angle.degrees(Double($0) * 22.5) }
  /// Idling on the ground that a plan counts with, before take-off and after landing.
  private static let idling = Time.seconds(40)

  init(of flight: MeasuredFlight, on route: Route, by aircraft: AircraftProfile) throws {
    let models = Self.directions.map { Self.model(flight, aircraft, windFrom: $0) }
    let avionics = aircraft.power.avionicsPower.value
    let height = flight.commandedHeight
    let count = Double(models.count)

    var whole = FlightCost.zero
    for model in models {
      whole += model.climb(by: height) + model.land(from: height)
      whole += try Self.cruise(flight, route.legs, startsAtRest: true, model)
    }
    planEnergy = whole.energy / count + avionics * Self.idling

    guard let cruise = Cruise(of: flight), let home = flight.track.last else {
      throw Unflown(flight: flight.name)
    }
    var legs = route.legs
    if cruise.reached == nil {
      let (east, north) = (cruise.first.east - home.east, cruise.first.north - home.north)
      legs = route.legs(from: east.metres, north.metres)
    }
    var atHeight = FlightCost.zero
    for model in models {
      atHeight += try Self.cruise(flight, legs, startsAtRest: cruise.reached != nil, model)
    }
    planTime = atHeight.time / count
    pauses = legs.count + (cruise.reached == nil ? 0 : 1)

    let parts = TrackParts(of: flight, climb: aircraft.envelope.ascent.value)
    let flown = models.map { model in
      model.energy(along: parts.airborne) + model.climb(by: parts.unrecordedClimb).energy
        + model.hover(for: parts.unrecordedCruise, at: height).energy
    }
    trackEnergy = flown.total() / count + avionics * parts.idling
  }

  private static func model(
    _ flight: MeasuredFlight, _ aircraft: AircraftProfile, windFrom: Angle
  ) -> FlightModel {
    FlightModel(
      of: aircraft,
      in: Weather(
        wind: Wind(from: windFrom, speed: flight.meanWind, measuredAt: flight.commandedHeight),
        // 1.17 kg/m³, as the record says.
        temperature: .celsius(19)),
      launchElevation: .metres(270), payload: flight.payload,
      limits: LegLimits(airspeedShare: Fraction(1), refusesGusts: false))
  }

  /// The flight at height: a pause, and the legs from rest to rest.
  private static func cruise(
    _ flight: MeasuredFlight, _ legs: [(east: Double, north: Double)], startsAtRest: Bool,
    _ model: FlightModel
  ) throws -> FlightCost {
    var total = FlightCost.zero
    if startsAtRest, let pause = model.aircraft.envelope.waypointPause?.value {
      total += model.hover(for: pause, at: flight.commandedHeight)
    }
    for (i, leg) in legs.enumerated() {
      total += try model.leg(
        east: .metres(leg.east), north: .metres(leg.north), at: flight.commandedHeight,
        speed: .ground(flight.commandedSpeed), from: startsAtRest || i > 0 ? .atRest : .passing
      ).cost
    }
    return total
  }

  /// A record that shows no flight along a route.
  struct Unflown: Error, CustomStringConvertible {
    let flight: String
    var description: String { "flight \(flight): its track shows no motion at height" }
  }
}
