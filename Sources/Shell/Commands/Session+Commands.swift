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
    case .load(let files, as: let name): return try load(files, as: name)
    case .unload(let dataset): return try unload(dataset)
    case .anchor(let point): return try anchor(point)
    case .anchorOff: return try liftAnchor()
    case .help(let words): return try help(words)
    case .next(let unfinished): return next(unfinished)
    case .why(let codes): return try why(codes)
    case .cache(let action): return cache(action.value)
    case .quit:
      end()
      return nil
    case .source(let file, arguments: let arguments):
      try run(script: file, arguments, in: source)
      return nil
    case .log(let file, let mode):
      try log(to: file, mode)
      return nil
    case .logOff:
      endLog()
      return nil
    case .open(let name):
      try open(name, statement)
      return nil
    case .attempt(let statement):
      attempt(statement, in: source)
      return nil
    case .echo(let words):
      echo(words)
      return nil
    case .assert(let condition, message: let message):
      try assert(condition, message, statement, in: source)
      return nil
    case .history(let parts): return try history(parts, statement)
    case .set(let setting, let value): return try set(setting, to: value)
    case .unset(let setting):
      unset(setting.value)
      return nil
    case .edition, .share, .save, .meeting, .undo, .edit,
      .setup:
      let verb = source[statement.range].prefix { !$0.isWhitespace }
      throw unanswered(String(verb), statement)
    }
  }
}
