/// A place in a file of the user.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The path as the user gave it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int?
  /// The column, counted from 1 in characters.
  public var column: Int?

  /// Makes a place; line and column only where they are known.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors jump to.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}
