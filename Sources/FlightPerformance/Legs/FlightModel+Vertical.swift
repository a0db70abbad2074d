public import Units

extension FlightModel {
  /// Climbs on the spot, from rest to rest, with the aircraft's rate of ascent.
  ///
  /// - Parameters:
  ///   - climb: how far up.
  ///   - start: the height above ground that it starts from.
  public func climb(by climb: Length, from start: Length = .zero) -> FlightCost {
    vertical(from: start.metres, by: climb.metres, rate: ascent)
  }

  /// Descends on the spot, from rest to rest, with the aircraft's rate of descent.
  ///
  /// - Parameters:
  ///   - descent: how far down.
  ///   - start: the height above ground that it starts from.
  public func descend(by descent: Length, from start: Length) -> FlightCost {
    vertical(from: start.metres, by: -descent.metres, rate: self.descent)
  }

  /// Descends from a height above ground and lands: slowly over the last metres.
  public func land(from height: Length) -> FlightCost {
    let slow = min(height.metres, finalDescentHeight)
    return vertical(from: height.metres, by: slow - height.metres, rate: descent)
      + vertical(from: slow, by: -slow, rate: finalDescent)
  }

  /// Holds a position in the wind at a height above ground.
  public func hover(for time: Time, at height: Length) -> FlightCost {
    FlightCost(time: time, energy: hoverPower(at: height) * time)
  }

  /// Turns on the spot, the shorter way round, in the wind at a height above ground.
  public func turn(by angle: Angle, at height: Length) -> FlightCost {
    let rate = aircraft.envelope.yawRate.value.degreesPerSecond
    return hover(
      for: .seconds(abs(angle.normalizedAroundZero.degrees) / rate), at: height)
  }

  /// The power that holding a position takes in the wind at a height above ground.
  public func hoverPower(at height: Length) -> Power {
    .watts(watts(at: height.metres, climb: 0) * powerFactor)
  }

  private func vertical(from start: Double, by climb: Double, rate: Double) -> FlightCost {
    guard climb != 0 else { return .zero }
    let middle = start + climb / 2
    let profile = vertical.leg(distance: abs(climb), speed: rate, entry: 0, exit: 0)
    let speed = climb > 0 ? profile.peak : -profile.peak
    let steady = watts(at: middle, climb: speed)
    let ramp =
      (watts(at: middle, climb: 0) + 4 * watts(at: middle, climb: speed / 2) + steady) / 6
    let joules = profile.cruise * steady + (profile.rise + profile.fall) * ramp
    return FlightCost(time: .seconds(profile.seconds), energy: .joules(joules * powerFactor))
  }

  private func watts(at height: Double, climb: Double) -> Double {
    let wind = blow.speed(at: height)
    let airspeed = (wind * wind + blow.deviation * blow.deviation).squareRoot()
    return table.watts(
      airspeed: airspeed, climbInflow: power.climbInflow(of: climb),
      density: air.density(at: height))
  }
}
