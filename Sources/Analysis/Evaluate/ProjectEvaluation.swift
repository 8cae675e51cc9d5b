internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `project`: how a series most likely goes on, how far that may be wrong, and what it means for a
/// target.
struct ProjectEvaluation {
  let plan: Plan
  let subject: Subject
  let ahead: Int
  private let indicator: Indicator
  private let place: String
  private let series: AnswerSeries
  private let summary: SeriesSummary
  private let target: ReferenceFigure?
  private let notes: AnswerNotes
  private let reader: SeriesReader

  init(_ plan: Plan, _ subject: Subject, ahead: Int, _ store: Store) {
    self.plan = plan
    self.subject = subject
    self.ahead = ahead
    reader = SeriesReader(store: store, vintage: plan.vintage)
    indicator = store.catalogue[subject.indicator]
    place = store.catalogue[subject.authority].name
    series = reader.series(subject, in: plan.window, label: place)
    summary = SeriesSummary(series, polarity: indicator.polarity)
    notes = AnswerNotes(store: store, plan: plan)
    target = Opponents(reader: reader, window: plan.window)
      .target(plan.comparisons ?? [], for: subject)
  }

  func answer() throws(Diagnostics) -> Answer {
    let values = zip(series.values, series.statuses).map { $1.isValue ? $0 : nil }
    guard let projection = Projection(of: values, steps: ahead) else { throw Diagnostics(untested) }
    let outlook = Outlook(projection, from: series, indicator)
    return Answer(
      interpretation: Interpretation(
        statement: plan.statement, subject: subjectLine(outlook)),
      parts: [.trend(chart(outlook)), .table(table(outlook))] + sources,
      reading: ProjectReading(
        place: place, indicator: indicator, outlook: outlook, summary: summary, target: target
      ).phrase,
      notes: plan.shows.contains(.notes) ? allNotes(outlook) : [],
      figures: AnswerFigures(lines: recorded(outlook), marks: marks))
  }

  /// Months without a figure can leave too few tries although there are enough months.
  private var untested: Diagnostic {
    Diagnostic(
      .notProjectable,
      "months without a figure leave fewer than \(BackTest.fewestTries) tries at \(ahead) months ahead",
      help: ["ask for fewer months ahead"],
      tryNext: "show \(NameSpelling.inStatement(indicator.code))")
  }

  private func subjectLine(_ outlook: Outlook) -> Phrase {
    "\(indicator.code)  \(indicator.title) · \(indicator.polarity.label) · \(plan.window.count) months to \(plan.window.last), \(ahead) ahead to \(outlook.months.last)"
  }

  private var sources: [Answer.Part] {
    guard plan.shows.contains(.sources) else { return [] }
    return [.facts(.sources(Sources(reader).facts(subject, plan.window)))]
  }

  // MARK: - Chart and table

  private func chart(_ outlook: Outlook) -> TrendChart {
    TrendChart(
      code: indicator.code, title: indicator.title, place: place, unit: indicator.unit,
      headline: headline(outlook), lines: [series, outlook.line],
      references: [target].compactMap { $0?.reference("target") }, band: outlook.band)
  }

  private func headline(_ outlook: Outlook) -> Phrase {
    let last = summary.last.map { "\(series.figure($0.value)) in \($0.month)" as Phrase } ?? ""
    let end = outlook.steps[outlook.steps.count - 1]
    return [
      last, "\(end.value) in \(end.month)", "band \(end.low) to \(end.high)",
    ].joined(separator: "   ")
  }

  private func table(_ outlook: Outlook) -> AnswerTable {
    var columns: [AnswerTable.Column] = [
      .init("", .name), .init("projected", .number), .init("from", .number), .init("to", .number),
    ]
    if target != nil { columns.append(.init("gap to target", .number)) }
    let rows = outlook.steps.map { step in
      var cells: [Cell] = [
        .text(step.month.label), .figure(step.value), .figure(step.low), .figure(step.high),
      ]
      if let target { cells.append(Cell(.difference(outlook.gap(step, to: target)))) }
      return AnswerTable.Row(.data, cells)
    }
    return AnswerTable(columns: columns, rows: rows)
  }

  // MARK: - Files

  private func recorded(_ outlook: Outlook) -> [AnswerFigures.Line] {
    ([series, outlook.line] + outlook.bandLines).enumerated().map { place, line in
      AnswerFigures.Line(
        indicator: indicator.code, authority: self.place, series: line, isOwn: place == 0,
        isComputed: place > 0)
    }
  }

  private var marks: [AnswerFigures.Mark] {
    [target].compactMap { $0 }.map { target in
      AnswerFigures.Mark(
        indicator: indicator.code, authority: place, reference: target.reference(target.label))
    }
  }

  // MARK: - Notes

  private func allNotes(_ outlook: Outlook) -> [Note] {
    let asked = plan.comparisons?.contains(.target) ?? false
    let missing =
      asked && target == nil
      ? [
        Note(
          .comparatorMissing,
          "no target for \(plan.window.last) is printed for \(indicator.code) of \(place)")
      ]
      : []
    return missing + notes.notes(on: subject, series).filter { $0.id != .stale }
      + [method(outlook)] + notes.findings + notes.otherYears([target].compactMap { $0 })
  }

  private func method(_ outlook: Outlook) -> Note {
    let projection = outlook.projection
    let tries = projection.test.tries
    let tested = projection.test.tested
    let each = tested < ahead ? "each of \(tested) months ahead" : "each month ahead"
    var text: Phrase =
      "\(each) was tried \(tries) times on earlier months, with only what stood before them; the band holds four in five of the misses, and of those to come if the months stay as they were"
    if let other = projection.otherMiss {
      text += "; \(projection.method.other) would have missed by \(outlook.figure(other))"
    } else {
      text +=
        "; \(ProjectionMethod.yearBefore.name) needs \(BackTest.monthsNeeded(.yearBefore, ahead: ahead)) months to be tried"
    }
    if tested < ahead {
      text +=
        "; further than \(tested) months ahead \(plan.window.count) months cannot test: from \(outlook.steps[tested].month) on the band grows in proportion to the months ahead"
    }
    if outlook.isCut { text += "; what cannot be, below 0 or above 100%, is cut off" }
    return Note(.projection, text)
  }
}

extension ProjectionMethod {
  var name: String {
    switch self {
    case .line: "the straight line through the months"
    case .yearBefore: "each month as a year before (seasonal-naive)"
    case .noChange: "no change"
    }
  }

  fileprivate var other: String { (self == .line ? ProjectionMethod.yearBefore : .line).name }
}

/// A projection as figures of its indicator.
struct Outlook {
  /// One month to come.
  struct Step {
    var month: Month
    var value: Figure
    var low: Figure
    var high: Figure
  }

  let projection: Projection
  let steps: [Step]
  /// Whether a figure was moved to the end of what is possible.
  let isCut: Bool
  private let series: AnswerSeries
  private let decimals: Int

  init(_ projection: Projection, from series: AnswerSeries, _ indicator: Indicator) {
    self.projection = projection
    self.series = series
    let decimals = indicator.unit == .count ? series.decimals : max(1, series.decimals)
    self.decimals = decimals
    let top = indicator.unit == .percent ? 100 : Double.infinity
    let isPossible = { (value: Double) in (0...top).contains(value) }
    let figure = { (value: Double) in
      Figure(min(max(value, 0), top), decimals: decimals, unit: indicator.unit)
    }
    let ends = zip(projection.values, projection.test.widths).map { ($0 - $1, $0 + $1) }
    isCut = !ends.allSatisfy { isPossible($0.0) && isPossible($0.1) }
    steps = ends.enumerated().map { place, end in
      Step(
        month: series.months.last + (place + 1), value: figure(projection.values[place]),
        low: figure(end.0), high: figure(end.1))
    }
  }

  var months: MonthRange { MonthRange(series.months.last + 1, series.months.last + steps.count) }

  var line: AnswerSeries { line("projected", \.value.value) }

  var bandLines: [AnswerSeries] {
    [line("band from", \.low.value), line("band to", \.high.value)]
  }

  var band: TrendChart.Band {
    TrendChart.Band(
      months: months, lows: steps.map(\.low.value), highs: steps.map(\.high.value))
  }

  private func line(_ label: String, _ value: KeyPath<Step, Double>) -> AnswerSeries {
    AnswerSeries(
      label: label, months: months, values: steps.map { $0[keyPath: value] },
      statuses: steps.map { _ in .reported }, decimals: decimals, unit: series.unit,
      isConflicting: steps.map { _ in false })
  }

  /// A difference or a miss, in words that carry their own unit.
  func figure(_ value: Double) -> Figure { Figure(value, decimals: max(1, decimals)) }

  func gap(_ step: Step, to target: ReferenceFigure) -> Figure {
    Figure(
      step.value.value - target.figure.value, decimals: max(decimals, target.figure.decimals),
      unit: series.unit)
  }
}
