public import Vocabulary

/// What may come next in an unfinished statement, for completion.
///
/// Found by running the parser itself up to the cursor, so completion cannot know another grammar.
public struct Expectation: Equatable, Sendable {
  public var kinds: Set<Kind>
  /// The clause words that the query does not have yet.
  public var clauses: [ClauseWord]
  /// Whose values may come next.
  public var setting: Setting?
  /// What is typed of it already: `LA`, or `Isle of W`.
  public var prefix: String
  /// Where the prefix stands; empty at the cursor when nothing is typed.
  public var range: SourceRange
  /// The prefix stands behind an opening back-tick.
  public var isQuoted: Bool

  public enum Kind: String, Hashable, CaseIterable, Sendable {
    case verbs
    case commands
    case listTargets
    case indicators
    case authorities
    case comparators
    case datasets
    case months
    case clauses
    case stages
    case columns
    case dimensions
    case flags
    case modes
    case functions
    case statuses
    case chartKinds
    case files
    case helpTopics
    case settings
    case settingValues
    case views
  }
}

extension Expectation {
  /// What is typed, as names are compared; a blank at the end counts, since a name was ended by it or
  /// goes on behind it.
  public static func folded(_ typed: some StringProtocol) -> String {
    let folded = NameFolding.fold(typed)
    return typed.last?.isWhitespace == true && !folded.isEmpty ? folded + " " : folded
  }
}

extension Parser {
  /// What may stand at `cursor`, a byte offset into the text.
  public static func expectation(
    in source: SourceText, at cursor: Int, names: NameIndex, lets: Set<String> = []
  ) -> Expectation {
    let typed = SourceText(String(source[SourceRange(0, cursor)]), name: source.name)
    let end = SourceRange(typed.text.utf8.count, typed.text.utf8.count)
    let all = Lexer.words(of: PlainText(typed.text))
    var words: [Word] = []
    if let last = all.last, !last.isSymbol(.semicolon) {
      words = StatementSplitter.split(all).last.map { Array($0.dropLast()) } ?? []
    }
    words.append(Word(kind: .end, text: "", folded: "", range: end, isGlued: false))
    var parser = Parser(
      typed, words, names: names, lets: Set(lets.map(NameFolding.fold)))
    parser.findCursorWord()
    // Longer statements are refused unread, so nothing is offered in them.
    if words[0].range.union(end).count <= Limits.statementBytes { _ = try? parser.parseKind() }
    return parser.expectation ?? parser.emptyExpectation
  }

  /// The last word when the cursor touches it, otherwise the end.
  private mutating func findCursorWord() {
    cursorWord = words.count - 1
    guard words.count > 1 else { return }
    let last = words[words.count - 2]
    let isTouching = last.range.end == words[words.count - 1].range.end
    if isTouching, last.kind == .plain || last.isUnclosed { cursorWord = words.count - 2 }
  }

  private var emptyExpectation: Expectation {
    let word = words[cursorWord]
    return Expectation(
      kinds: [], clauses: [], prefix: word.text, range: word.range, isQuoted: word.isQuoted)
  }

  /// Notes what may stand at the word at hand, if that is where the cursor is; costs nothing
  /// unless a completion was asked for.
  mutating func expect(_ expected: @autoclosure () -> Set<Expectation.Kind>) {
    guard cursorWord >= 0 else { return }
    // After a problem the parser reads on as if a new part began; what it then looks for at the
    // same word is not what the unfinished part is waiting for.
    if expectation != nil, problems.count > problemsWhenExpected { return }
    let kinds = expected()
    if position == cursorWord {
      note(kinds, from: cursorWord)
    } else if position < cursorWord, !kinds.isDisjoint(with: Parser.nameKinds), isPrefixOfName() {
      note(kinds.intersection(Parser.nameKinds), from: position)
    }
  }

  private static let nameKinds: Set<Expectation.Kind> = [.indicators, .authorities, .comparators]

  /// A name expects something only where no list or clause in front of it did.
  mutating func expectName() {
    guard expectation == nil else { return }
    expect([.indicators, .authorities, .comparators])
  }

  private mutating func note(_ kinds: Set<Expectation.Kind>, from index: Int) {
    problemsWhenExpected = problems.count
    var noted = expectation ?? emptyExpectation
    noted.kinds.formUnion(kinds)
    if words[index].range.start < noted.range.start {
      noted.range = words[index].range.union(words[cursorWord].range)
      noted.prefix = String(source[noted.range])
    }
    if kinds.contains(.clauses) {
      noted.clauses = ClauseWord.allCases.filter { word in
        !clauses.contains { $0.value == word }
      }
    }
    expectation = noted
  }

  /// Whether everything from the word at hand to the cursor begins a longer name that is known.
  private func isPrefixOfName() -> Bool {
    guard current.kind == .plain, word(1).kind != .end || cursorWord == words.count - 1 else {
      return false
    }
    // A blank behind a whole name ends it.
    if words[cursorWord].kind == .end, longestName(at: position) == cursorWord - position {
      return false
    }
    let range = current.range.union(words[cursorWord].range)
    let typed = Expectation.folded(source[range])
    return names.names.contains { $0.utf8.count > typed.utf8.count && $0.hasPrefix(typed) }
  }
}
