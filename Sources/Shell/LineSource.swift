/// Where statements come from, one line at a time: readline at a terminal, a file, a pipe, a test.
public protocol LineSource: AnyObject {
  func next(prompt: String) -> LineResult
}

/// What asking for a line gave.
public enum LineResult: Equatable, Sendable {
  case line(String)
  /// Ctrl-C: what was typed so far is dropped.
  case interrupted
  /// Ctrl-D, or the end of the input.
  case end
}
