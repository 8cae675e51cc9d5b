public import Vocabulary

/// Everything that was read from a text.
public struct Parsed: Sendable {
  /// The statements without errors, in order.
  public var statements: [Statement] = []
  /// Every error of every statement, in order.
  public var diagnostics: [Diagnostic] = []

  public init() {}
}

/// Reads one statement: a recursive descent over its words, looking names up as it meets them.
///
/// A word is a clause word, a period by its shape, the longest name that is known, or an error, in
/// this order. `mutating` functions consume words, the others only look. A function that cannot go
/// on throws one problem; `parseParts` and `parsePipes` catch it, skip to the next clause or stage
/// and read on, so that all independent problems are reported together.
public struct Parser {
  let names: NameIndex
  /// The folded names of the user's own values, which no index holds.
  let lets: Set<String>
  let source: SourceText
  /// Closed by an `end` word, so that looking ahead is always possible.
  let words: [Word]
  var position = 0
  var problems: [SyntaxProblem] = []
  var warnings: [Diagnostic] = []
  /// The verb of the query at hand: `with` means something else behind `correlate`.
  var verb: Verb?
  /// The clauses of the query at hand, to refuse a second of the same.
  var clauses: [Spanned<ClauseWord>] = []
  /// Columns that `add` made further left in the pipe.
  var addedColumns: Set<String> = []
  var depth = 0
  var operatorCount = 0
  /// Set while completing: what may stand where the cursor is.
  var expectation: Expectation?
  var cursorWord = -1
  /// How many problems there were when the expectation was noted.
  var problemsWhenExpected = 0

  init(_ source: SourceText, _ words: [Word], names: NameIndex, lets: Set<String>) {
    self.source = source
    self.words = words
    self.names = names
    self.lets = lets
  }

  /// Reads all statements of a text.
  ///
  /// - Parameters:
  ///   - names: what is loaded, and the groups that were made.
  ///   - lets: names of values and indicators that the user made in earlier statements; the text's
  ///     own are added as they are met.
  /// - Complexity: linear in the text, times the words of the longest name.
  public static func parse(
    _ source: SourceText, names: NameIndex, lets: Set<String> = []
  ) -> Parsed {
    var parsed = Parsed()
    var made = MadeNames(names: names, lets: Set(lets.map(NameFolding.fold)))
    for words in StatementSplitter.split(Lexer.words(of: PlainText(source.text))) {
      var parser = Parser(source, words, names: made.names, lets: made.lets)
      if let statement = parser.parseStatement() {
        parsed.statements.append(statement)
        made.insert(from: statement)
      }
      parsed.diagnostics += parser.diagnostics()
    }
    return parsed
  }

  /// The whole of one statement, or nil when it has problems.
  mutating func parseStatement() -> Statement? {
    let range = words[0].range.union(words[words.count - 1].range)
    guard range.count <= Limits.statementBytes else {
      problems = [SyntaxProblem(.tooLong(bytes: range.count), words[0].range)]
      return nil
    }
    reportLexicalProblems()
    guard problems.isEmpty else { return nil }
    do {
      let kind = try parseKind()
      if problems.isEmpty { try parseEnd() }
      guard problems.isEmpty, let kind else { return nil }
      return Statement(kind, range: range, warnings: warnings)
    } catch {
      report(error)
      return nil
    }
  }

  /// Quotes that are never closed hide whatever comes after them, so nothing else is looked for.
  private mutating func reportLexicalProblems() {
    for word in words {
      if word.isUnclosed {
        let mark = String(source[word.range].prefix(1))
        let opening = SourceRange(word.range.start, word.range.start + mark.utf8.count)
        report(SyntaxProblem(.unclosedQuote(mark), opening))
      } else if word.kind == .stray {
        let isPrinting = word.text == "{" || word.text == "}"
        report(
          SyntaxProblem(.stray(isPrinting ? word.text : "a control character"), word.range))
      }
    }
  }

  private mutating func parseEnd() throws(SyntaxProblem) {
    if current.kind != .end { throw unexpected() }
  }
}

// MARK: - Looking and taking

extension Parser {
  var current: Word { words[position] }

  /// The word `ahead` places further on; the `end` word beyond the last.
  func word(_ ahead: Int) -> Word { words[min(position + ahead, words.count - 1)] }

  @discardableResult
  mutating func advance() -> Word {
    let word = words[position]
    position = min(position + 1, words.count - 1)
    return word
  }

  func isAt(_ symbol: Symbol) -> Bool { current.isSymbol(symbol) }
  func isAt(_ text: String) -> Bool { current.kind == .plain && current.folded == text }

  mutating func take(_ symbol: Symbol) -> Word? { isAt(symbol) ? advance() : nil }
  mutating func take(_ text: String) -> Word? { isAt(text) ? advance() : nil }

  /// The keyword at hand, if it is one of `Key`.
  func keyword<Key: Keyword>(_: Key.Type = Key.self) -> Key? {
    current.kind == .plain ? Key(rawValue: current.folded) : nil
  }

  mutating func takeKeyword<Key: Keyword>(_: Key.Type = Key.self) -> Spanned<Key>? {
    guard let key = keyword(Key.self) else { return nil }
    return Spanned(key, advance().range)
  }

  /// A keyword of one list where nothing else can stand.
  mutating func parseKeyword<Key: Keyword>(
    _: Key.Type = Key.self, after word: Word
  ) throws(SyntaxProblem) -> Spanned<Key> {
    if let found = takeKeyword(Key.self) { return found }
    guard current.kind == .plain else { throw missing("a \(Key.noun)", after: word) }
    let near = NearNames.near(current.folded, among: Key.words)
    let fix = near.count == 1 ? near.first.map { SyntaxProblem.Fix(current.range, $0) } : nil
    throw SyntaxProblem(
      .unknownKeyword(current.text, noun: Key.noun, near: near, all: Key.words), current.range,
      fix: fix)
  }

  /// `( … )` one level deeper, if that is not too deep.
  mutating func nested<Value>(
    _ parse: (inout Parser) throws(SyntaxProblem) -> Value
  ) throws(SyntaxProblem) -> Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.depth else { throw SyntaxProblem(.tooDeep, current.range) }
    return try parse(&self)
  }

  /// From the word at `start` up to the last word taken.
  func range(from start: Int) -> SourceRange {
    words[start].range.union(words[max(start, position - 1)].range)
  }

  var isAtEndOfParts: Bool { current.kind == .end || isAt(.pipe) }

  mutating func report(_ problem: SyntaxProblem) {
    if problems.count < Limits.problems { problems.append(problem) }
  }
}

// MARK: - Saying what is wrong at the word at hand

extension Parser {
  func missing(_ what: String, after word: Word) -> SyntaxProblem {
    let text = word.isQuoted ? String(source[word.range]) : word.text
    let range = current.kind == .end ? word.range : current.range
    return SyntaxProblem(.missing(what, after: text), range)
  }

  /// The most telling thing that can be said of a word that does not fit.
  func unexpected(_ expected: [String] = []) -> SyntaxProblem {
    let word = current
    switch word.kind {
    case .symbol(.close), .symbol(.closeSquare):
      return SyntaxProblem(.unopenedBracket(word.text), word.range)
    case .symbol(.open), .symbol(.openSquare):
      if !hasPartner(position) {
        return SyntaxProblem(.unclosedBracket(word.text), word.range)
      }
    case .symbol(.equal) where self.word(1).isSymbol(.equal) && self.word(1).isGlued:
      let both = word.range.union(self.word(1).range)
      return SyntaxProblem(.foreign(.doubleEqual), both, fix: .init(both, "="))
    case .symbol(.pipe) where self.word(1).isSymbol(.pipe) && self.word(1).isGlued:
      let both = word.range.union(self.word(1).range)
      return SyntaxProblem(.foreign(.doubleBar), both, fix: .init(both, "or"))
    case .plain where word.text == "&&":
      return SyntaxProblem(.foreign(.doubleAmpersand), word.range, fix: .init(word.range, "and"))
    case .plain where word.folded == "and" && position > 0:
      let both = SourceRange(words[position - 1].range.end, word.range.end)
      return SyntaxProblem(
        .unexpected(word.text, expected: ["a comma"]), word.range, fix: .init(both, ","))
    default: break
    }
    return SyntaxProblem(.unexpected(String(source[word.range]), expected: expected), word.range)
  }

  /// Whether the bracket at `index` is closed further on.
  func hasPartner(_ index: Int) -> Bool { partner(of: index) != nil }

  func partner(of index: Int) -> Int? {
    var open = 0
    for next in index..<words.count {
      switch words[next].kind {
      case .symbol(.open), .symbol(.openSquare): open += 1
      case .symbol(.close), .symbol(.closeSquare):
        open -= 1
        if open == 0 { return next }
      default: continue
      }
    }
    return nil
  }
}
