import Testing
import Vocabulary

@testable import Language

/// What text becomes before anything has a meaning.
struct LexerTests {
  private func texts(_ text: String) -> [String] {
    Lexer.words(of: PlainText(text)).map(\.text)
  }

  @Test(arguments: [
    ("a,b", ["a", ",", "b"]), ("LAC10 (%)", ["LAC10", "(", "%", ")"]),
    ("Apr-18..Mar-19", ["Apr-18", "..", "Mar-19"]), ("..Mar-19", ["..", "Mar-19"]),
    ("1.10", ["1.10"]), ("n<=5", ["n", "<=", "5"]), ("n!=5", ["n", "!=", "5"]),
    ("a!~b", ["a", "!~", "b"]), ("ind:LAC1", ["ind:", "LAC1"]), ("http://x", ["http://x"]),
    ("King's", ["King's"]), ("a # b", ["a"]), ("a#b", ["a#b"]), ("`a``b`", ["a`b"]),
    ("\"a\"\"b\"", ["a\"b"]), ("'a b'", ["a b"]), ("a\\\nb", ["a", "b"]),
    ("\u{FEFF}show", ["show"]),
    ("CP6B\u{200B}-NI", ["CP6B-NI"]), ("a\u{A0}b", ["a", "b"]), ("Apr‑24", ["Apr-24"]),
    ("a — b", ["a", "-", "b"]), ("“a – b”", ["a – b"]), ("\"a – “b”\"", ["a – “b”"]),
    ("‘a b’", ["a b"]), ("King’s", ["King's"]), ("£5", ["£5"]), ("a\r\nb", ["a", "\n", "b"]),
  ])
  func words(text: String, expected: [String]) {
    #expect(texts(text) == expected)
  }

  @Test(arguments: [
    ("show CP6B–NI vs SN", "CP6B-NI", "CP6B–NI"),
    ("show “LAC10 (%)” x", "LAC10 (%)", "“LAC10 (%)”"),
    ("é since Apr‑24", "Apr-24", "Apr‑24"), ("a\u{A0}\u{A0}b", "b", "b"),
  ])
  func rangesPointIntoTheTextAsItWasWritten(text: String, word: String, written: String) {
    let words = Lexer.words(of: PlainText(text))
    let found = words.first { $0.text == word }
    #expect(found.map { String(SourceText(text)[$0.range]) } == written)
  }

  @Test(arguments: [
    ("a\nb", 2), ("a;b", 2), ("a,\nb", 1), ("a |\n b", 1), ("a\n| b", 1), ("a\n# c\n| b", 1),
    ("(a\nb)", 1), ("(a\nb", 2), ("a [\n1\n]", 1), ("a \\\n b", 1), ("\n\n;;a\n", 1), ("", 0),
    ("# only a comment", 0), ("(a; b)", 2), ("\"a\nb", 2),
  ])
  func statements(text: String, count: Int) {
    #expect(StatementSplitter.split(Lexer.words(of: PlainText(text))).count == count)
  }

  @Test(arguments: [
    ("show LAC1", true), ("show LAC1 |", false), ("show LAC1,", false), ("show LAC1 \\", false),
    ("show (", false), ("show LAC10 (%)", true), ("", true), ("let x = a[", false),
    ("show LAC1 | # later", false), ("show `a (`", true), ("a; b", true),
  ])
  func whetherThePromptMayRunIt(text: String, expected: Bool) {
    #expect(isComplete(text) == expected)
  }
}
