internal import Language
internal import Vocabulary

/// What a prompt needs beyond lines: completion, history, and a place for a corrected line.
public protocol PromptSource: LineSource {
  /// Called before every line, because what is loaded may have changed.
  func offer(_ completer: Completer)
  func remember(_ statement: String)
  func suggest(_ corrected: String)
}

/// The conversation at a terminal: reads statements, runs them, and never ends on an error.
public struct Prompt {
  private let session: Session
  private let lines: any PromptSource
  static let continuation = "...> "

  public init(_ session: Session, _ lines: any PromptSource) {
    self.session = session
    self.lines = lines
  }

  public func run() {
    while !session.isOver {
      lines.offer(session.completer)
      guard let text = statement() else { return }
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      lines.remember(text)
      _ = session.run(SourceText(text))
      if let correction = session.correction { lines.suggest(correction) }
    }
  }

  /// One whole statement, over several lines while something is open; nil at the end of the input.
  private func statement() -> String? {
    var text = ""
    while true {
      switch lines.next(prompt: text.isEmpty ? session.prompt : Prompt.continuation) {
      case .end: return text.isEmpty ? nil : text
      case .interrupted: text = ""
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        if isComplete(text) { return text }
      }
    }
  }
}
