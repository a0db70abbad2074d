import FlightPerformance
import Units

/// The part of a track at height: from reaching the height to leaving it.
///
/// The height is that of the first and of the last motion along the route, less 1.5 m, because the
/// recorded altitude drifts by some metres within a flight.
struct Cruise {
  /// Index of the first sample in motion along the route.
  let firstMotion: Int
  /// Index of the last one.
  let lastMotion: Int
  /// When the height is reached; nil where the record begins in motion.
  let reached: Time?
  /// When the height is left.
  let left: Time
  /// Where the record begins.
  let first: FlightSample

  private static let tolerance = 1.5

  /// Nil where the track shows no motion along a route.
  init?(of flight: MeasuredFlight) {
    let track = flight.track
    guard let begin = track.firstIndex(where: { $0.isMoving(in: flight) }),
      let end = track.lastIndex(where: { $0.isMoving(in: flight) }), let first = track.first
    else { return nil }
    firstMotion = begin
    lastMotion = end
    self.first = first

    let floor = track[begin].up.metres - Self.tolerance
    var up = begin
    while up > 0, track[up - 1].up.metres >= floor { up -= 1 }
    if up > 0 {
      reached = Self.crossing(track[up - 1], track[up], floor)
    } else {
      reached = begin == 0 ? nil : first.time
    }

    let exit = track[end].up.metres - Self.tolerance
    var down = end
    while down < track.count - 1, track[down].up.metres >= exit { down += 1 }
    left = Self.crossing(track[down - 1], track[down], exit)
  }

  /// From reaching the height, or from the first sample in motion, to leaving the height.
  var time: Time { left - (reached ?? first.time) }

  private static func crossing(_ a: FlightSample, _ b: FlightSample, _ height: Double) -> Time {
    let rise = (b.up - a.up).metres
    let share = rise == 0 ? 0 : (height - a.up.metres) / rise
    return a.time + (b.time - a.time) * share
  }
}

extension FlightSample {
  /// Whether the sample is at height and moves along the route.
  func isMoving(in flight: MeasuredFlight) -> Bool {
    let (east, north) = (velocityEast.metresPerSecond, velocityNorth.metresPerSecond)
    let speed = (east * east + north * north).squareRoot()
    return speed > 0.4 * flight.commandedSpeed.metresPerSecond
      && up.metres > 0.6 * flight.commandedHeight.metres
  }
}
