import Rendering
import Testing
import Vocabulary

@Suite("Diagnostics point at the word and show the way out")
struct DiagnosticRendererTests {
  private let style = OutputStyle(width: 80)
  private let statement = SourceText("show CP6B-N1 vs SN since Apr-24")
  private let unknown = Diagnostic(
    .unknownIndicator, "no indicator called \"CP6B-N1\"", at: SourceRange(5, 12),
    understood: "vs SN, Apr-24 to latest",
    suggestions: [
      Diagnostic.Suggestion(name: "CP6B-NI", title: "Children on a plan, rate per 10,000"),
      Diagnostic.Suggestion(name: "CP6B", title: "Children on a plan"),
    ], tryNext: "find CP6B")

  @Test("At the prompt")
  func prompt() {
    #expect(
      DiagnosticRenderer(style).text([unknown], in: statement) == """
        error[E201]: no indicator called "CP6B-N1"
        1 | show CP6B-N1 vs SN since Apr-24
          |      ^^^^^^^
          understood: vs SN, Apr-24 to latest
          = did you mean  CP6B-NI  Children on a plan, rate per 10,000
                          CP6B     Children on a plan?
          = try: find CP6B
        """)
  }

  @Test("Brief, for those who have seen it before")
  func brief() {
    #expect(
      DiagnosticRenderer(style).text([unknown], in: statement, isBrief: true) == """
        error[E201]: no indicator called "CP6B-N1"
          = did you mean  CP6B-NI, CP6B?
        """)
  }

  @Test("In a file, with the place in front")
  func file() {
    let source = SourceText("\nshow CP6B-N1\n", name: "monthly.bw", firstLine: 11)
    let diagnostic = Diagnostic(
      .unknownIndicator, "no indicator called \"CP6B-N1\"", at: SourceRange(6, 13),
      label: "not a code")
    #expect(
      DiagnosticRenderer(style).text([diagnostic], in: source) == """
        monthly.bw:12:6: error[E201]: no indicator called "CP6B-N1"
           |
        12 | show CP6B-N1
           |      ^^^^^^^ not a code
        """)
  }

  @Test("Two problems of one line share its picture")
  func shared() {
    let source = SourceText("show LAC for Suthampton")
    let first = Diagnostic(.unknownIndicator, "no indicator called \"LAC\"", at: SourceRange(5, 8))
    let second = Diagnostic(
      .unknownAuthority, "no authority called \"Suthampton\"", at: SourceRange(13, 23),
      suggestions: [Diagnostic.Suggestion(name: "Southampton", title: "")])
    #expect(
      DiagnosticRenderer(style).text([first, second], in: source) == """
        error[E201]: no indicator called "LAC"
        error[E202]: no authority called "Suthampton"
          |
        1 | show LAC for Suthampton
          |      ^^^     ^^^^^^^^^^
          = did you mean  Southampton?
        """)
  }

  @Test("Wide and hostile characters do not shift the caret")
  func hostile() {
    let source = SourceText("show \u{1B}[31m日本\tX")
    let start = "show \u{1B}[31m日本\t".utf8.count
    let diagnostic = Diagnostic(
      .unexpectedWord, "unexpected \u{1B}[31mX", at: SourceRange(start, start + 1))
    #expect(
      DiagnosticRenderer(style).text([diagnostic], in: source) == """
        error[E003]: unexpected X
          |
        1 | show 日本 X
          |           ^
        """)
  }

  @Test("A long line is shown around its caret", arguments: 40...90)
  func long(width: Int) {
    let before = String(repeating: "LAC1, ", count: 30)
    let text = before + "CP6B-N1" + String(repeating: ", LAC9", count: 30)
    let diagnostic = Diagnostic(
      .unknownIndicator, "no indicator called \"CP6B-N1\"",
      at: SourceRange(before.utf8.count, before.utf8.count + 7))
    let lines = DiagnosticRenderer(OutputStyle(width: width)).lines(
      [diagnostic], in: SourceText(text)
    ).map(\.text)
    #expect(lines.allSatisfy { displayWidth(of: $0) <= width })
    let picture = lines[lines.count - 2]
    let carets = lines[lines.count - 1]
    let marked = zip(picture, carets).filter { $0.1 == "^" }.map(\.0)
    #expect(String(marked) == "CP6B-N1")
  }

  @Test("An unfinished quote, an empty place and a place beyond the end all have a caret")
  func edges() {
    let source = SourceText("show `LAC\nnext")
    for range in [SourceRange(5, 14), SourceRange(9, 9), SourceRange(99, 120)] {
      let diagnostic = Diagnostic(.unclosedQuote, "this ` is never closed", at: range)
      let lines = DiagnosticRenderer(style).lines([diagnostic], in: source)
      #expect(lines.last?.text.contains("^") == true)
    }
  }

  @Test("Without a source there is no picture")
  func noSource() {
    #expect(
      DiagnosticRenderer(style).text([Diagnostic(.fileNotFound, "no file \"x.csv\"")])
        == "error[E601]: no file \"x.csv\"")
  }
}
