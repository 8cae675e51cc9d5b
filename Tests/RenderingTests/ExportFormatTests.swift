import Answers
import Testing
import Vocabulary

@testable import Rendering

@Suite("Answers leave for other programs with raw figures and their reasons")
struct ExportFormatTests {
  private let answer = Answer(
    interpretation: Interpretation(statement: "show \"a, b\" for Southampton"),
    parts: [
      .trend(
        TrendChart(
          code: "LAC1", title: "Children looked after", place: "Southampton", unit: .count,
          headline: "",
          lines: [
            Samples.series(
              "Bristol, City of", from: Samples.month(2023, 12), [507.25, nil, 1510],
              status: .suppressed)
          ]))
    ],
    reading: "Rose to \(Figure(1510)).", notes: [Note(.gap, "a *gap*")])

  @Test("CSV: a row a month, ISO months, empty with a reason")
  func csv() {
    #expect(
      ExportFormat.csv.text(answer) == """
        indicator,series,month,value,unit,status
        LAC1,"Bristol, City of",2023-12,507.25,count,reported
        LAC1,"Bristol, City of",2024-01,,count,suppressed
        LAC1,"Bristol, City of",2024-02,1510,count,reported

        """)
  }

  @Test("TSV: tables keep their shape, with groups, reasons and remarks in columns")
  func tsv() {
    let answer = Answer(
      interpretation: Interpretation(statement: "scorecard"), parts: [.table(Tables.scorecard)])
    let rows = ExportFormat.tsv.text(answer).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(
      rows[0] == [
        "group", "ref", "indicator", "unit", "2018-10", "change", "SN", "status", "remark",
      ])
    #expect(
      rows[1] == ["Contacts", "M1", "Contacts received", "n", "1620", "174", "", "SN blank", ""])
    #expect(rows[2].last == "near: the SN figure counts 40 working days")
    #expect(rows.allSatisfy { $0.count == rows[0].count })
  }

  @Test("JSON: numbers are numbers, a missing one is null with its status")
  func json() {
    let text = ExportFormat.json.text(answer)
    #expect(text.hasPrefix(#"{"meta":{"statement":"show \"a, b\" for Southampton","subject":"","#))
    #expect(text.contains(#"{"month":"2023-12","value":507.25,"status":"reported""#))
    #expect(text.contains(#"{"month":"2024-01","value":null,"status":"suppressed""#))
    #expect(text.contains(#""notes":[{"id":"N502","text":"A *gap*"}]},"figures":["#))
    #expect(text.hasSuffix("]}\n"))
  }

  @Test("The figures behind an answer: a row each, formulas defused only when asked")
  func figures() {
    var answer = answer
    let series = Samples.series(
      "=cmd()", from: Samples.month(2024, 3), [-1.5, nil], status: .blank)
    answer.figures.lines = [
      AnswerFigures.Line(indicator: "LAC1", authority: "Southampton", series: series)
    ]
    #expect(
      ExportFormat.csv.text(answer, isDefused: true) == """
        indicator,authority,series,month,value,unit,status,conflicting
        LAC1,Southampton,'=cmd(),2024-03,-1.5,count,reported,
        LAC1,Southampton,'=cmd(),2024-04,,count,blank,

        """)
    #expect(ExportFormat.csv.text(answer).contains("Southampton,=cmd(),2024-03,-1.5"))
    let lines = ExportFormat.ndjson.text(answer).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[2].contains(#""month":"2024-04","value":null,"unit":"count","status":"blank""#))
  }

  @Test("JSON escapes what it must and nothing that is not finite")
  func escapes() {
    #expect(JSONValue.string("a\"\\\n\u{1}é").text == #""a\"\\\n\u0001é""#)
    #expect(JSONValue.number(.nan).text == "null")
    #expect(JSONValue.array([.number(0.1), .bool(true), .null]).text == "[0.1,true,null]")
  }

  @Test("Markdown: title, finding, pipe table with its unit, fenced chart, notes, the question")
  func markdown() {
    let text = ExportFormat.markdown.text(answer)
    #expect(
      text.hasPrefix(
        """
        **LAC1 Children looked after, Southampton**

        Rose to 1,510.

        | month | Bristol, City of, number |
        | --- | ---: |
        | Dec-23 | 507 |
        | Jan-24 | c |
        | Feb-24 | 1,510 |

        ```
        """))
    #expect(text.hasSuffix("\n\n- A \\*gap\\* (N502)\n\nAsked: `show \"a, b\" for Southampton`\n"))
  }

  @Test("Markdown: what is drawn is no cell of a pipe table but a block of its own")
  func markdownOfDrawings() throws {
    let answer = Answer(
      interpretation: Interpretation(statement: "show"), parts: [.table(Tables.bullet)])
    let text = ExportFormat.markdown.text(answer)
    let fence = try #require(text.ranges(of: "```\n").first)
    let pipes = text[..<fence.lowerBound].split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(pipes == ["| measure | actual |", "| --- | ---: |", "| EH4-QL | 82 |"])
    #expect(text[fence.upperBound...].contains("EH4-QL       82  "))
    #expect(text.contains("● the authority; T target; S statistical neighbours"))
  }

  @Test("Markdown: a name in back-ticks stays within the code, and nothing is bold without words")
  func markdownOfNames() {
    let answer = Answer(
      interpretation: Interpretation(statement: "describe `LAC10 (%)`"),
      parts: [.facts(FactSheet(title: Phrase(), facts: [.init("unit", "%")]))])
    #expect(
      ExportFormat.markdown.text(answer) == "- **unit**: %\n\nAsked: `` describe `LAC10 (%)` ``\n")
  }

  @Test("as svg prints what a file has")
  func svg() {
    let printed = AnswerRenderer(OutputStyle(width: 60)).text(answer, as: .file(.svg))
    #expect(printed + "\n" == ExportFormat.svg.text(answer))
    #expect(printed.hasPrefix("<svg "))
  }

  @Test("Diagnostics as JSON have line and column")
  func diagnostics() {
    let diagnostic = Diagnostic(
      .unknownIndicator, "no indicator called \"X\"", at: SourceRange(5, 6))
    #expect(
      ExportFormat.json([diagnostic], in: SourceText("show X")) == """
        [{"id":"E201","severity":"error","summary":"no indicator called \\"X\\"",\
        "labels":[{"start":5,"end":6,"text":"","line":1,"column":6}],"understood":null,\
        "suggestions":[],"help":[],"try":null,"corrected":null}]

        """)
  }
}
