import Vocabulary

/// A piece of a statement with its range and no meaning: a word, a quoted text, a sign.
struct Word: Sendable {
  enum Kind: Equatable, Sendable {
    /// A run of letters, digits and the signs that names contain (rule L5).
    case plain
    /// `"text"` or `'text'`.
    case text
    /// A name in back-ticks.
    case name
    /// `ind:` and its like; the name follows.
    case qualifier
    case symbol(Symbol)
    /// `{`, `}` or a control character, which mean nothing here.
    case stray
    case newline
    case end
  }

  var kind: Kind
  /// Without quotes, and plain where it was not quoted.
  var text: String
  /// As names and keywords are compared; empty for anything quoted.
  var folded: String
  var range: SourceRange
  /// No white space stands before it.
  var isGlued: Bool
  /// The clause word it is, looked up once because every list asks.
  var clause: ClauseWord?
  /// A quote that opens here is never closed.
  var isUnclosed = false

  func isSymbol(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }
  var isQuoted: Bool { kind == .text || kind == .name }
}

/// A sign that needs no blanks round it (rule L4).
enum Symbol: String, CaseIterable, Sendable {
  case pipe = "|"
  case semicolon = ";"
  case comma = ","
  case open = "("
  case close = ")"
  case openSquare = "["
  case closeSquare = "]"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "~"
  case doesNotMatch = "!~"
  case upTo = ".."
}
