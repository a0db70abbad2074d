public import Diagnostics
public import Foundation

extension CheckReport {
  /// SARIF 2.1.0, the format of code scanners: one run, its rules in the order of their first findings.
  public func sarif(_ language: Language = .en) -> Data {
    var rules: [String] = []
    for finding in entries.flatMap(\.findings) where !rules.contains(finding.rule) {
      rules.append(finding.rule)
    }
    let driver = JSONValue.object([
      .init("name", .string("kestrel")),
      .init("rules", .array(rules.map { .object([.init("id", .string($0))]) })),
    ])
    let results = entries.flatMap { entry in
      entry.findings.map { Self.result($0, in: entry.file, rules, language) }
    }
    let run = JSONValue.object([
      .init("tool", .object([.init("driver", driver)])),
      .init("results", .array(results)),
    ])
    let root = JSONValue.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")),
      .init("runs", .array([run])),
    ])
    return Data(JSONWriter.bytes(of: root))
  }

  private static func result(
    _ finding: Finding, in file: String, _ rules: [String], _ language: Language
  ) -> JSONValue {
    let remedy = finding.remedy.map { " " + $0(language) } ?? ""
    let location = JSONValue.object([
      .init(
        "physicalLocation",
        .object([.init("artifactLocation", .object([.init("uri", .string(uri(file)))]))])),
      .init(
        "logicalLocations",
        .array([.object([.init("fullyQualifiedName", .string(finding.place))])])),
    ])
    return .object([
      .init("ruleId", .string(finding.rule)),
      .init("ruleIndex", .number(Double(rules.firstIndex(of: finding.rule) ?? 0))),
      .init("level", .string(finding.severity.rawValue)),
      .init("message", .object([.init("text", .string(finding.message(language) + remedy))])),
      .init("locations", .array([location])),
    ])
  }

  /// A path as a URI reference: what URIs do not take is escaped.
  private static func uri(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}
