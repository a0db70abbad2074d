/// A file that a plan was made from, and its hash, so that a changed input is seen.
public struct InputDigest: Hashable, Sendable, Codable {
  /// The path as the mission file gives it.
  public var path: String
  /// SHA-256 of the bytes, in hexadecimal.
  public var sha256: String

  /// Makes a digest.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// A value that the mission left out and that was filled in. A plan lists all of them.
public struct AppliedDefault: Hashable, Sendable, Codable {
  /// The field: `limits.return factor`.
  public var field: String
  /// The value, as it would be written in the mission file.
  public var value: String

  /// Makes a default.
  public init(field: String, value: String) {
    self.field = field
    self.value = value
  }
}
