public import Vocabulary

/// Writes a statement in its canonical form (rule R9), which reads back as the same statement.
///
/// Full verbs; names in back-ticks where they would be split or taken for something else; clauses
/// in one order; ISO months; ranges with both ends. The line above every answer, `save`, `log` and
/// views are written so.
public struct StatementPrinter {
  var out = ""
  private let spelling: (NameNode) -> String
  private let quotesEverything: Bool
  var qualifiesColumns = true

  /// - Parameters:
  ///   - names: what is loaded; with it the result is read back and, should two names next to each
  ///     other make a longer one, written with every name in back-ticks.
  ///   - spelling: how a name is written; the catalogue's own spelling in place of `lac1`.
  public static func print(
    _ statement: Statement, names: NameIndex? = nil, lets: Set<String> = [],
    spelling: @escaping (NameNode) -> String = { $0.text }
  ) -> String {
    let plain = text(of: statement, spelling: spelling, quotesEverything: false)
    guard let names else { return plain }
    let parsed = Parser.parse(SourceText(plain), names: names, lets: lets)
    if parsed.diagnostics.isEmpty, parsed.statements == [statement] { return plain }
    return text(of: statement, spelling: spelling, quotesEverything: true)
  }

  /// One expression for people to read: columns without their qualifier.
  public static func print(_ expression: Expression) -> String {
    var printer = StatementPrinter(spelling: { $0.text }, quotesEverything: false)
    printer.qualifiesColumns = false
    return printer.text(expression)
  }

  /// Stages as a statement would have them, each behind its `|`.
  public static func print(_ stages: [Spanned<Stage>]) -> String {
    var printer = StatementPrinter(spelling: { $0.text }, quotesEverything: false)
    printer.write(stages)
    return printer.out
  }

  private static func text(
    of statement: Statement, spelling: @escaping (NameNode) -> String, quotesEverything: Bool
  ) -> String {
    var printer = StatementPrinter(spelling: spelling, quotesEverything: quotesEverything)
    printer.write(statement.kind)
    return printer.out
  }

  private init(spelling: @escaping (NameNode) -> String, quotesEverything: Bool) {
    self.spelling = spelling
    self.quotesEverything = quotesEverything
  }

  private mutating func write(_ kind: Statement.Kind) {
    switch kind {
    case .query(let query): write(query)
    case .continuation(let continuation): write(continuation)
    case .let(let name, let value):
      word("let \(newName(name)) =")
      word(text(value))
    case .define(let definition): write(definition)
    case .parameter(let name, let value):
      word("param \(newName(name))")
      if let value { word("= \(text(value))") }
    case .command(let command): write(command)
    }
  }

  mutating func write(_ query: Query) {
    word(query.verb.value.word)
    if let target = query.listTarget { word(target.value.word) }
    write(query.parts)
    write(query.stages)
  }

  private mutating func write(_ continuation: Continuation) {
    switch continuation.origin {
    case .again(let number): word("again" + (number.map { " \($0)" } ?? ""))
    case .lastResult: word("_")
    }
    write(continuation.parts)
    write(continuation.stages)
  }

  mutating func write(_ statement: Statement) { write(statement.kind) }

  /// Adds text after a blank.
  mutating func word(_ text: String) {
    if !out.isEmpty, !text.isEmpty { out += " " }
    out += text
  }

  mutating func list(_ keyword: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    word(keyword)
    word(items.joined(separator: ", "))
  }
}

// MARK: - Names and texts

extension StatementPrinter {
  func name(_ node: NameNode) -> String {
    let prefix = node.qualifier.map { "\($0.rawValue):" } ?? ""
    if node.form == .parameter { return "\(prefix)$\(node.text)" }
    let text = spelling(node)
    let isPlain = !quotesEverything && NameSpelling.isPlain(text)
    return prefix + (isPlain ? text : NameSpelling.quoted(text))
  }

  /// A name in a calculation, where a number is a number (rule L10).
  func operandName(_ node: NameNode) -> String {
    let written = name(node)
    guard NumberShape(written) != nil, node.form != .parameter else { return written }
    return NameSpelling.quoted(written)
  }

  func newName(_ name: Spanned<String>) -> String {
    NameSpelling.isOneWord(name.value) ? name.value : NameSpelling.quoted(name.value)
  }

  func quotedText(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A file, a search word: plain where it is one word.
  func term(_ term: Spanned<String>) -> String {
    NameSpelling.isOneWord(term.value) ? term.value : quotedText(term.value)
  }

  func terms(_ terms: [Spanned<String>]) -> String { terms.map(term).joined(separator: " ") }
}
