/// Where a session's words go: answers and complaints apart, so that a pipe carries answers only.
public protocol Output: AnyObject {
  /// Answers; every call is whole lines, without the last newline.
  func write(_ text: String)
  /// Errors and warnings.
  func complain(_ text: String)
}

/// What the process ends with.
public enum ExitCode: Int32, Sendable {
  case success = 0
  /// A statement failed.
  case statementFailed = 1
  /// The command line was not understood.
  case badUsage = 2
  /// A condition of `assert` does not hold, or `--fail` and an audit found errors.
  case assertionFailed = 3
  /// Data could not be loaded.
  case loadFailed = 4
  /// Ctrl-C.
  case interrupted = 130
}
