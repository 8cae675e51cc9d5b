public import Vocabulary

/// A word or a whole name of a statement, for one who asks what it is.
public struct PointedWord: Equatable, Sendable {
  public var text: String
  public var range: SourceRange
  /// The first word of its statement: the verb, where there is one.
  public var verb: String
}

extension Parser {
  /// What stands at `cursor` or ends there: the longest known name, otherwise the word.
  public static func pointedWord(
    in source: SourceText, at cursor: Int, names: NameIndex, lets: Set<String> = []
  ) -> PointedWord? {
    for words in StatementSplitter.split(Lexer.words(of: PlainText(source.text))) {
      let parser = Parser(source, words, names: names, lets: Set(lets.map(NameFolding.fold)))
      if let found = parser.pointedWord(at: cursor) { return found }
    }
    return nil
  }

  private func pointedWord(at cursor: Int) -> PointedWord? {
    var index = 0
    while words[index].kind != .end {
      let count = longestName(at: index) ?? 1
      let range = words[index].range.union(words[index + count - 1].range)
      if (range.start...range.end).contains(cursor) {
        let text = text(of: index..<index + count)
        return PointedWord(text: text, range: range, verb: words[0].folded)
      }
      index += count
    }
    return nil
  }
}
