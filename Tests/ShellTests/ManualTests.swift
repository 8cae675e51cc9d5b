import Shell
import Testing

/// What the documents say of the language and of the command line is what help says.
@Suite struct ManualTests {
  @Test func theManualPageIsWhatHelpSays() throws {
    try Replay.expect("docs/bellwether.1", toBe: ManualPage.text)
  }

  @Test func theCheatSheetIsWhatHelpSays() throws {
    try Replay.expect("docs/CHEATSHEET.md", toBe: CheatSheet.page)
  }

  @Test func theCheatSheetIsOnePage() throws {
    let lines = try Shipped.printed("help cheat")
    #expect(lines.count <= 100)
    #expect(lines.filter { $0.count > 80 } == [])
    for entry in HelpEntry.all where entry.question != .topic {
      #expect(lines.contains { $0.contains(entry.name) }, "\(entry.name)")
    }
  }

  /// Every line of the manual that begins with a dot is a request that is meant.
  @Test func textIsNeverTakenForARequest() {
    let requests = Set(
      ManualPage.text.split(separator: "\n").filter { $0.hasPrefix(".") }
        .map { String($0.dropFirst().prefix { !$0.isWhitespace }) })
    let known: Set = [
      "\\\"", "Dd", "Dt", "Os", "Sh", "Nm", "Nd", "No", "Pp", "Bl", "It", "El", "Ss", "Bd", "Ed",
      "Pa",
    ]
    #expect(requests.subtracting(known) == [])
    #expect(ManualPage.text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  struct Asked: Sendable, CustomTestStringConvertible {
    var question: String
    var page: String
    var testDescription: String { question }
  }

  /// Questions as people ask them; the page they need is among the first two.
  @Test(arguments: [
    Asked(question: "how do I compare", page: "compare"),
    Asked(question: "what changed since last month", page: "movers"),
    Asked(question: "which council is worst", page: "rank"),
    Asked(question: "export to excel", page: "export"),
    Asked(question: "comparison", page: "compare"), Asked(question: "charts", page: "trend"),
    Asked(question: "where does this number come from", page: "explain"),
    Asked(question: "red amber green", page: "scorecard"),
    Asked(question: "financial year", page: "periods"),
    Asked(question: "load my own file", page: "load"),
    Asked(question: "how do I leave", page: "quit"),
    Asked(question: "calculate a ratio", page: "let"),
    Asked(question: "is this change noise", page: "spc"),
    Asked(question: "repeat the last question", page: "again"),
  ])
  func questionsFindTheirPage(_ asked: Asked) throws {
    let lines = try Shipped.printed("help " + asked.question)
    let found = lines.filter { $0.hasPrefix("help ") }.dropFirst().prefix(2)
    #expect(found.contains { $0.hasPrefix("help \(asked.page) ") }, "\(lines)")
  }
}
