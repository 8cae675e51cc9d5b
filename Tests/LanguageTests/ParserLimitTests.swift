import Language
import Testing
import Vocabulary

/// Nothing that can be typed or pasted stalls or breaks the parser.
struct ParserLimitTests {
  private func ids(_ text: String) -> [DiagnosticID] {
    SmallCatalogue.parse(text).diagnostics.map(\.id)
  }

  @Test(arguments: ["LAC1, ", "(", "not ", "`", "\"", "| top 5 ", "-", "..", "é ", "a b c "])
  func aLineOf100000CharactersIsRefusedAtOnce(piece: String) {
    let text = "show " + String(repeating: piece, count: 100_000 / piece.count)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(ids(text) == [.tooLong]) }
    #expect(time < .seconds(5))
  }

  @Test(arguments: ["-", "LAC1-", "(", "x (y) ", "$", ",", "[", "2024-", "foo ", "q", "1,"])
  func aLineJustBelowTheLimitIsReadInTime(piece: String) {
    let text = "show LAC1 where " + String(repeating: piece, count: 16_000 / piece.count)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(ids(text).count <= 16) }
    #expect(time < .seconds(5))
  }

  @Test func manyShortStatementsAreNoLongStatement() {
    let text = String(repeating: "show LAC1\n", count: 10_000)
    #expect(SmallCatalogue.parse(text).statements.count == 10_000)
  }

  @Test(arguments: [("(", ")"), ("not ", ""), ("abs(", ")"), ("value in (", ")")])
  func deepNestingIsRefused(open: String, close: String) {
    func nested(_ depth: Int) -> String {
      "let x = " + String(repeating: open, count: depth) + "1"
        + String(repeating: close, count: depth)
    }
    #expect(ids(nested(60)).isEmpty)
    #expect(ids(nested(65)) == [.tooDeep])
    #expect(ids(nested(1_000)) == [.tooDeep])
  }

  @Test func longListsAndSumsAreRefused() {
    let list = Array(repeating: "LAC1", count: 300).joined(separator: ", ")
    #expect(ids("show \(list)") == [.tooLong])
    #expect(ids("show of \(list)") == [.tooLong])
    #expect(ids("show \(list) | wher 1") == [.tooLong, .unknownStage])
    let sum = Array(repeating: "1", count: 300).joined(separator: " + ")
    #expect(ids("let x = \(sum)") == [.tooLong])
    #expect(ids(String(repeating: "try ", count: 100) + "quit") == [.tooDeep])
  }
}
