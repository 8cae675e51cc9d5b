import Rendering
import Shell
import Testing
import Vocabulary

/// Every code that the program prints has a page, and what the page claims is so.
@Suite struct ErrorPageTests {
  @Test func everyCodeHasOnePage() {
    #expect(ErrorPage.all.map(\.id.rawValue) == DiagnosticID.allCases.map(\.rawValue))
  }

  @Test(arguments: ErrorPage.all.map(\.id.rawValue)) func pagesAreWhole(_ code: String) throws {
    let page = try #require(ErrorPage.all.first { $0.id.rawValue == code })
    for text in [page.reason, page.remedy] {
      #expect(text.hasSuffix("."))
      #expect(text.count >= 10)
    }
    #expect(!page.title.isEmpty && !page.title.hasSuffix("."))
  }

  @Test(arguments: ErrorPage.all.filter { !$0.example.isEmpty }.map(\.id.rawValue))
  func examplesProvokeTheirCode(_ code: String) throws {
    let page = try #require(ErrorPage.all.first { $0.id.rawValue == code })
    // Warnings are for files; in what a person types the same is fine.
    let source = page.id.severity == .warning ? "monthly.bw" : "prompt"
    let lines = try Shipped.printed(page.example, from: source)
    let mark = page.id.severity == .note ? "(\(code))" : "[\(code)]"
    #expect(
      lines.joined(separator: " ").contains(mark),
      "\(page.example)\n\(lines.joined(separator: "\n"))")
  }

  @Test func whyPrintsThePage() throws {
    let page = try #require(ErrorPage.all.first { $0.id == .ambiguousYear })
    for statement in ["why E303", "help E303"] {
      let lines = try Shipped.printed(statement)
      #expect(lines.contains { $0.contains(page.title) }, "\(statement)")
    }
  }

  @Test func theManualIsWhatThePagesSay() throws {
    try Replay.expect("docs/ERRORS.md", toBe: ErrorPage.manual + "\n")
  }
}
