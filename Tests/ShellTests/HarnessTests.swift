import Importing
import Rendering
import Testing

@testable import Shell

/// The transcripts' own form: read, written, and what is said where it is broken.
@Suite struct HarnessTests {
  private let lines = [
    "# What it is about.", "width 60", "load", "  Southampton  LAC1  Apr-23  480 482  # two", "",
    "> show LAC1", "first", "", "last", "", "# And so on.", "> list \\", "...> topics", "[exit 1]",
  ]

  @Test func aTranscriptIsReadWhole() throws {
    let transcript = try Transcript(lines)
    #expect(transcript.settings.width == 60)
    #expect(transcript.settings.glyphs == .full)
    #expect(transcript.steps.map(\.statement) == [["show LAC1"], ["list \\", "topics"]])
    #expect(transcript.steps.map(\.printed) == [["first", "", "last"], ["[exit 1]"]])
    #expect(transcript.steps.map(\.line) == [6, 12])
    #expect(transcript.steps.map(\.printedLine) == [7, 14])
  }

  @Test func whatIsWrittenIsWhatWasRead() throws {
    let transcript = try Transcript(lines)
    #expect(transcript.lines(printing: transcript.steps.map(\.printed)) == lines)
  }

  @Test func aCommentMayOpenTheFirstStatement() throws {
    let transcript = try Transcript(["# Only this.", "> help"], firstLine: 9)
    #expect(transcript.head == [])
    #expect(transcript.steps.first?.comments == ["# Only this."])
    #expect(transcript.steps.first?.line == 10)
  }

  @Test(arguments: [
    (["widht 60", "> help"], 1), (["", "glyphs fancy", "> help"], 2), (["  LAC1", "> help"], 1),
    (["load", "  Southampton LAC1 Apr-23", "> help"], 2), (["> help", "# and", "text"], 3),
    (["width wide", "> help"], 1), (["width 3", "> help"], 1),
    (["load", "  Southampton  LAC1  Apr-99999999999  1", "> help"], 2),
    (["load", "  Southampton  LAC1  Apr-23  1+1x1200", "> help"], 2),
  ])
  func whatCannotBeReadIsSaid(_ lines: [String], line: Int) {
    let fault = #expect(throws: Transcript.Fault.self) { try Transcript(lines) }
    #expect(fault?.line == line)
  }

  @Test func aLoadBlockIsAFileOfValues() throws {
    var data = InlineData()
    try data.add("Isle of Wight  LAC10 (%)  Nov-23  90.5 _ c", at: 1)
    try data.add("report Mar-24", at: 2)
    try data.add("Southampton  LAC1  Apr-23  490+2x2 480-5x1 ~ 7", at: 3)
    try data.add("Southampton  LAC9  Apr-23  0.1-0.05x3 1+1x99999999999999999999", at: 4)
    let expected = """
      authority,indicator,report,period,value,status
      "Isle of Wight","LAC10 (%)",,Nov-23,90.5,
      "Isle of Wight","LAC10 (%)",,Dec-23,,blank
      "Isle of Wight","LAC10 (%)",,Jan-24,,suppressed
      "Southampton","LAC1",Mar-24,Apr-23,490,
      "Southampton","LAC1",Mar-24,May-23,492,
      "Southampton","LAC1",Mar-24,Jun-23,494,
      "Southampton","LAC1",Mar-24,Jul-23,480,
      "Southampton","LAC1",Mar-24,Aug-23,475,
      "Southampton","LAC1",Mar-24,Oct-23,7,
      "Southampton","LAC9",Mar-24,Apr-23,0.10,
      "Southampton","LAC9",Mar-24,May-23,0.05,
      "Southampton","LAC9",Mar-24,Jun-23,0.00,
      "Southampton","LAC9",Mar-24,Jul-23,-0.05,
      "Southampton","LAC9",Mar-24,Aug-23,1+1x99999999999999999999,

      """
    #expect(String(decoding: data.source.bytes, as: UTF8.self) == expected)
  }

  @Test func aDifferenceShowsOnlyWhatDiffers() {
    let expected = (1...20).map { "line \($0)" }
    var printed = expected
    printed[9] = "another"
    let difference = LineDifference(expected: expected, printed: printed)
    #expect(difference.firstLine == 9)
    #expect(difference.text == "  line 9\n- line 10\n+ another\n  line 11")
  }

  @Test func aBlockIsWhatStandsBetweenItsFences() {
    let page = "```\n> x\n```\n```bellwether\n> help\n```\ntext\n"
    #expect(TranscriptFile(page, name: "page.md").blocks == [4..<5])
    #expect(TranscriptFile(page, name: "all.transcript").blocks == [0..<7])
  }

  @Test func anErrorMayBeExpectedByItsCode() throws {
    let printed = ["error[E201]: no indicator called \"LACX\"", "  = did you", "    mean LAC1?"]
    let expected = try #require(ExpectedError(["!E201 \"did you mean LAC1\""]))
    #expect(expected.isMet(by: printed))
    #expect(ExpectedError(["!E201"])?.isMet(by: printed) == true)
    #expect(ExpectedError(["!E202"])?.isMet(by: printed) == false)
    #expect(ExpectedError(["!E201 \"nothing\""])?.isMet(by: printed) == false)
    #expect(ExpectedError(["!E201 nothing"]) == nil)
    #expect(ExpectedError(["!E201", "more"]) == nil)
  }

  @Test func linesThatWouldBeReadAsTypedAreRefused() {
    #expect(Transcript.fault(in: ["a table", "> not typed"]) == "> not typed")
    #expect(Transcript.fault(in: ["1 | > quoted", "[exit 1]"]) == nil)
  }
}
