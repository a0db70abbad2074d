public import Diagnostics
public import Foundation

/// A file for a controller or a ground station.
public struct ExportedFile: Hashable, Sendable {
  /// The name, without a folder: `flight-01.kmz`.
  public var name: String
  /// The bytes; the same for the same plan.
  public var bytes: Data
  /// What the pilot must know because the file cannot say it.
  public var findings: [Finding]

  /// Makes a file.
  public init(name: String, bytes: Data, findings: [Finding] = []) {
    self.name = name
    self.bytes = bytes
    self.findings = findings
  }
}
