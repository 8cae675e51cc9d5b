internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `scorecard`: every indicator of one authority at one month, with what is computed from its months.
struct ScorecardEvaluation {
  let plan: Plan
  let authority: AuthorityID
  let store: Store
  let reader: SeriesReader
  /// The years and years to date that the month's own report prints.
  private let printed: Set<PeriodKey>

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
    reader = SeriesReader(store: store, vintage: plan.vintage)
    let month = plan.window.last
    let figures = store.indicators(of: authority)
      .compactMap { store.series(of: authority, $0) }.flatMap { store.figures(of: $0) }
    printed = Set(figures.filter { $0.cell.report == month && $0.cell.value != nil }.map(\.period))
  }

  private var month: Month { plan.window.last }

  func answer() throws(Diagnostics) -> Answer {
    let whole = ScorecardRow.shown(of: authority, reader: reader)
    let partCount = store.indicatorCount(of: authority) - whole.count
    let rows = ScorecardRow.all(whole, of: authority, at: month, reader: reader)
    guard !rows.isEmpty else { throw Diagnostics(nothing) }
    var parts: [Answer.Part] = [.table(table(rows))]
    var reading =
      plan.isForRows
      ? Phrase() : ScorecardReading(rows, of: store.catalogue[authority].name, at: month).phrase
    if plan.shows.contains(.published) {
      let published = PublishedComparison(of: authority, month, in: store)
      parts += published.parts
      reading = [reading, published.reading].joined(separator: " ")
    }
    return Answer(
      interpretation: Interpretation(
        late: plan.statement, subject: subject(rows, partCount)),
      parts: parts, reading: reading,
      notes: plan.shows.contains(.notes) ? notes(rows) : [])
  }

  private var nothing: Diagnostic {
    let name = store.catalogue[authority].name
    let reports = store.reports(of: authority).map(\.label).joined(separator: ", ")
    return Diagnostic(
      .noData, "no report of \(name) has figures for \(month)",
      help: reports.isEmpty ? [] : ["its reports are of \(reports)"],
      tryNext: "scorecard \(NameSpelling.inStatement(name))")
  }

  private func subject(_ rows: [ScorecardRow], _ parts: Int) -> Phrase {
    let left = parts == 0 ? "" : ", \(parts) breakdowns left out"
    return
      "\(store.catalogue[authority].name) · \(month) · \(rows.count) indicators\(left) · changes on \(month - 1) and \(month - 12)"
  }

  // MARK: - The table

  /// A column: how it is headed, how soon it gives way, and its cell of a row.
  private struct Column {
    var column: AnswerTable.Column
    var cell: (ScorecardRow) -> Cell
  }

  private func table(_ rows: [ScorecardRow]) -> AnswerTable {
    let filled = columns.map { (column: $0.column, cells: rows.map($0.cell)) }
      .filter { $0.column.priority == 0 || $0.cells.contains { !$0.isBlank } }
    var table = AnswerTable(columns: filled.map(\.column), isDense: true, groupName: "topic")
    let topics = rows.map(\.indicator.topic)
    for topic in topics.uniqued() {
      table.rows.append(
        AnswerTable.Row(.heading, [.text(topic.isEmpty ? "Without a topic" : topic)]))
      table.rows += topics.indices.filter { topics[$0] == topic }.map { place in
        AnswerTable.Row(.data, filled.map { $0.cells[place] })
      }
    }
    return table
  }

  private var columns: [Column] {
    [
      Column(column: .init("ref", .name, name: "indicator")) { .text($0.indicator.code) },
      Column(column: .init("indicator", .text, name: "title")) { .text($0.indicator.title) },
      Column(column: .init("unit", .name, priority: 3)) { .text($0.indicator.unit.abbreviation) },
      Column(column: .init("good", .name, priority: 8), cell: \.good),
      Column(column: .init(month.label, .number, name: "value"), cell: \.value),
      Column(column: .init("DoT", .name, priority: 1), cell: \.travel),
      Column(column: .init("on month", .number, priority: 7, name: "change"), cell: \.onMonth),
      Column(column: .init("on year", .number, priority: 1), cell: \.onYear),
      Column(column: .init("12m mean", .number, priority: 6), cell: \.mean),
      Column(column: .init("12m max", .number, priority: 9), cell: \.maximum),
      Column(column: .init("target", .number, priority: 4), cell: \.targetCell),
      Column(column: .init("RAG", .number, priority: 1), cell: \.colour),
    ] + ofTheYear + comparators + otherTargets + pastYears
      + [
        Column(column: .init("rule", .name, priority: 20), cell: \.rule),
        Column(column: .init("13 months", .name, priority: 2), cell: \.bars),
      ]
  }

  // MARK: - Columns that only some reports print

  /// The year to date, how it moved on the year before, and its colour.
  private var ofTheYear: [Column] {
    guard printed.contains(where: \.isToDate) else { return [] }
    return [
      Column(column: .init("yr", .number, priority: 1), cell: \.colourOfYear),
      Column(column: .init("to date", .number, priority: 3), cell: \.toDate),
      Column(column: .init("DoT yr", .name, priority: 7), cell: \.travelOnYear),
    ]
  }

  private var pastYears: [Column] {
    let years = Set(printed.compactMap { if case .year(let year) = $0 { year } else { nil } })
    return years.sorted(by: >).enumerated().map { age, year in
      Column(column: .init(year.label, .number, priority: 14 + age)) { $0.past(year) }
    }
  }

  private var otherTargets: [Column] {
    let targets = store.indicators(of: authority).flatMap { store.targets(of: authority, $0) }
    let years = targets.filter { $0.kind == .target && $0.cell.report == month }
      .compactMap { FinancialYear(label: $0.period) }
    return Set(years).subtracting([FinancialYear(of: month)]).sorted().map { year in
      Column(column: .init("target \(year.label)", .number, priority: 13)) { $0.target(for: year) }
    }
  }

  /// Those asked for; without any, the ones that the reports print.
  private var comparators: [Column] {
    let asked = plan.comparisons?.compactMap { comparison -> Comparator? in
      if case .printed(let comparator) = comparison { comparator } else { nil }
    }
    let usual: [Comparator] =
      [.statisticalNeighbours, .england]
      + [store.catalogue[authority].region].filter { !$0.isEmpty }.map(Comparator.region)
      + [.bestStatisticalNeighbour, .englandTopQuartile]
    return (asked ?? usual).enumerated().map { place, comparator in
      let label =
        comparator == .englandTopQuartile ? comparator.shortLabel : comparator.label
      let priority = asked == nil ? [3, 8, 10, 11, 12][place] : 3
      return Column(column: .init(label, .number, priority: priority)) {
        $0.comparator(comparator)
      }
    }
  }

  // MARK: - Notes

  private func notes(_ rows: [ScorecardRow]) -> [Note] {
    let answerNotes = AnswerNotes(store: store, plan: plan)
    let broken = rows.flatMap { row -> [String] in
      guard let id = store.series(of: authority, row.subject.indicator) else { return [] }
      return store.breaks(of: id)
        .filter { row.series.months.first < $0.month && $0.month <= month }
        .map { "\(row.indicator.code) (\($0.month))" }
    }
    var notes = answerNotes.findings
    let own = rows.filter { $0.target?.isOwn == true }.map(\.indicator.code)
    if !own.isEmpty {
      notes.append(Note(.ownTarget, "the targets of these are yours: \(EnglishList.joined(own))"))
    }
    if !broken.isEmpty {
      notes.append(
        Note(
          .definitionChanged,
          "counted differently from the month in brackets on, and not compared across it: \(broken.joined(separator: ", "))"
        ))
    }
    return notes
  }
}

extension PeriodKey {
  fileprivate var isToDate: Bool { if case .yearToDate = self { true } else { false } }
}
