import Vocabulary

/// Turns the problems of a statement into messages, and into a statement that would be right.
extension Parser {
  /// The problems in words, each with something to run.
  func diagnostics() -> [Diagnostic] {
    guard !problems.isEmpty else { return [] }
    let fixes = problems.compactMap(\.fix)
    let guesses = problems.compactMap { $0.fix ?? $0.guess }
    let corrected = fixes.count == problems.count ? correction(fixes) : nil
    let likely = guesses.count == problems.count ? correction(guesses) : nil
    let verb = words.first.flatMap { Verb(rawValue: $0.folded) }
    return problems.map { $0.diagnostic(corrected: corrected, likely: likely, verb: verb) }
  }

  /// The whole statement with `fixes` put in, if it can be read then: what is offered must run.
  private func correction(_ fixes: [SyntaxProblem.Fix]) -> String? {
    guard let first = words.first?.range.start, let last = words.last?.range.end else { return nil }
    var text = ""
    var offset = first
    for fix in fixes.sorted(by: { $0.range.start < $1.range.start })
    where fix.range.start >= offset {
      text += source[SourceRange(offset, fix.range.start)] + fix.replacement
      offset = fix.range.end
    }
    text += source[SourceRange(offset, last)]
    return isReadable(text) ? text : nil
  }

  private func isReadable(_ text: String) -> Bool {
    let statements = StatementSplitter.split(Lexer.words(of: PlainText(text)))
    guard statements.count == 1 else { return false }
    var parser = Parser(SourceText(text), statements[0], names: names, lets: lets)
    return parser.parseStatement() != nil
  }
}
