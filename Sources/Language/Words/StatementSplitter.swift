import Vocabulary

/// Cuts the words of a text into statements by rule L2.
///
/// A newline ends a statement unless it is inside brackets, after `|` or `,`, or the next line
/// begins with `|`. A bracket that is never closed holds no line together: the mistake stays in
/// its own statement.
struct StatementSplitter {
  private let words: [Word]
  private let isMatched: [Bool]
  private var statements: [[Word]] = []
  private var current: [Word] = []
  private var depth = 0

  /// The words of each statement, every one closed by an `end` word.
  static func split(_ words: [Word]) -> [[Word]] {
    var splitter = StatementSplitter(words)
    for index in words.indices { splitter.add(index) }
    splitter.finish()
    return splitter.statements
  }

  private init(_ words: [Word]) {
    self.words = words
    isMatched = StatementSplitter.matchedBrackets(words)
  }

  private mutating func add(_ index: Int) {
    let word = words[index]
    switch word.kind {
    case .symbol(.semicolon): finish()
    case .newline:
      if !isContinued(after: index) { finish() }
    default:
      if isMatched[index] {
        depth += word.isSymbol(.open) || word.isSymbol(.openSquare) ? 1 : -1
      }
      current.append(word)
    }
  }

  private func isContinued(after index: Int) -> Bool {
    if depth > 0 { return true }
    guard let last = current.last else { return false }
    if last.isSymbol(.pipe) || last.isSymbol(.comma) { return true }
    var next = index + 1
    while next < words.count, words[next].kind == .newline { next += 1 }
    return next < words.count && words[next].isSymbol(.pipe)
  }

  private mutating func finish() {
    depth = 0
    guard let last = current.last else { return }
    let end = SourceRange(last.range.end, last.range.end)
    current.append(Word(kind: .end, text: "", folded: "", range: end, isGlued: false))
    statements.append(current)
    current = []
  }

  /// For every word, whether it is a bracket that has its partner in the same statement.
  private static func matchedBrackets(_ words: [Word]) -> [Bool] {
    var isMatched = Array(repeating: false, count: words.count)
    var open: [Int] = []
    for (index, word) in words.enumerated() {
      switch word.kind {
      case .symbol(.semicolon): open.removeAll()
      case .symbol(.open), .symbol(.openSquare): open.append(index)
      case .symbol(.close), .symbol(.closeSquare):
        guard let partner = open.popLast() else { continue }
        isMatched[partner] = true
        isMatched[index] = true
      default: continue
      }
    }
    return isMatched
  }
}

/// Whether the prompt may run `text`: false while a bracket is open or a line ends in `|`, `,`
/// or `\`.
public func isComplete(_ text: String) -> Bool {
  let words = Lexer.words(of: PlainText(text)).filter { $0.kind != .newline }
  guard let last = words.last else { return true }
  let trimmed = text.utf8.reversed().first { $0 > UInt8(ascii: " ") }
  if trimmed == UInt8(ascii: "\\"), !last.isQuoted { return false }
  if last.isSymbol(.pipe) || last.isSymbol(.comma) { return false }
  let opened = words.reduce(0) { depth, word in
    switch word.kind {
    case .symbol(.open), .symbol(.openSquare): depth + 1
    case .symbol(.close), .symbol(.closeSquare): max(0, depth - 1)
    case .symbol(.semicolon): 0
    default: depth
    }
  }
  return opened == 0
}
