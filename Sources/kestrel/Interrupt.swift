import Foundation
import Synchronization

/// Whether the user wants the command to end: by Ctrl-C, or by a request to terminate.
enum Interrupt {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From now on such a wish is noted, and ends nothing by itself; the second one ends the command.
  static func watch() {
    asked.store(false, ordering: .relaxed)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.asked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      sigaddset(&signals, number)
    }
    // Whoever started us may have them blocked.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// From now on such a wish ends the command again.
  static func unwatch() {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
