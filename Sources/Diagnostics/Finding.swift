/// What a check found in a plan or a mission file that stands as it is: a value, never thrown.
public struct Finding: Hashable, Sendable, Codable {
  /// How bad it is.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Must not be flown so.
    case error
    /// Someone has to decide.
    case warning
    /// Good to know.
    case note
  }

  /// How bad it is.
  public var severity: Severity
  /// The rule's name, in words joined by hyphens: `wind-above-limit`. Stable; programs may test it.
  public var rule: String
  /// Where: a flight, a waypoint, an element of a file.
  public var place: String
  /// What was found, and what is allowed, with numbers.
  public var message: Text
  /// What to do about it.
  public var remedy: Text?

  /// Makes a finding.
  public init(
    _ severity: Severity, rule: String, place: String, message: Text, remedy: Text? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}
