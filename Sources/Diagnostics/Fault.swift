/// What can be wrong with an input. Worded in `Fault+Wording.swift`, and there only.
public enum Fault: Hashable, Sendable {
  /// There is no such file.
  case fileMissing
  /// The file is there and cannot be read; the system's reason.
  case fileUnreadable(reason: String)
  /// The file is not of the format that it should be; the reader's reason.
  case malformed(format: String, reason: String)
  /// A tab indents a line, which YAML forbids.
  case tabIndentation
  /// The value has the wrong shape: a list where a number is due.
  case wrongType(found: String, expected: Text)
  /// A bare number where a quantity with a unit is due.
  case missingUnit(found: String, example: String)
  /// A quantity in a unit of another kind, or in none that is known.
  case wrongUnit(found: String, allowed: [String])
  /// Not readable as what is due.
  case unreadableValue(found: String, expected: Text)
  /// The value is outside its limits.
  case outOfRange(found: String, allowed: String)
  /// The key is not known here.
  case unknownKey(found: String, nearest: String?, allowed: [String])
  /// The key stands twice.
  case repeatedKey(found: String)
  /// A key that must be there is not.
  case missingKey(example: String)
  /// The name is not in the list it should be from.
  case unknownName(found: String, nearest: [String], of: Text)
  /// Latitude and longitude stand in each other's place.
  case swappedCoordinates(latitude: Double, longitude: Double)
  /// The coordinate reference system has no transformation to WGS 84.
  case noTransformation(crs: String, reason: String)
  /// A geometry cannot be used.
  case badGeometry(feature: String, reason: Text)
  /// A selection selected nothing.
  case nothingSelected(field: String, value: String, nearest: [String])
  /// A file would be written over.
  case fileExists
  /// A file or folder cannot be written; the system's reason.
  case notWritable(reason: String)
  /// Anything that is said once only.
  case other(Text)
}
