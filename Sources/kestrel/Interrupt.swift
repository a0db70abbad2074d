import Foundation
import Synchronization

/// Whether the user wants the command to end: by Ctrl-C, or by a request to terminate.
enum Interrupt {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From now on such a wish is noted, and ends nothing by itself.
  static func watch() {
    asked.store(false, ordering: .relaxed)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in Interrupt.asked.store(true, ordering: .relaxed) }
      sigaddset(&signals, number)
    }
    // Whoever started us may have them blocked.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
