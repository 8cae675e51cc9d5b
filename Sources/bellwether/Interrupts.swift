import Glibc
import Synchronization

/// Ctrl-C, as a flag that long work looks at.
///
/// A signal handler may touch nothing but an atomic, and it reaches nothing but a global: this is the
/// one global of the program that changes.
enum Interrupts {
  private static let raised = Atomic<Bool>(false)

  /// From now on Ctrl-C raises the flag instead of ending the process.
  static func catchAll() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interrupts.raised.store(true, ordering: .relaxed)
    }
    // Without SA_RESTART a waiting read returns, so the prompt can clear its line.
    action.sa_flags = 0
    sigaction(SIGINT, &action, nil)
  }

  static var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// Lowers the flag and tells whether it was up.
  @discardableResult
  static func take() -> Bool { raised.exchange(false, ordering: .relaxed) }
}
