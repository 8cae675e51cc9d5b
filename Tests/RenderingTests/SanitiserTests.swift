import Testing

@testable import Rendering

@Suite("Nothing from a file can steer a terminal")
struct SanitiserTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{7}text", "text"),
    ("\u{1B}]0;title\u{1B}\\text", "text"), ("\u{9B}31mred", "red"), ("a\tb", "a b"),
    ("a\nb", "a b"), ("a\u{202E}b\u{2066}c", "abc"), ("a\u{0}\u{8}\u{7F}b", "ab"),
    ("\u{F070} 5 \u{F071}", "▲ 5 ▼"), ("\u{F0FF}", "?"), ("\u{1B}(Btext", "text"),
    ("\u{1B}c text", " text"), ("\u{1B}P1;2q\u{1B}\\x", "x"), ("\u{2800}", " "), ("é日", "é日"),
    ("\u{1B}[31", ""),
  ])
  func sanitise(text: String, expected: String) {
    #expect(sanitised(text) == expected)
  }

  @Test(
    "Seven bits keep the letter and drop the accent",
    arguments: [
      ("Ynys Môn", "Ynys Mon"), ("Ŵ", "W"), ("‘a’ – b…", "'a' - b.."), ("日", "?"), ("£5", "GBP 5"),
      ("▲", "^"), ("≤ 5", "<= 5"), ("e\u{301}", "e"), ("Æ", "AE"),
    ])
  func ascii(text: String, expected: String) {
    #expect(asciiSpelling(of: text) == expected)
  }

  @Test("No control character survives, whatever comes in", arguments: 0..<200)
  func anything(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces: [Character] = ["\u{1B}", "[", "]", "3", "m", "\u{7}", "\\", "\u{9D}", "é", "\n"]
    let text = String((0..<40).map { _ in pieces.randomElement(using: &numbers) ?? "x" })
    let isClean = sanitised(text).unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    }
    #expect(isClean)
  }
}
