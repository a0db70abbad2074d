/// What a flight keeps an eye on besides its way.
struct Watch: Sendable {
  /// Events that have not happened yet.
  var events: [ScheduledEvent] = []
  /// The first leg of the way home; from it on nothing brings the aircraft home any sooner.
  var homeLeg = Int.max
  /// The height above the launch site at which it comes home.
  var returnHeight = 0.0
  /// What it was doing before it lost its position or was told to hold.
  var interrupted: (mode: FlightMode, instructions: [Instruction])?
  /// Seconds since take-off at which it looks next, and since when something lasts.
  var nextLook = 0.0
  /// Seconds since take-off at which it next reckons what the way home takes.
  var nextReckoning = 0.0
  var heldBackSince: Double?
  var lowVoltageSince: Double?
  var hasReactedToLink = false
  /// Zones that it has dealt with.
  var knownZones = 0
}
