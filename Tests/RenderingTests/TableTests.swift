import Answers
import Testing
import Vocabulary

@testable import Rendering

@Suite("Tables")
struct TableTests {
  private func lines(
    _ table: AnswerTable, width: Int, level: GlyphSet.Level = .full, isTerminal: Bool = true
  ) -> String {
    let style = OutputStyle(width: width, glyphs: GlyphSet(level), isTerminal: isTerminal)
    return Printing.lines(.table(table), style).joined(separator: "\n")
  }

  @Test("Figures stand on the decimal point, signs for missing figures in their place")
  func alignment() {
    #expect(
      lines(Tables.scorecard, width: 80) == """
        Southampton, October 2018
        ref      indicator              unit   Oct-18            change    SN
        ─────────────────────────────────────────────────────────────────────
        Contacts
        M1       Contacts received      n     1,620    ▲ 174              –
        Assessment
        EH4-QL   Assessed in 45 days    %        75.0    ▲ 9.0pp better  77.0
          near: the SN figure counts 40 working days
        CP6B-NI  Children on a CP plan  rate     52*     → 0              c

        – left blank in the report   c suppressed at source   * another table of the
          same report prints it differently
        """)
  }

  @Test("Seven bits: the same table")
  func ascii() {
    #expect(
      lines(Tables.scorecard, width: 80, level: .ascii) == """
        Southampton, October 2018
        ref      indicator              unit   Oct-18            change    SN
        ---------------------------------------------------------------------
        Contacts
        M1       Contacts received      n     1,620    ^ 174              -
        Assessment
        EH4-QL   Assessed in 45 days    %        75.0    ^ 9.0pp better  77.0
          near: the SN figure counts 40 working days
        CP6B-NI  Children on a CP plan  rate     52*     = 0              c

        - left blank in the report   c suppressed at source   * another table of the
          same report prints it differently
        """)
  }

  @Test("Thirteen months at 80 columns: names with years beneath")
  func compactMonths() {
    #expect(
      lines(Tables.months(13), width: 80) == """
                      Aug  Sep  Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug
                     2023                     2024
        ─────────────────────────────────────────────────────────────────────────────
        Southampton   507  510  503  507  510  494  492  490  488  488  479  473  470
        SN            504  504  504  504  504  504  504  504  504  504  504  504  504
        """)
  }

  @Test("Months in full where there is room, and always in a pipe")
  func fullMonths() {
    #expect(
      lines(Tables.months(13), width: 120)
        == lines(
          Tables.months(13), width: 40, isTerminal: false))
    #expect(lines(Tables.months(13), width: 120).hasPrefix("             Aug-23  Sep-23"))
  }

  @Test("Where months find no room, the first and the latest stay, and it is said")
  func droppedMonths() {
    #expect(
      lines(Tables.months(13), width: 50) == """
                      Aug …  Mar  Apr  May  Jun  Jul  Aug
                     2023   2024
        ─────────────────────────────────────────────────
        Southampton   507 …  490  488  488  479  473  470
        SN            504 …  504  504  504  504  504  504

        7 of 13 months shown: as wide shows all.
        """)
  }

  @Test("Titles give way first, then columns by priority, and the hidden are named")
  func droppedColumns() {
    #expect(
      lines(Tables.scorecard, width: 48) == """
        Southampton, October 2018
        ref      indicator      Oct-18            change
        ────────────────────────────────────────────────
        Contacts
        M1       Contacts re…  1,620    ▲ 174
        Assessment
        EH4-QL   Assessed in…     75.0    ▲ 9.0pp better
          near: the SN figure counts 40 working days
        CP6B-NI  Children on…     52*     → 0

        Hidden at 48 columns: unit, SN (as wide or as
          long shows all).
        * another table of the same report prints it
          differently
        """)
  }

  @Test(
    "No line is too wide, whatever the terminal",
    arguments: Array(stride(from: 40, through: 200, by: 3)))
  func widths(width: Int) {
    for level in GlyphSet.Level.allCases {
      for table in [Tables.scorecard, Tables.months(13), Tables.months(60), Tables.months(1)] {
        for line in lines(table, width: width, level: level).split(separator: "\n") {
          #expect(displayWidth(of: line) <= width, "\(line)")
          #expect(!line.hasSuffix(" "), "\(line)")
        }
      }
    }
  }

  @Test("Targets among figures are letters with a key; a note on the mark replaces its key")
  func verdicts() {
    let first = Samples.month(2024, 7)
    let ours = Cell(.figure(Figure(44)), isConflicting: true)
    let gaps = [-1.0, 2].map { Cell(.difference(Figure($0, unit: .percent))) }
    let table = AnswerTable(
      columns: [AnswerTable.Column("", .name), .month(first), .month(first + 1)],
      rows: [
        AnswerTable.Row(.data, [.text("Southampton"), ours, .figure(Figure(47))]),
        AnswerTable.Row(
          .secondary, [.text("target 45"), Cell(.verdict(.met)), Cell(.verdict(.notMet))]),
        AnswerTable.Row(.secondary, [.text("gap")] + gaps),
      ])
    let answer = Answer(
      interpretation: Interpretation(statement: ""), parts: [.table(table)],
      notes: [Note(.conflict, "* Jul-24 is printed twice")])
    #expect(
      AnswerRenderer(OutputStyle(width: 80)).text(answer) == """
                     Jul-24  Aug-24
        ───────────────────────────
        Southampton     44*      47
        target 45        G        R
        gap             −1       +2

        G target met   R target not met
        * Jul-24 is printed twice (N501)
        """)
  }

  @Test("A long list stops where the reader would, and says how long it is")
  func manyRows() {
    let rows = (1...60).map { AnswerTable.Row(.data, [.text("row \($0)")]) }
    var table = AnswerTable(
      columns: [AnswerTable.Column("name", .name)],
      rows: Array(rows[..<40]) + [AnswerTable.Row(.heading, [.text("more")])] + rows[40...])
    let style = OutputStyle(mostRows: 40)
    let lines = Printing.lines(.table(table), style)
    #expect(lines.contains("row 40") && !lines.contains("row 41") && !lines.contains("more"))
    #expect(lines.last == "40 of 60 rows shown: _ | all shows the rest.")
    #expect(Printing.lines(.table(table), OutputStyle()).contains("row 60"))
    table.rows = Array(rows[..<40])
    #expect(Printing.lines(.table(table), style).last == "row 40")
    table.rows = rows
    table.isDense = true
    #expect(Printing.lines(.table(table), style).last == "row 60")
  }

  @Test("Bars are drawn shorter before a column is left out, and keep their proportions")
  func bars() {
    var table = AnswerTable(
      columns: [.init("", .name), .init("rate", .number), .init("", .name, priority: 1)])
    table.rows = [1.0, 0.5].map { share in
      AnswerTable.Row(
        .data,
        [
          .text("An authority with a name that is not short"), .figure(Figure(share * 80)),
          Cell(.bar(Bar(share: share, kind: .other))),
        ])
    }
    let bars = { (width: Int) in
      Printing.lines(.table(table), OutputStyle(width: width)).map { line in
        line.count { $0 == "░" }
      }.filter { $0 > 0 }
    }
    #expect(bars(80) == [26, 13])
    #expect(bars(64) == [14, 7])
    #expect(bars(59) == [])
  }

  @Test("No figure is ever cut: every one that is shown is whole", arguments: 40...120)
  func wholeFigures(width: Int) {
    let shown = lines(Tables.months(13), width: width).split(separator: "\n")
      .filter { $0.hasPrefix("Southampton") }.flatMap { $0.split(separator: " ") }.dropFirst()
    let figures = Set(Samples.stock.lines[0].values.map { "\(Int($0))" } + ["…"])
    #expect(shown.allSatisfy { figures.contains(String($0)) })
  }
}

/// Tables made for the tests.
enum Tables {
  /// A figure just above its target, which is also the neighbours' figure.
  static let bullet = AnswerTable(
    title: "Against target",
    columns: [
      AnswerTable.Column("measure", .name), AnswerTable.Column("actual", .number),
      AnswerTable.Column(
        header: .axis(StripAxis([.init(0, "0"), .init(0.5, "100")])), kind: .name),
    ],
    rows: [
      AnswerTable.Row(
        .data,
        [
          .text("EH4-QL"), .figure(Figure(82)),
          Cell(
            .strip(
              Strip(
                [
                  .init(0.51, .own), .init(0.5, .target), .init(0.5, .neighbours),
                  .init(0.505, .england),
                ], line: 0...0.51))),
        ])
    ])

  /// Parts of a whole: the first is too narrow for its number, and their names take two lines.
  static let shares = AnswerTable(
    title: "Shares",
    columns: [
      AnswerTable.Column("", .name), AnswerTable.Column("EH3a%", .number),
      AnswerTable.Column("EH3b%", .number), AnswerTable.Column("", .name),
    ],
    rows: [
      AnswerTable.Row(
        .data,
        [
          .text("Oct-18"), .figure(Figure(4, decimals: 1)), .figure(Figure(96, decimals: 1)),
          Cell(.shares([0.04, 0.96])),
        ]),
      AnswerTable.Row(
        .remark,
        [
          .text(
            Array(repeating: "EH3a% Completed within 10 days;", count: 8).joined(separator: " "))
        ]
      ),
    ])

  static let scorecard = AnswerTable(
    title: "Southampton, October 2018",
    columns: [
      AnswerTable.Column("ref", .name), AnswerTable.Column("indicator", .text),
      AnswerTable.Column("unit", .name, priority: 2), .month(Samples.month(2018, 10)),
      AnswerTable.Column("change", .number), AnswerTable.Column("SN", .number, priority: 1),
    ],
    rows: [
      AnswerTable.Row(.heading, [.text("Contacts")]),
      AnswerTable.Row(
        .data,
        [
          .text("M1"), .text("Contacts received"), .text("n"), .figure(Figure(1620)),
          Cell(.change(Samples.change(174, .up))), .missing(.blank),
        ]),
      AnswerTable.Row(.heading, [.text("Assessment")]),
      AnswerTable.Row(
        .data,
        [
          .text("EH4-QL"), .text("Assessed in 45 days"), .text("%"),
          .figure(Figure(75, decimals: 1, unit: .percent)),
          Cell(
            .change(Samples.change(9, .up, unit: .percent, judgement: .better, decimals: 1))),
          .figure(Figure(77, decimals: 1, unit: .percent)),
        ]),
      AnswerTable.Row(.remark, [.text("near: the SN figure counts 40 working days")]),
      AnswerTable.Row(
        .data,
        [
          .text("CP6B-NI"), .text("Children on a CP plan"), .text("rate"),
          Cell(.figure(Figure(52, unit: .rate)), isConflicting: true),
          Cell(.change(Samples.change(0, .level))), .missing(.suppressed),
        ]),
    ])

  /// LAC1 and a benchmark over months, the figures repeated where there are more months than figures.
  static func months(_ count: Int) -> AnswerTable {
    let first = Samples.month(2023, 8)
    let values = Samples.stock.lines[0].values
    let ours = (0..<count).map { Cell.figure(Figure(values[$0 % values.count])) }
    let theirs = (0..<count).map { _ in Cell.figure(Figure(504)) }
    return AnswerTable(
      columns: [AnswerTable.Column("", .name)] + (0..<count).map { .month(first + $0) },
      rows: [
        AnswerTable.Row(.data, [.text("Southampton")] + ours),
        AnswerTable.Row(.secondary, [.text("SN")] + theirs),
      ])
  }
}
