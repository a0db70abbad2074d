/// One fault of what the user gave: where it is, what was found, what would be right.
public struct InputError: Error, Hashable, Sendable {
  /// The place of the fault.
  public var location: SourceLocation
  /// The field, as a path from the top of the file: `roads.height`, `launch[1].at`. Empty where the
  /// whole file is meant.
  public var field: String
  /// What is wrong, with its values.
  public var fault: Fault

  /// Makes an error.
  public init(_ fault: Fault, at location: SourceLocation, field: String = "") {
    self.location = location
    self.field = field
    self.fault = fault
  }

  /// `file:line:column: field: what is wrong; what would be right`.
  public func message(_ language: Language) -> String {
    let text = fault.text(language)
    return field.isEmpty ? "\(location): \(text)" : "\(location): \(field): \(text)"
  }
}

/// All the faults of an input. Never empty.
public struct InputErrors: Error, Hashable, Sendable {
  /// The faults in the order of their places.
  public let all: [InputError]

  /// Makes the error of one fault.
  public init(_ error: InputError) { all = [error] }

  /// Makes the error of several faults; nil where there are none.
  public init?(_ errors: [InputError]) {
    guard !errors.isEmpty else { return nil }
    all = errors
  }
}
