public import Units

/// Where an aircraft was at a moment, and how it moved.
public struct FlightSample: Hashable, Sendable {
  /// Since any fixed moment.
  public var time: Time
  /// Position on a plane, east.
  public var east: Length
  /// Position on a plane, north.
  public var north: Length
  /// Height above the launch site.
  public var up: Length
  /// Motion over the ground, towards the east.
  public var velocityEast: Speed
  /// Motion over the ground, towards the north.
  public var velocityNorth: Speed
  /// Motion upwards.
  public var velocityUp: Speed

  /// Makes a sample of position and motion.
  public init(
    time: Time, east: Length, north: Length, up: Length, velocityEast: Speed, velocityNorth: Speed,
    velocityUp: Speed
  ) {
    self.time = time
    self.east = east
    self.north = north
    self.up = up
    self.velocityEast = velocityEast
    self.velocityNorth = velocityNorth
    self.velocityUp = velocityUp
  }

  /// Samples whose motion is the difference of the positions around them.
  ///
  /// - Parameter positions: in the order of time; of two at one moment the later is dropped.
  public static func samples(
    from positions: [(time: Time, east: Length, north: Length, up: Length)]
  ) -> [FlightSample] {
    var kept: [(time: Time, east: Length, north: Length, up: Length)] = []
    for position in positions where kept.last.map({ $0.time < position.time }) ?? true {
      kept.append(position)
    }
    return kept.indices.map { i in
      let (a, here, b) = (kept[max(i - 1, 0)], kept[i], kept[min(i + 1, kept.count - 1)])
      let seconds = (b.time - a.time).seconds
      func rate(_ to: Length, _ from: Length) -> Speed {
        .metresPerSecond(seconds > 0 ? (to - from).metres / seconds : 0)
      }
      return FlightSample(
        time: here.time, east: here.east, north: here.north, up: here.up,
        velocityEast: rate(b.east, a.east), velocityNorth: rate(b.north, a.north),
        velocityUp: rate(b.up, a.up))
    }
  }
}

extension FlightModel {
  /// The energy that flying along a recorded track takes: the power of each sample for the time
  /// around it, and ½·m·Δv² ÷ 0.80 whenever the ground speed rises from one sample to the next.
  ///
  /// - Parameter track: in the order of time, the aircraft in the air.
  public func energy(along track: [FlightSample]) -> Energy {
    var joules = 0.0
    for (i, sample) in track.enumerated() {
      let before = track[max(i - 1, 0)].time
      let after = track[min(i + 1, track.count - 1)].time
      joules += watts(during: sample) * (after - before).seconds / 2
      guard i > 0 else { continue }
      let gained = sample.squaredGroundSpeed - track[i - 1].squaredGroundSpeed
      joules += max(0, 0.5 * mass * gained / 0.80)
    }
    return .joules(joules * powerFactor)
  }

  private func watts(during sample: FlightSample) -> Double {
    let height = sample.up.metres
    let wind = blow.motion(at: height)
    let east = sample.velocityEast.metresPerSecond - wind.east
    let north = sample.velocityNorth.metresPerSecond - wind.north
    let va2 = east * east + north * north + blow.deviation * blow.deviation
    let inflow = power.climbInflow(of: sample.velocityUp.metresPerSecond)
    return table.watts(
      airspeed: va2.squareRoot(), climbInflow: inflow, density: air.density(at: height))
  }
}

extension FlightSample {
  /// (m/s)².
  fileprivate var squaredGroundSpeed: Double {
    let (east, north) = (velocityEast.metresPerSecond, velocityNorth.metresPerSecond)
    return east * east + north * north
  }
}
