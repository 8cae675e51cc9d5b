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

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
    reader = SeriesReader(store: store, vintage: plan.vintage)
  }

  private var month: Month { plan.window.last }

  func answer() throws(Diagnostics) -> Answer {
    let indicators = store.indicators(of: authority)
    let whole = indicators.filter { ScorecardRow.isShown($0, of: authority, reader: reader) }
    let rows = ScorecardRow.all(of: authority, at: month, reader: reader)
    guard !rows.isEmpty else { throw Diagnostics(nothing) }
    var parts: [Answer.Part] = [.table(table(rows))]
    var reading = ScorecardReading(rows, at: month).phrase
    if plan.shows.contains(.published) {
      let published = PublishedComparison(of: authority, month, in: store)
      parts += published.parts
      reading = [reading, published.reading].joined(separator: " ")
    }
    return Answer(
      interpretation: Interpretation(
        statement: plan.statement, subject: subject(rows, indicators.count - whole.count)),
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
    let columns = columns.filter { column in
      column.column.priority == 0 || rows.contains { column.cell($0) != .blank }
    }
    var table = AnswerTable(columns: columns.map(\.column), isDense: true, groupName: "topic")
    for topic in rows.map(\.indicator.topic).uniqued() {
      table.rows.append(
        AnswerTable.Row(.heading, [.text(topic.isEmpty ? "Without a topic" : topic)]))
      table.rows += rows.filter { $0.indicator.topic == topic }.map { row in
        AnswerTable.Row(.data, columns.map { $0.cell(row) })
      }
    }
    return table
  }

  private var columns: [Column] {
    [
      Column(column: .init("ref", .name, name: "indicator")) { .text($0.indicator.code) },
      Column(column: .init("indicator", .text, name: "title")) { .text($0.indicator.title) },
      Column(column: .init("unit", .name, priority: 5)) { .text($0.indicator.unit.abbreviation) },
      Column(column: .init(month.label, .number, name: "value"), cell: \.value),
      Column(column: .init("DoT", .name, priority: 1), cell: \.travel),
      Column(column: .init("on month", .number, priority: 7, name: "change"), cell: \.onMonth),
      Column(column: .init("on year", .number, priority: 1), cell: \.onYear),
      Column(column: .init("12m mean", .number, priority: 6), cell: \.mean),
      Column(column: .init("12m max", .number, priority: 9), cell: \.maximum),
      Column(column: .init("target", .number, priority: 4), cell: \.targetCell),
      Column(column: .init("RAG", .number, priority: 1), cell: \.colour),
    ] + comparators + [Column(column: .init("13 months", .name, priority: 2), cell: \.bars)]
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
