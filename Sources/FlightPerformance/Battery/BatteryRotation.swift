public import Units

/// Which battery flies which flight, and when: the day's timeline.
public struct BatteryRotation: Codable, Hashable, Sendable {
  /// One flight of the day.
  public struct Slot: Codable, Hashable, Sendable {
    /// Index of the flight.
    public let flight: Int
    /// Index of the battery.
    public let battery: Int
    /// When it takes off, from the begin of the mission's time, or else from the first take-off.
    public let takeOff: Time
    /// When it lands.
    public let landing: Time
    /// How long the aircraft waits for the battery to be charged, or for the hours of the flight.
    public let waiting: Time

    private enum CodingKeys: String, CodingKey {
      case flight
      case battery
      case takeOff = "take_off_s"
      case landing = "landing_s"
      case waiting = "waiting_s"
    }
  }

  /// The flights in the order of time.
  public let slots: [Slot]

  /// From the first take-off to the last landing.
  public var duration: Time { (slots.last?.landing ?? .zero) - (slots.first?.takeOff ?? .zero) }

  /// One flight's need.
  public struct Need: Hashable, Sendable {
    /// How long it takes.
    public var time: Time
    /// What its battery must be able to give.
    public var energy: Energy
    /// What it takes out of the battery, to be charged again.
    public var taken: Energy
    /// It does not take off before.
    public var earliest: Time

    /// Makes a need; what is taken is what the battery must give unless told otherwise.
    public init(time: Time, energy: Energy, taken: Energy? = nil, earliest: Time = .zero) {
      self.time = time
      self.energy = energy
      self.taken = taken ?? energy
      self.earliest = earliest
    }
  }

  /// Assigns batteries to flights, the weakest to the shortest, for one aircraft.
  ///
  /// The flights keep their order. As many flights as there are batteries make a round; within it the
  /// flight that needs least gets the battery that gives least. In later rounds a battery is charged
  /// again first, and the aircraft waits where it must.
  ///
  /// - Parameters:
  ///   - needs: one for each flight.
  ///   - batteries: what each gives with a full charge.
  ///   - turnaround: from a landing to the next take-off with a battery at hand.
  ///   - charging: the time to charge a battery, by its index, after a flight took this energy out of
  ///     it; nil where batteries cannot be charged in the field.
  /// - Returns: nil where a flight finds no battery that gives enough.
  public init?(
    of needs: [Need], with batteries: [Energy], turnaround: Time,
    charging: ((_ taken: Energy, _ battery: Int) -> Time)?
  ) {
    guard !batteries.isEmpty || needs.isEmpty else { return nil }
    let weakestFirst = batteries.indices.sorted {
      (batteries[$0], $0) < (batteries[$1], $1)
    }
    var readyAt = Array(repeating: Time.zero, count: batteries.count)
    var slots: [Slot] = []
    var free = Time.zero
    for first in stride(from: 0, to: needs.count, by: max(1, batteries.count)) {
      guard first == 0 || charging != nil else { return nil }
      let round = Array(first..<min(first + batteries.count, needs.count))
      // The strongest so many, so that a short round leaves the weakest on the ground.
      let used = weakestFirst.suffix(round.count)
      let smallestFirst = round.sorted { (needs[$0].energy, $0) < (needs[$1].energy, $1) }
      let pairs = Dictionary(uniqueKeysWithValues: zip(smallestFirst, used))
      for flight in round {
        guard let battery = pairs[flight], needs[flight].energy <= batteries[battery] else {
          return nil
        }
        let takeOff = max(free, readyAt[battery], needs[flight].earliest)
        let landing = takeOff + needs[flight].time
        slots.append(
          Slot(
            flight: flight, battery: battery, takeOff: takeOff, landing: landing,
            waiting: takeOff - free))
        free = landing + turnaround
        let charge = charging?(needs[flight].taken, battery) ?? .zero
        readyAt[battery] = landing + charge
      }
    }
    self.slots = slots
  }
}
