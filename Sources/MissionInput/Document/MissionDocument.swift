import Diagnostics
import Yams

/// The tree of a mission file, YAML or JSON (which is YAML, too), with the place of each value.
enum MissionDocument {
  /// Parses a text.
  ///
  /// - Throws: the one fault of a text that is no YAML: its reader cannot go on behind it.
  static func root(of text: String, file: String) throws(InputErrors) -> Field {
    var mask = RepeatedKeyMask(text)
    let top = SourceLocation(file: file, line: 1, column: 1)
    while true {
      do {
        guard let node = try compose(yaml: mask.text) else {
          throw InputErrors(InputError(malformed(file, "it is empty"), at: top))
        }
        return Field(node, path: "", location: top, mask: mask)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        guard mask.hide(line: context.mark.line, column: context.mark.column) else {
          let fault = Fault.repeatedKey(found: names.first ?? "?")
          throw InputErrors(InputError(fault, at: context.mark.location(in: file)))
        }
      } catch let error as YamlError {
        throw InputErrors(syntaxError(error, text: text, file: file))
      } catch let error as InputErrors {
        throw error
      } catch {
        throw InputErrors(InputError(malformed(file, "\(error)"), at: top))
      }
    }
  }

  private static func malformed(_ file: String, _ reason: String) -> Fault {
    .malformed(format: file.lowercased().hasSuffix(".json") ? "JSON" : "YAML", reason: reason)
  }

  private static func syntaxError(_ error: YamlError, text: String, file: String) -> InputError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let tab = indentingTab(in: text, upTo: mark.line) {
        return InputError(
          .tabIndentation, at: SourceLocation(file: file, line: tab.line, column: tab.column))
      }
      let reason = context.map { "\(problem) (\($0.text), line \($0.mark.line))" } ?? problem
      return InputError(malformed(file, reason), at: mark.location(in: file))
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column =
        (before.lastIndex { $0.isNewline }.map { before[$0...].count } ?? before.count + 1)
      return InputError(
        malformed(file, problem), at: SourceLocation(file: file, line: line, column: column))
    default:
      return InputError(malformed(file, "\(error)"), at: SourceLocation(file: file))
    }
  }

  /// The last tab before a fault that stands among the spaces at the beginning of a line: what the
  /// parser stumbles over, whatever it says.
  private static func indentingTab(in text: String, upTo line: Int) -> (line: Int, column: Int)? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.prefix(line).suffix(2)
    for (index, content) in zip(lines.indices, lines).reversed() {
      let indent = content.prefix { $0 == " " || $0 == "\t" }
      if let tab = indent.firstIndex(of: "\t") {
        return (index + 1, indent.distance(from: indent.startIndex, to: tab) + 1)
      }
    }
    return nil
  }
}

extension Mark {
  fileprivate func location(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}
