/// How the speed along a leg rises and falls: a trapezoid, rounded where a jerk is given.
///
/// A change of speed by Δ takes Δ/a, and a/j longer when the acceleration builds up with jerk j
/// (2·√(Δ/j) where a is never reached); it covers its mean speed times that.
struct SpeedProfile: Hashable, Sendable {
  /// Acceleration and braking, m/s².
  let acceleration: Double
  /// Jerk, m/s³; infinite for none.
  let jerk: Double

  /// One leg's speed over time.
  struct Leg {
    /// The greatest speed reached, m/s.
    var peak: Double
    /// Seconds spent in changing to the peak, at it, and from it.
    var rise: Double
    var cruise: Double
    var fall: Double
    /// All seconds.
    var seconds: Double { rise + cruise + fall }
  }

  /// Seconds that a change of speed by `delta` takes.
  @inline(__always)
  func seconds(toChangeBy delta: Double) -> Double {
    if jerk == .infinity { return delta / acceleration }
    return delta * jerk >= acceleration * acceleration
      ? delta / acceleration + acceleration / jerk : 2 * (delta / jerk).squareRoot()
  }

  /// Metres that a change between two speeds takes.
  @inline(__always)
  private func metres(from a: Double, to b: Double) -> Double {
    (a + b) / 2 * seconds(toChangeBy: abs(b - a))
  }

  /// The speed over a leg of `distance` metres that wants to be flown with `speed`.
  @inline(__always)
  func leg(distance: Double, speed: Double, entry: Double, exit: Double) -> Leg {
    let ramps = metres(from: entry, to: speed) + metres(from: speed, to: exit)
    if ramps <= distance {
      return Leg(
        peak: speed, rise: seconds(toChangeBy: speed - entry), cruise: (distance - ramps) / speed,
        fall: seconds(toChangeBy: speed - exit))
    }
    return shortLeg(distance: distance, speed: speed, entry: entry, exit: exit)
  }

  /// A leg too short for its speed: the peak that just fits, by bisection.
  private func shortLeg(distance: Double, speed: Double, entry: Double, exit: Double) -> Leg {
    var low = max(entry, exit)
    if metres(from: entry, to: low) + metres(from: low, to: exit) >= distance {
      // Not even room to change from the one end's speed to the other's.
      return Leg(peak: low, rise: 2 * distance / (entry + exit), cruise: 0, fall: 0)
    }
    if jerk == .infinity {
      low = (acceleration * distance + (entry * entry + exit * exit) / 2).squareRoot()
    } else {
      var high = speed
      for _ in 0..<40 {
        let middle = (low + high) / 2
        let needed = metres(from: entry, to: middle) + metres(from: middle, to: exit)
        if needed < distance { low = middle } else { high = middle }
      }
    }
    return Leg(
      peak: low, rise: seconds(toChangeBy: low - entry), cruise: 0,
      fall: seconds(toChangeBy: low - exit))
  }
}
