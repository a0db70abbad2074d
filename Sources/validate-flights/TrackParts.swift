import FlightPerformance
import Units

/// What of a record was flown, and what the record lacks: it begins some 30 s after power-on, often
/// in the air, and ends with idling on the ground.
struct TrackParts {
  /// The recorded samples in the air.
  let airborne: [FlightSample]
  /// Climbed before the record begins.
  let unrecordedClimb: Length
  /// Flown at height before the record begins.
  let unrecordedCruise: Time
  /// On the ground, before the flight and after it.
  let idling: Time

  init(of flight: MeasuredFlight, climb: Speed) {
    let track = flight.track
    // The last descent ends where the vertical speed last was above half a metre a second.
    let landing = track.lastIndex { abs($0.velocityUp.metresPerSecond) > 0.5 } ?? 0
    let last = min(landing + 1, track.count - 1)
    airborne = Array(track.prefix(last + 1))

    guard let first = track.first, let end = track.last else {
      (unrecordedClimb, unrecordedCruise, idling) = (.zero, .zero, flight.duration)
      return
    }
    unrecordedClimb = max(.zero, first.up)
    let (east, north) = ((first.east - end.east).metres, (first.north - end.north).metres)
    let away = (east * east + north * north).squareRoot()
    // A second more than at speed, for the start; GPS alone strays by a few metres.
    unrecordedCruise =
      away > 5 ? .seconds(away / flight.commandedSpeed.metresPerSecond + 1) : .zero
    let climbing = Time.seconds(unrecordedClimb.metres / climb.metresPerSecond)
    let before = max(.zero, first.time - climbing - unrecordedCruise)
    idling = before + max(.zero, flight.duration - track[last].time)
  }
}
