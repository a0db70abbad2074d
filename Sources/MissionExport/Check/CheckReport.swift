public import Diagnostics
public import Foundation

/// The findings of checked files, as text for people, JSON and SARIF for programs.
public struct CheckReport: Sendable {
  /// A file and what was found in it.
  public struct Entry: Sendable {
    /// The file as the user named it.
    public var file: String
    /// What was found.
    public var findings: [Finding]

    /// Makes an entry.
    public init(file: String, findings: [Finding]) {
      self.file = file
      self.findings = findings
    }
  }

  /// The files, in the order in which they were given.
  public var entries: [Entry]

  /// Makes a report.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// Whether something must not be flown so.
  public var hasErrors: Bool {
    entries.contains { $0.findings.contains { $0.severity == .error } }
  }

  /// A line a finding, its place first; a line a file that has none.
  public func text(_ language: Language) -> String {
    entries.map { entry in
      guard !entry.findings.isEmpty else {
        let fine = Text(en: "nothing found", zh: "未发现问题")
        return "\(entry.file): \(fine(language))\n"
      }
      return entry.findings.map { finding in
        let remedy = finding.remedy.map { " → \($0(language))" } ?? ""
        return "\(finding.place): \(finding.severity.name(language)): "
          + "\(finding.message(language))\(remedy) [\(finding.rule)]\n"
      }.joined()
    }.joined()
  }

  /// A JSON object with the findings of each file.
  public func json() -> Data {
    let files = entries.map { entry in
      JSONValue.object([
        .init("file", .string(entry.file)),
        .init("findings", .array(entry.findings.map(Self.json))),
      ])
    }
    return Data(JSONWriter.bytes(of: .object([.init("files", .array(files))])))
  }

  private static func json(_ finding: Finding) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("severity", .string(finding.severity.rawValue)),
      .init("rule", .string(finding.rule)),
    ]
    if let code = CheckRule(rawValue: finding.rule)?.djiCode {
      members.append(.init("dji_code", .number(Double(code))))
    }
    members += [.init("place", .string(finding.place)), .init("message", json(finding.message))]
    if let remedy = finding.remedy { members.append(.init("remedy", json(remedy))) }
    return .object(members)
  }

  private static func json(_ text: Text) -> JSONValue {
    .object([.init("en", .string(text.en)), .init("zh", .string(text.zh))])
  }
}

extension Finding.Severity {
  fileprivate func name(_ language: Language) -> String {
    switch self {
    case .error: Text(en: "error", zh: "错误")(language)
    case .warning: Text(en: "warning", zh: "警告")(language)
    case .note: Text(en: "note", zh: "提示")(language)
    }
  }
}
