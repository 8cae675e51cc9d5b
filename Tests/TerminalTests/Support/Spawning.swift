import Glibc
import Testing

/// A program started with descriptors and an environment of its own.
final class Child {
  /// What the program's descriptors are to be.
  enum Files {
    /// Standard input, output and error, each an open descriptor of this process.
    case pipes(input: Int32, output: Int32, error: Int32)
    /// All three the terminal of this name, which becomes the one that sends the signals.
    case terminal(String)
  }

  struct CannotStart: Error, CustomStringConvertible {
    var path: String
    var code: Int32
    var description: String { "\(path) does not start: \(String(cString: strerror(code)))" }
  }

  let process: pid_t
  private var ended: Int32?

  init(_ path: String, _ arguments: [String], _ environment: [String: String], _ files: Files)
    throws
  {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    Child.add(files, to: &actions, &attributes)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawnp(&started, path, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw CannotStart(path: path, code: code) }
    process = started
  }

  /// POSIX_SPAWN_SETSIGMASK, _SETSIGDEF and _SETSID; glibc declares the last for GNU sources only.
  private static let (ownMask, ownSignals, ownSession): (Int16, Int16, Int16) = (0x08, 0x04, 0x80)

  /// The threads of tests hold signals back, and shells ignore them for what runs behind them; neither
  /// is for the child to inherit.
  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
  }

  private static func add(
    _ files: Files, to actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) {
    resetSignals(&attributes)
    posix_spawnattr_setflags(&attributes, ownMask | ownSignals)
    switch files {
    case .pipes(let input, let output, let error):
      for (target, source) in [input, output, error].enumerated() {
        posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
      }
    case .terminal(let name):
      posix_spawnattr_setflags(&attributes, ownMask | ownSignals | ownSession)
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  /// The exit code, or 128 and the signal that ended it; nil while it runs.
  func code() -> Int32? {
    if let ended { return ended }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    return ended
  }

  func send(_ signal: Int32) { kill(process, signal) }
}

/// Descriptors that no other child inherits: a pipe held open by a stranger would never end.
func closedOnExec(_ descriptor: Int32) -> Int32 {
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  return descriptor
}

/// Waits until `isDone`, looking a hundred times a second.
func wait(seconds: Double = 10, until isDone: () -> Bool) -> Bool {
  for _ in 0..<Int(seconds * 100) {
    if isDone() { return true }
    usleep(10_000)
  }
  return isDone()
}
