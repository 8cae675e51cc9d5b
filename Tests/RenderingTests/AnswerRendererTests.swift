import Answers
import Rendering
import Testing
import Vocabulary

@Suite("Answers are whole: statement, parts, finding, notes")
struct AnswerRendererTests {
  private let answer = Answer(
    interpretation: Interpretation(
      statement: "trend CP6B-NI for Southampton from Aug-23 to Aug-24",
      subject: "Child protection plans, rate per 10,000, lower is better"),
    parts: [.trend(Samples.plans)],
    reading: "Fell from \(Figure(70, unit: .rate)) to \(Figure(47, unit: .rate)) in 12 months.",
    notes: [Note(.conflict, "the monthly table prints 48 for Aug-24; the summary table prints 47")])

  @Test("Plain: the finding first, nothing drawn")
  func plain() {
    #expect(
      AnswerRenderer(OutputStyle(width: 80, isPlain: true)).text(answer) == """
        trend CP6B-NI for Southampton from Aug-23 to Aug-24
        Child protection plans, rate per 10,000, lower is better

        Fell from 70 to 47 in 12 months.

        CP6B-NI, Child protection plans at month end, Southampton, per 10,000
        47 in Aug-24   +3 on month (+6.8%)   −23 on year (−32.9%)   12-month mean 56
        Aug-23 70, Sep-23 64, Oct-23 62, Nov-23 64, Dec-23 62, Jan-24 61, Feb-24 60,
          Mar-24 56, Apr-24 52, May-24 51, Jun-24 50, Jul-24 44, Aug-24 47
        SN 52.9 (2022/23), target 49, Eng 43.2 (2022/23)

        The monthly table prints 48 for Aug-24; the summary table prints 47 (N501)
        """)
  }

  @Test("Below the chart: the finding, how to read the axis, the notes")
  func order() {
    let text = AnswerRenderer(OutputStyle(width: 80)).text(answer)
    #expect(
      text.hasSuffix(
        """

        Fell from 70 to 47 in 12 months.
        Axis starts at 42.5, not 0. SN and Eng are for 2022/23.
        The monthly table prints 48 for Aug-24; the summary table prints 47 (N501)
        """))
  }

  @Test("A statement that is too long is broken between words and can be pasted back")
  func statement() {
    let statement = "trend LAC1, CP6B-NI, `LAC10 (%)` for Southampton vs SN from Aug-23 to Aug-24"
    let answer = Answer(interpretation: Interpretation(statement: statement), parts: [])
    for width in 40...80 {
      let lines = AnswerRenderer(OutputStyle(width: width)).lines(answer).map(\.text)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
      let joined = lines.map { line in
        var line = line[...]
        while line.first == " " { line.removeFirst() }
        return line.hasSuffix(" \\") ? String(line.dropLast(2)) : String(line)
      }.joined(separator: " ")
      #expect(joined == statement)
    }
  }

  @Test("Colour adds sequences and changes nothing else; without it there is no escape")
  func colour() {
    let bare = AnswerRenderer(OutputStyle(width: 80)).text(answer)
    #expect(!bare.unicodeScalars.contains("\u{1B}"))
    for depth in [ColourDepth.ansi16, .ansi256, .trueColour] {
      let dressed = AnswerRenderer(OutputStyle(width: 80, colour: depth)).text(answer)
      #expect(dressed.unicodeScalars.contains("\u{1B}"))
      #expect(dressed.split(separator: "\u{1B}").map(afterSequence).joined() == bare)
    }
  }

  private func afterSequence(_ piece: Substring) -> Substring {
    guard piece.first == "[", let end = piece.firstIndex(of: "m") else { return piece }
    return piece[piece.index(after: end)...]
  }

  @Test("Facts have their names in a column, paragraphs a line between them")
  func factsAndProse() {
    let sheet = FactSheet(
      title: "CP6B-NI",
      facts: [
        FactSheet.Fact("unit", "per 10,000"),
        FactSheet.Fact("printed in", "the August 2024 report, table C2, and the summary"),
        FactSheet.Fact("", "the September 2024 report"),
      ])
    let answer = Answer(
      interpretation: Interpretation(statement: "describe CP6B-NI"),
      parts: [.facts(sheet), .prose(["One.", "Two."]), .verbatim(["  show LAC1"])])
    #expect(
      AnswerRenderer(OutputStyle(width: 48)).text(answer) == """
        describe CP6B-NI

        CP6B-NI
        unit        per 10,000
        printed in  the August 2024 report, table C2,
                    and the summary
                    the September 2024 report

        One.

        Two.

          show LAC1
        """)
  }

  @Test("What files hold cannot steer the terminal")
  func hostile() {
    let answer = Answer(
      interpretation: Interpretation(statement: "show \u{1B}[31mX", subject: "a\u{202E}b"),
      parts: [.verbatim(["\u{1B}]0;t\u{7}x"])], reading: "say \("\u{9B}31mred")")
    #expect(
      AnswerRenderer(OutputStyle(width: 80)).text(answer) == """
        show X
        ab

        x

        say red
        """)
  }
}
