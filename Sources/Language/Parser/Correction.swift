import Vocabulary

/// Puts the clear corrections of a statement's problems into its text.
enum Correction {
  /// The whole statement as it should have been, or nil when one of the problems leaves a choice.
  static func statement(
    of words: [Word], in source: SourceText, problems: [SyntaxProblem]
  ) -> String? {
    let fixes = problems.compactMap(\.fix).sorted { $0.range.start < $1.range.start }
    guard !fixes.isEmpty, fixes.count == problems.count, let first = words.first?.range.start,
      let last = words.last?.range.end
    else { return nil }
    var text = ""
    var offset = first
    for fix in fixes where fix.range.start >= offset {
      text += source[SourceRange(offset, fix.range.start)] + fix.replacement
      offset = fix.range.end
    }
    return text + source[SourceRange(offset, last)]
  }
}
