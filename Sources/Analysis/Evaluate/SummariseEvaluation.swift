internal import Answers
internal import Store
internal import Vocabulary

/// `summarise`: how much there is of each series, and what it ranges over.
struct SummariseEvaluation {
  let plan: Plan
  private let lines: [SummaryLine]
  private let store: Store
  private let placeNames: [String]

  init(_ plan: Plan, _ subjects: [Subject], _ store: Store) {
    self.plan = plan
    self.store = store
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    lines = subjects.map { SummaryLine($0, in: plan.window, reader: reader) }
    placeNames = subjects.map(\.authority).uniqued().map { store.catalogue[$0].name }
  }

  func answer() throws(Diagnostics) -> Answer {
    Answer(
      interpretation: Interpretation(
        late: plan.statement,
        subject:
          "\(placeNames.joined(separator: ", ")) · \(plan.window.label) · \(lines.count) series"),
      parts: [.table(table)], reading: reading,
      notes: plan.shows.contains(.notes) ? notes : [])
  }

  // MARK: - Table

  private var table: AnswerTable {
    var table = AnswerTable(
      columns: [
        .init("", .name, name: "indicator"), .init("measure", .text, name: "title"),
        .init("n", .number),
        .init("missing", .number, priority: 2), .init("no report", .number, priority: 4),
        .init("min", .number), .init("median", .number), .init("max", .number),
        .init("last", .number), .init("in", .name), .init("change", .number, priority: 1),
        .init("since", .name, priority: 3),
      ], isDense: true, groupName: "authority")
    for place in placeNames {
      if placeNames.count > 1 { table.rows.append(AnswerTable.Row(.heading, [.text(place)])) }
      table.rows += lines.filter { $0.place == place }.map(\.row)
    }
    return table
  }

  // MARK: - Words and notes

  private var reading: Phrase {
    let figures = Figure(Double(lines.reduce(0) { $0 + $1.summary.points.count }), unit: .count)
    let missing = Figure(Double(lines.reduce(0) { $0 + $1.missing }), unit: .count)
    let whole = lines.count { $0.missing == 0 && !$0.summary.points.isEmpty }
    let series = lines.count == 1 ? "1 series" : "\(lines.count) series"
    return
      "\(series) with \(figures) figures; \(missing) months that a report covers have none. Complete: \(whole) of \(lines.count)."
  }

  private var notes: [Note] {
    let broken = lines.compactMap { line in
      line.summary.definedSince.map { "\(line.indicator.code) (\($0))" }
    }
    let changed =
      broken.isEmpty
      ? []
      : [
        Note(
          .definitionChanged,
          "only the figures from the month in brackets on, when the definition changed: \(broken.joined(separator: ", "))"
        )
      ]
    return changed + AnswerNotes(store: store, plan: plan).findings
  }
}

/// One series, summed up; only its newest definition.
struct SummaryLine {
  let indicator: Indicator
  let place: String
  let summary: SeriesSummary
  /// Months that a report covers without a figure, and months between that none covers.
  let missing: Int
  let uncovered: Int

  init(_ subject: Subject, in window: MonthRange, reader: SeriesReader) {
    indicator = reader.store.catalogue[subject.indicator]
    place = reader.store.catalogue[subject.authority].name
    let series = reader.series(subject, in: window, label: place)
    summary = SeriesSummary(
      series, polarity: indicator.polarity, breaks: reader.breaks(subject, in: window))
    let last = series.statuses.lastIndex { $0 != .absent } ?? 0
    let without = summary.missingMonths.map { $0 - window.first }.filter { $0 <= last }
    uncovered = without.count { series.statuses[$0] == .absent }
    missing = without.count - uncovered
  }

  var row: AnswerTable.Row {
    let series = summary.series
    let values = summary.points.map(\.value)
    let counts = [values.count, missing, uncovered].map { Cell.figure(Figure(Double($0))) }
    let figure = { (value: Double?) in value.map { Cell.figure(series.figure($0)) } ?? .blank }
    let median = Quantile.type7(values, 0.5).map {
      Cell.figure(Figure($0, decimals: max(1, series.decimals), unit: series.unit))
    }
    let before = summary.points.dropLast().last
    let change = before.flatMap { summary.change(from: $0.value) }
    return AnswerTable.Row(
      .data,
      [.text(indicator.code), .text(indicator.title)] + counts + [
        figure(values.min()), median ?? .blank, figure(values.max()), figure(values.last),
        .text(summary.last?.month.label ?? ""),
        change.map { Cell(.difference($0.difference)) } ?? .blank,
        .text(before?.month.label ?? ""),
      ])
  }
}
