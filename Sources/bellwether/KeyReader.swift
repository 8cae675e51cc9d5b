import CReadline
import Glibc
import Synchronization

/// Reads the keys for readline, and turns Ctrl-C into a key that leaves the line.
///
/// readline's own reader goes on waiting after a signal, so a line, a search or a list under way could
/// not be left. A key instead ends all of them in the way readline itself ends them.
enum KeyReader {
  /// Ctrl-^, which no keymap of readline uses.
  private static let leaveKey: Int32 = 0x1E
  private static let hasLeft = Atomic<Bool>(false)

  static func install() {
    bw_set_reader(
      { _ in KeyReader.next() }, leaveKey,
      { _, _ in
        KeyReader.hasLeft.store(true, ordering: .relaxed)
        bw_leave_line()
        return 0
      })
  }

  /// Whether Ctrl-C left the last line; asking forgets it.
  static func takeLeft() -> Bool { hasLeft.exchange(false, ordering: .relaxed) }

  /// The next byte typed, or the end of the input.
  ///
  /// Ctrl-C is held back except while waiting, so that none is missed between looking and waiting.
  private static func next() -> Int32 {
    var held = sigset_t()
    var usual = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    sigprocmask(SIG_BLOCK, &held, &usual)
    defer { sigprocmask(SIG_SETMASK, &usual, nil) }
    while true {
      if Interrupts.take() { return leaveKey }
      var byte: UInt8 = 0
      if bw_wait_for_key(STDIN_FILENO, &usual) > 0 {
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 1 { return Int32(byte) }
        if count == 0 || errno != EINTR { return EOF }
      } else if errno != EINTR {
        return EOF
      }
      // A new size of the window is dealt with here.
      rl_check_signals()
    }
  }
}
