/// Keeps what a session says, in the order it was said.
public final class RecordingOutput: Output {
  public private(set) var lines: [String] = []
  /// Only what was answered, not what was complained of.
  public private(set) var answers: [String] = []

  public init() {}

  public func write(_ text: String) {
    answers += RecordingOutput.lines(of: text)
    complain(text)
  }

  public func complain(_ text: String) { lines += RecordingOutput.lines(of: text) }

  public func clear() { (lines, answers) = ([], []) }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
