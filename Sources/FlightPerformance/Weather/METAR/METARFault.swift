public import Units

/// Where a METAR cannot be read, and why.
public struct METARFault: Error, Hashable, Sendable {
  /// A group of a report.
  public enum Group: String, Hashable, Sendable {
    /// `ZBYN`
    case station
    /// `080200Z`
    case time
    /// `35002MPS`, `VRB01KT`, `07018G30KT`
    case wind
    /// `M11/M27`
    case temperature
    /// `Q1038`, `A3031`
    case pressure
  }

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A group is expected here, and something else stands here.
    case expected(Group)
    /// The report ends before a group that it must have.
    case missing(Group)
    /// The station reports that it has no value: `/////`.
    case notReported(Group)
    /// The gust is not above the mean.
    case gustBelowMean(gust: Speed, mean: Speed)
    /// No group of a METAR looks like this.
    case unknownGroup
  }

  /// Where the group begins: characters from the start of the text, from 0.
  public let position: Int
  /// What stands there; empty at the end of the text.
  public let text: String
  /// What is wrong with it.
  public let reason: Reason
}
