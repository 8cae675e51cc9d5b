import Vocabulary

/// Decides whether a name can stand without back-ticks, whatever data are loaded.
public enum NameSpelling {
  /// One word that no rule takes for something else.
  public static func isPlain(_ text: String) -> Bool {
    guard let word = singleWord(text) else { return false }
    return !Reserved.words.contains(word.folded) && !looksLikePeriod(word)
  }

  /// The name as a statement should have it: in back-ticks where it needs them.
  public static func inStatement(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  public static func quoted(_ text: String) -> String {
    "`" + text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
  }

  /// Whether the lexer reads it as exactly one plain word, spelt so.
  public static func isOneWord(_ text: String) -> Bool { singleWord(text) != nil }

  private static func singleWord(_ text: String) -> Word? {
    let words = Lexer.words(of: PlainText(text))
    guard words.count == 1, let word = words.first, word.kind == .plain, word.text == text,
      word.text.utf8.first != UInt8(ascii: "$"), Operator(rawValue: word.folded) == nil,
      word.text.utf8.first != UInt8(ascii: "\\"), word.text.utf8.first != UInt8(ascii: "#")
    else { return nil }
    return word
  }

  /// A period by its shape, or a word that would be refused as a broken one.
  private static func looksLikePeriod(_ word: Word) -> Bool {
    let end = Word(kind: .end, text: "", folded: "", range: word.range, isGlued: false)
    let source = SourceText(word.text)
    let parser = Parser(source, [word, end], names: NameIndex(), lets: [])
    return parser.startsPeriod || parser.brokenPeriod(at: 0) != nil
      || PeriodUnit(spelling: word.folded) != nil || isYearDigits(word)
  }

  /// `24` behind a bare month would become its year.
  private static func isYearDigits(_ word: Word) -> Bool {
    var reader = ShapeReader(word.folded)
    return reader.number(1...4) != nil && reader.isAtEnd
  }
}
