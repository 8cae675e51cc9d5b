import Vocabulary

extension Spanned where Value == ExpressionNode {
  /// `(%)`: a word in brackets, not a calculation.
  fileprivate var isUnknownName: Bool {
    if case .name(let name) = value { !name.isKnown } else { false }
  }
}

extension Parser {
  /// Dispatches on the command word; nil when problems were reported instead.
  mutating func parseCommand(
    _ command: CommandWord, _ word: Word
  ) throws(SyntaxProblem) -> Statement.Kind? {
    switch command {
    case .again: .continuation(parseAgain())
    case .let: try parseLet(after: word)
    case .define: .define(try parseDefinition(after: word))
    case .param: try parseParameter(after: word)
    case .edition: .command(.edition(try parseCount(after: word)))
    case .load: .command(try parseLoad(after: word))
    case .unload: .command(try parseUnload(after: word))
    case .source: .command(.source(try parseFile(after: word), arguments: takeTerms()))
    case .find: .command(try parseFind(after: word))
    case .set: .command(try parseSet(after: word))
    case .unset: .command(.unset(try parseSetting(after: word)))
    case .focus: .command(.focus(parseParts()))
    case .anchor: .command(try parseAnchor(after: word))
    case .share: .command(.share(isAtEndOfParts ? nil : try parseKeyword(after: word)))
    case .log: .command(try parseLog(after: word))
    case .report: .command(try parseReport(after: word))
    case .save: .command(try parseSave(after: word))
    case .open: .command(.open(try parseViewName("the name of a view", after: word)))
    case .assert: .command(try parseAssertion(after: word))
    case .check: .command(try parseCheck(after: word))
    case .try: try parseAttempt(after: word)
    case .echo: .command(.echo(parseEcho()))
    case .meeting: .command(.meeting(isAtEndOfParts ? nil : try parseSwitch(after: word)))
    case .help: .command(parseHelp())
    case .why: .command(.why(takeTerms(partedByCommas: true)))
    case .cache: .command(.cache(try parseKeyword(after: word)))
    case .history: .command(.history(parseParts()))
    case .undo: .command(.undo)
    case .edit: .command(.edit)
    case .setup: .command(.setup)
    case .quit: .command(.quit)
    }
  }

  // load := "load" file { "," file } [ "as" WORD ]
  private mutating func parseLoad(after word: Word) throws(SyntaxProblem) -> Command {
    var files: [Spanned<String>] = []
    var last = word
    repeat {
      files.append(try parseFile(after: last))
      try checkEntries(files.count)
      last = current
    } while take(.comma) != nil
    guard let article = take("as") else { return .load(files, as: nil) }
    return .load(files, as: try parseWord("a name for the data", after: article))
  }

  // unload := "unload" dataset
  private mutating func parseUnload(after word: Word) throws(SyntaxProblem) -> Command {
    expect([.datasets])
    guard let dataset = parseDataset() else { throw missing("a data set", after: word) }
    return .unload(dataset)
  }

  // anchor := "anchor" [ "off" | point ]
  private mutating func parseAnchor(after word: Word) throws(SyntaxProblem) -> Command {
    expect([.months])
    if take("off") != nil { return .anchorOff }
    return .anchor(current.kind == .end ? nil : try parseRequiredPoint(after: word))
  }

  // set := "set" [ setting [ [ "=" ] term { term } ] ]
  private mutating func parseSet(after word: Word) throws(SyntaxProblem) -> Command {
    expect([.settings])
    if current.kind == .end { return .set(nil, value: []) }
    let setting = try parseSetting(after: word)
    _ = take(.equal)
    expect([.settingValues])
    expectation?.setting = setting.value
    return .set(setting, value: takeTerms())
  }

  private mutating func parseSetting(after word: Word) throws(SyntaxProblem) -> Spanned<Setting> {
    expect([.settings])
    guard let alias = Setting.aliases[current.folded] else {
      return try parseKeyword(after: word)
    }
    return Spanned(alias, advance().range)
  }

  // find := "find" term { [ "," ] term } pipes
  private mutating func parseFind(after word: Word) throws(SyntaxProblem) -> Command {
    expect([.indicators])
    let terms = takeTerms(partedByCommas: true)
    if terms.isEmpty { throw missing("what to look for", after: word) }
    return .find(terms, parsePipes())
  }

  // help := "help" { term }
  private mutating func parseHelp() -> Command {
    expect([.helpTopics])
    return .help(takeTerms(partedByCommas: true))
  }

  // log := "log" ( "off" | file [ "append" | "replace" ] )
  private mutating func parseLog(after word: Word) throws(SyntaxProblem) -> Command {
    if take("off") != nil { return .logOff }
    return .log(try parseFile(after: word), takeKeyword(WriteMode.self)?.value)
  }

  // report := "report" ( WORD | file ) file [ "replace" ] { argument }
  private mutating func parseReport(after word: Word) throws(SyntaxProblem) -> Command {
    guard let subject = takeTerm(endingAtComma: true) else {
      throw missing("a view or a file of statements", after: word)
    }
    let file = try parseFile(after: words[position - 1])
    let mode = takeKeyword(WriteMode.self)?.value
    return .report(subject, file: file, mode, arguments: takeTerms())
  }

  // save := "save" ( "session" | WORD ) file [ "append" | "replace" ]
  private mutating func parseSave(after word: Word) throws(SyntaxProblem) -> Command {
    let name = try parseViewName("session or the name of a view", after: word)
    let file = try parseFile(after: words[position - 1])
    return .save(name, file: file, takeKeyword(WriteMode.self)?.value)
  }

  private mutating func parseViewName(
    _ noun: String, after word: Word
  ) throws(SyntaxProblem) -> Spanned<String> {
    expect([.views])
    return try parseWord(noun, after: word)
  }

  // echo := "echo" { "(" expression ")" | term }
  private mutating func parseEcho() -> [EchoPart] {
    var parts: [EchoPart] = []
    while current.kind != .end {
      if let value = takeValue() {
        parts.append(.value(value))
      } else if let term = takeTerm() {
        parts.append(.words(term))
      } else {
        break
      }
    }
    return parts
  }

  /// A bracket that holds an expression; one that does not is words like any other.
  private mutating func takeValue() -> Expression? {
    guard isAt(.open), hasPartner(position) else { return nil }
    let before = self
    let value = try? parseUnary()
    guard let value, problems.count == before.problems.count, !value.isUnknownName else {
      self = before
      return nil
    }
    return value
  }

  // assert := "assert" expression [ text ]
  private mutating func parseAssertion(after word: Word) throws(SyntaxProblem) -> Command {
    let condition = try parseExpression(after: word)
    return .assert(condition, message: current.kind == .text ? advance().text : nil)
  }

  // check := "check" ( text | file ) parts
  private mutating func parseCheck(after word: Word) throws(SyntaxProblem) -> Command {
    if current.kind == .end { throw missing("a sentence in quotes, or a file,", after: word) }
    if current.kind == .text {
      let text = advance()
      return .check(.text(Spanned(text.text, text.range)), parseParts())
    }
    return .check(.file(try parseFile(after: word)), parseParts())
  }

  // try := "try" statement
  private mutating func parseAttempt(
    after word: Word
  ) throws(SyntaxProblem) -> Statement.Kind? {
    if current.kind == .end { throw missing("a statement", after: word) }
    let start = position
    let kind = try nested { parser throws(SyntaxProblem) in try parser.parseKind() }
    guard let kind else { return nil }
    return .command(.attempt(Statement(kind, range: range(from: start))))
  }

  private mutating func parseSwitch(after word: Word) throws(SyntaxProblem) -> Bool {
    if take("on") != nil { return true }
    if take("off") != nil { return false }
    throw missing("on or off", after: word)
  }
}
