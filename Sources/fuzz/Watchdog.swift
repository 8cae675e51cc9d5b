import Glibc
import Synchronization

/// Tells which statement it was when the program crashes, or takes too long over one.
enum Watchdog {
  /// A signal handler reaches nothing but a global atomic.
  private static let seed = Atomic<UInt64>(0)
  /// What Swift's own checks, bad memory and a statement that never ends raise.
  private static let signals = [SIGPROF, SIGALRM, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT]
  /// How many times as long as it may compute a statement may take altogether: one that waits for
  /// ever ends too, and one on a busy machine does not.
  private static let patience = 60

  static func install() {
    // A stack that has run out cannot hold the handler's own frame.
    var stack = stack_t()
    stack.ss_size = 1 << 16
    stack.ss_sp = malloc(stack.ss_size)
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in Watchdog.end(signal) }
    action.sa_flags = SA_ONSTACK
    for signal in signals { sigaction(signal, &action, nil) }
  }

  /// From now on this statement may take so many seconds of the processor.
  static func watch(_ statement: UInt64, seconds: Int) {
    seed.store(statement, ordering: .relaxed)
    set(seconds: seconds)
  }

  static func rest() { set(seconds: 0) }

  private static func set(seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    alarm(UInt32(seconds * patience))
  }

  /// Prints the seed alone, which `scripts/fuzz` turns into the statement.
  private static func end(_ signal: Int32) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var rest = seed.load(ordering: .relaxed)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var place = buffer.count - 1
      buffer[place] = UInt8(ascii: "\n")
      repeat {
        place -= 1
        buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      write(STDOUT_FILENO, buffer.baseAddress?.advanced(by: place), buffer.count - place)
    }
    _exit(signal == SIGPROF || signal == SIGALRM ? 4 : 3)
  }
}
