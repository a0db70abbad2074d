public import Units

/// What an aircraft does by itself when something goes wrong.
public struct Failsafes: Hashable, Sendable {
  /// What is done about a lost link.
  public enum LinkAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Come home.
    case returnHome = "return"
    /// Go on with the mission.
    case goOn = "continue"
    /// Land where it is.
    case land
    /// Stand still.
    case hold
  }

  /// How long a link must be lost before something is done.
  public var linkDelay: Time
  /// What is done then.
  public var linkAction: LinkAction
  /// Comes home when the energy above the reserve is down to so many times the way home; nil for the
  /// plan's own return factor, which is what the plan keeps in hand for it.
  public var bingoFactor: Double?
  /// Lands where it is below this share of a full charge.
  public var criticalCharge: Fraction
  /// Lands where it is when a cell gives less than so many volts for three seconds.
  public var criticalCellVolts: Double
  /// Comes home when the wind has held it back for so long.
  public var windPatience: Time

  /// Makes settings. Those left out are customary: home 3 s after the link is lost, land at 10 % or
  /// 3.2 V, home after 30 s without headway.
  public init(
    linkDelay: Time = .seconds(3), linkAction: LinkAction = .returnHome, bingoFactor: Double? = nil,
    criticalCharge: Fraction = .percent(10), criticalCellVolts: Double = 3.2,
    windPatience: Time = .seconds(30)
  ) {
    self.linkDelay = linkDelay
    self.linkAction = linkAction
    self.bingoFactor = bingoFactor
    self.criticalCharge = criticalCharge
    self.criticalCellVolts = criticalCellVolts
    self.windPatience = windPatience
  }
}
