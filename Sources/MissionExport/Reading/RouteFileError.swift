public import Diagnostics

/// Why a file is not a mission that can be read.
public struct RouteFileError: Error, Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The rule that is broken.
  public let rule: CheckRule
  /// The sentence for the user.
  public let text: Text

  init(_ file: String, rule: CheckRule = .unreadable, _ text: Text) {
    self.file = file
    self.rule = rule
    self.text = text
  }

  /// The error as a finding of the check.
  public var finding: Finding {
    Finding(.error, rule: rule.rawValue, place: file, message: text)
  }
}
