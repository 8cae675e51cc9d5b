import Vocabulary

extension Parser {
  // statement := query | continuation | let | define | param | command
  mutating func parseKind() throws(SyntaxProblem) -> Statement.Kind? {
    expect([.verbs, .commands])
    let word = current
    if isAt(.pipe) { return .continuation(Continuation(.lastResult, stages: parsePipes())) }
    guard word.kind == .plain else { throw noVerb() }
    if take("_") != nil {
      return .continuation(Continuation(.lastResult, stages: parsePipes()))
    }
    if take("?") != nil { return .command(.help([])) }
    guard let starter = try parseStarter() else { return nil }
    switch starter {
    case .verb(let verb): return try parseQuery(Spanned(verb, word.range), word)
    case .command(let command):
      // Where any words may stand, a question mark is one of them.
      let isFree = [.echo, .find, .help, .why].contains(command)
      if !isFree, let unfinished = takeUnfinished(from: word) { return .command(.next(unfinished)) }
      return try parseCommand(command, word)
    }
  }

  /// What the first word of a statement can be.
  enum Starter {
    case verb(Verb)
    case command(CommandWord)

    var text: String {
      switch self {
      case .verb(let verb): verb.word
      case .command(let command): command.word
      }
    }

    static let words = Verb.words + CommandWord.words

    init?(_ folded: String) {
      if let verb = Verb(rawValue: folded) {
        self = .verb(verb)
      } else if let command = CommandWord(rawValue: folded) ?? CommandWord.aliases[folded] {
        self = .command(command)
      } else {
        return nil
      }
    }
  }

  /// The verb or command at hand: exact, then what other languages say, then shortened.
  private mutating func parseStarter() throws(SyntaxProblem) -> Starter? {
    let word = advance()
    if let starter = Starter(word.folded) { return starter }
    if let habit = ForeignHabit(firstWord: word.folded) {
      let isSummarize = habit == .summarize
      report(
        SyntaxProblem(
          .foreign(habit), word.range,
          fix: isSummarize ? .init(word.range, Verb.summarise.word) : nil))
      return isSummarize ? .verb(.summarise) : nil
    }
    if let starter = try shortened(word) { return starter }
    position -= 1
    let problem = unknownStarter()
    position += 1
    report(problem)
    return problem.fix.flatMap { Starter($0.replacement) }
  }

  /// Rule R4: a unique prefix will do. Verbs go before commands, so that `sh` and `tr` are `show`
  /// and `trend` although `share` and `try` exist.
  private mutating func shortened(_ word: Word) throws(SyntaxProblem) -> Starter? {
    guard longestName(at: position - 1) == nil else { return nil }
    let verbs = Verb.words.filter { $0.hasPrefix(word.folded) }
    let commands = CommandWord.words.filter { $0.hasPrefix(word.folded) }
    let candidates = verbs.isEmpty ? commands : verbs
    guard let first = candidates.first else { return nil }
    guard candidates.count == 1 else {
      throw SyntaxProblem(.ambiguousVerb(word.text, verbs + commands), word.range)
    }
    warnings.append(
      Diagnostic(
        .abbreviatedVerb, "\(word.text) is short for \(first)", at: word.range,
        help: ["write \(first) in files"]))
    return Starter(first)
  }

  private func unknownStarter() -> SyntaxProblem {
    let word = current
    if StageWord(rawValue: word.folded) != nil {
      let front = SourceRange(word.range.start, word.range.start)
      return SyntaxProblem(
        .stageWithoutBar(word.text), word.range, fix: .init(front, "| "))
    }
    if longestName(at: position) != nil { return noVerb() }
    let near = NearNames.near(word.folded, among: Starter.words)
    let fix = near.count == 1 ? near.first.map { SyntaxProblem.Fix(word.range, $0) } : nil
    return SyntaxProblem(.unknownVerb(word.text, near: near), word.range, fix: fix)
  }

  /// A statement that begins with a name, or with what is no word at all.
  private func noVerb() -> SyntaxProblem {
    guard current.isQuoted || current.kind == .plain || current.kind == .qualifier else {
      return unexpected(["a verb such as show"])
    }
    let count = longestName(at: position) ?? 1
    let range = current.range.union(word(count - 1).range)
    let front = SourceRange(range.start, range.start)
    return SyntaxProblem(.noVerb(String(source[range])), range, fix: .init(front, "show "))
  }

  // query := verb [ listTarget ] parts pipes | verb "?" | verb … "?"
  private mutating func parseQuery(
    _ verb: Spanned<Verb>, _ word: Word
  ) throws(SyntaxProblem) -> Statement.Kind {
    if isAt("?"), self.word(1).kind == .end {
      advance()
      return .command(.help([Spanned(verb.value.word, verb.range)]))
    }
    if let unfinished = takeUnfinished(from: word) { return .command(.next(unfinished)) }
    return .query(try parseQueryBody(verb, word))
  }

  /// What stands before a `?` that ends the statement.
  private mutating func takeUnfinished(from first: Word) -> String? {
    let mark = words.count - 2
    guard words[mark].kind == .plain, words[mark].text == "?", mark >= position else { return nil }
    position = words.count - 1
    return String(source[first.range.union(words[mark - 1].range)])
  }

  mutating func parseQueryBody(
    _ verb: Spanned<Verb>, _ word: Word
  ) throws(SyntaxProblem) -> Query {
    let target = verb.value == .list ? try parseListTarget(after: word) : nil
    self.verb = verb.value
    let parts = parseParts()
    return Query(verb: verb, listTarget: target, parts: parts, stages: parsePipes())
  }

  private mutating func parseListTarget(
    after word: Word
  ) throws(SyntaxProblem) -> Spanned<ListTarget> {
    expect([.listTargets])
    guard current.kind == .plain else {
      throw missing("what to list, such as indicators or authorities,", after: word)
    }
    return try parseKeyword(after: word)
  }

  // again := "again" [ INT ] parts pipes
  mutating func parseAgain() -> Continuation {
    let number = startsPeriod ? nil : takeCount()
    let parts = parseParts()
    return Continuation(.again(number), parts: parts, stages: parsePipes())
  }
}
