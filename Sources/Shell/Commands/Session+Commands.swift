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
    case .find(let words, let stages):
      let found = search.answer(words.map(\.value))
      if stages.isEmpty { return found }
      try pass(
        analyst.piped(found, workspace), through: stages, form: nil, statement, in: source)
      return nil
    case .focus(let parts): return try focus(parts, statement, in: source)
    case .load(let files, as: let name):
      try refuseInMeeting("loading", at: statement.range)
      return try load(files, as: name)
    case .unload(let dataset):
      try refuseInMeeting("unloading", at: statement.range)
      return try unload(dataset)
    case .anchor(let point): return try anchor(point)
    case .anchorOff: return try liftAnchor()
    case .help(let words): return try help(words)
    case .next(let unfinished): return next(after: unfinished + " ")
    case .why(let codes): return try why(codes)
    case .cache(let action):
      if action.value == .clear { try refuseInMeeting("clearing", at: statement.range) }
      return cache(action.value)
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
    case .report(let subject, let file, let mode, let arguments):
      try report(subject, to: file, mode, arguments, statement, in: source)
      return nil
    case .open(let name):
      try open(name, statement)
      return nil
    case .attempt(let statement):
      attempt(statement, in: source)
      return nil
    case .echo(let parts):
      try echo(parts, statement, in: source)
      return nil
    case .assert(let condition, message: let message):
      try assert(condition, message, statement, in: source)
      return nil
    case .check(let claims, let parts):
      try check(claims, parts, statement, in: source)
      return nil
    case .history(let parts): return try history(parts, statement)
    case .set(let setting, let value): return try set(setting, to: value)
    case .unset(let setting):
      unset(setting.value)
      return nil
    case .share(let audience): return share(audience?.value)
    case .meeting(let isOn): return meeting(isOn)
    case .edition(let number):
      try accept(edition: number, statement, in: source)
      return nil
    case .save(let what, file: let file, let mode):
      try save(what, to: file, mode)
      return nil
    case .undo: return try undo(statement)
    case .edit: return try edit(statement)
    case .setup: return setup
    }
  }

  /// The texts of the store at hand, folded for `find`.
  private var search: Analysis.Finding {
    if let lastSearch, lastSearch.store === store { return lastSearch }
    let search = Analysis.Finding(store)
    lastSearch = search
    return search
  }
}
