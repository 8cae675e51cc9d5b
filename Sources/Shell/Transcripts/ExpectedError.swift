/// `!E201 "did you mean LAC1"`: a statement must fail with this code and say these words, whatever
/// else is printed around them.
struct ExpectedError {
  private let code: String
  private let words: String

  /// Nil where exact lines are expected.
  init?(_ expected: [String]) {
    guard expected.count == 1, expected[0].hasPrefix("!E") else { return nil }
    let (code, rest) = expected[0].dropFirst().cut(at: " ")
    let words = rest.trimmed
    guard words.isEmpty || (words.count > 2 && words.first == "\"" && words.last == "\"") else {
      return nil
    }
    self.code = String(code)
    self.words = String(words.dropFirst().dropLast())
  }

  func isMet(by printed: [String]) -> Bool {
    printed.contains { $0.contains("error[\(code)]") } && said(printed).contains(said([words]))
  }

  /// In one line, because where a message is broken depends on the width.
  private func said(_ lines: [String]) -> String {
    lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}

extension Substring {
  /// What stands before the first `separator`, and what behind it.
  fileprivate func cut(at separator: Character) -> (Substring, Substring) {
    guard let place = firstIndex(of: separator) else { return (self, self[endIndex...]) }
    return (self[..<place], self[index(after: place)...])
  }
}
