public import Diagnostics

/// Why a file is not a mission that can be read.
public struct RouteFileError: Error, Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The sentence for the user.
  public let text: Text

  init(_ file: String, _ text: Text) {
    self.file = file
    self.text = text
  }
}
