import Foundation
import Synchronization

/// One line on the terminal that tells how far a long step is; nothing where the standard error is no
/// terminal, and nothing in the first second.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) != 0
  private let start = ContinuousClock.now
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// Shows a text in place of the one before.
  func show(_ text: String) {
    let now = ContinuousClock.now
    guard isTerminal, now - start > .seconds(1) else { return }
    let due = last.withLock { last in
      if let before = last, now - before < .milliseconds(100) { return false }
      last = now
      return true
    }
    if due { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }
  }

  /// Removes the line.
  func clear() {
    if last.withLock({ $0 }) != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
