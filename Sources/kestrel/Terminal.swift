import Diagnostics
import Foundation

/// What the command says, and to whom: data to the standard output, all else to the standard error.
enum Terminal {
  /// Whether the standard output is a terminal that may be coloured.
  static var isColourful: Bool {
    isatty(STDOUT_FILENO) != 0 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// The language of the user's locale.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }

  /// Says something on the standard error.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Says all faults of an input, one a line.
  static func complain(_ errors: InputErrors, _ language: Language) {
    for error in errors.all { complain(error.message(language)) }
  }
}
