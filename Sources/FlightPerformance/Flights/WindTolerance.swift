public import Units

/// The strongest wind that something can be flown in, by direction.
public struct WindTolerance: Codable, Hashable, Sendable {
  /// One direction of the rose.
  public struct Point: Codable, Hashable, Sendable {
    /// Where the wind blows from, true.
    public let from: Angle
    /// The strongest mean wind at the height it is measured at, to 0.1 m/s; all weaker ones that were
    /// tried can be flown too. Zero where not even a calm can be.
    public let speed: Speed

    private enum CodingKeys: String, CodingKey {
      case from = "from_deg"
      case speed = "speed_mps"
    }
  }

  /// Sixteen points, clockwise from north.
  public let points: [Point]

  /// The direction that bears the least.
  public var weakest: Point? { points.min { $0.speed < $1.speed } }

  /// Finds the strongest wind in sixteen directions.
  ///
  /// The speed grows by whole metres a second until the first one that cannot be flown, which is then
  /// closed in on by halving. A window of bearable wind above an unbearable one is not counted.
  ///
  /// - Parameters:
  ///   - pattern: gives the measuring height and the terrain; its gust grows in proportion.
  ///   - strongest: where the search ends.
  ///   - canFly: whether a wind is borne: every leg flown, every reserve kept.
  public init(
    like pattern: Wind, upTo strongest: Speed = .metresPerSecond(30), canFly: (Wind) -> Bool
  ) {
    let gustRatio =
      pattern.speed > .zero ? pattern.gust.map { $0 / pattern.speed } : nil
    points = (0..<16).map { i in
      let from = Angle.degrees(Double(i) * 22.5)
      func isBorne(_ speed: Double) -> Bool {
        var wind = pattern
        wind.from = from
        wind.speed = .metresPerSecond(speed)
        wind.gust = speed == 0 ? .zero : gustRatio.map { .metresPerSecond(speed * $0) }
        return canFly(wind)
      }
      guard isBorne(0) else { return Point(from: from, speed: .zero) }
      var low = 0.0
      while low < strongest.metresPerSecond, isBorne(low + 1) { low += 1 }
      guard low < strongest.metresPerSecond else { return Point(from: from, speed: strongest) }
      var high = low + 1
      while high - low > 0.05 {
        let middle = (low + high) / 2
        if isBorne(middle) { low = middle } else { high = middle }
      }
      return Point(from: from, speed: .metresPerSecond((low * 10).rounded(.down) / 10))
    }
  }
}
