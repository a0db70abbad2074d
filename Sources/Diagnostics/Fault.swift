/// What can be wrong with an input. Worded in `Fault+Wording.swift`, and there only.
public enum Fault: Error, Hashable, Sendable {
  /// There is no such file.
  case fileMissing
  /// A file names another, by a path relative to itself, which is not there.
  case noSuchFile(path: String, nearest: [String])
  /// The file is there and cannot be read; the system's reason.
  case fileUnreadable(reason: String)
  /// The file is not of the format that it should be; the reader's reason.
  case malformed(format: String, reason: String)
  /// A tab indents a line, which YAML forbids.
  case tabIndentation
  /// The value has the wrong shape: a list where a number is due.
  case wrongType(found: Text, expected: Text)
  /// A bare number where a quantity with a unit is due.
  case missingUnit(found: String, example: String)
  /// A quantity in a unit of another kind, or in none that is known.
  case wrongUnit(found: String, allowed: [String])
  /// A height that does not say what it is counted from.
  case missingReference(found: String, examples: [String])
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
  /// A place is far from all others, and near them once its latitude and longitude change places.
  case exchangedCoordinates(place: String, kilometres: Double, exchanged: Double)
  /// A file does not say which coordinate reference system its numbers are in.
  case missingReferenceSystem(file: String, remedy: ReferenceSystemRemedy)
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
