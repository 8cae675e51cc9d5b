internal import Analysis
internal import Answers
internal import Language
internal import Vocabulary

extension Session {
  /// Dispatches a command to the file that does it.
  func run(_ command: Command, _ statement: Statement, in source: SourceText) throws(Failure)
    -> Answer?
  {
    switch command {
    case .find(let words): return Analysis.Finding(store).answer(words.map(\.value))
    case .focus(let parts): return try focus(parts, statement, in: source)
    case .load(let files, as: _): return try load(files)
    case .help(let words): return try help(words)
    case .why(let codes): return try why(codes)
    case .quit:
      end()
      return nil
    case .edition, .unload, .source, .set, .unset, .anchor, .share, .log, .logOff, .save, .open,
      .assert, .attempt, .echo, .meeting, .history, .undo, .edit, .setup:
      let verb = source[statement.range].prefix { !$0.isWhitespace }
      throw unanswered(String(verb), statement)
    }
  }
}
