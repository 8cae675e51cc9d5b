internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `trend`: a line chart for each indicator, and the sentence it comes to.
struct TrendEvaluation: SeriesEvaluation {
  let inputs: SeriesInputs

  func answer() throws(Diagnostics) -> Answer {
    guard plan.window.count > 1 else { throw Diagnostics(oneMonth) }
    let panels = subjects.map(\.indicator).uniqued().map { indicator in
      TrendPanel(
        subjects.filter { $0.indicator == indicator }, plan: plan, reader: reader, notes: notes)
    }
    return Answer(
      interpretation: Interpretation(late: plan.statement),
      parts: panels.map { .trend($0.chart) } + sources,
      reading: panels.map(\.reading).joined(separator: " "),
      notes: plan.shows.contains(.notes)
        ? (panels.flatMap(\.ownNotes) + notes.findings + panels.flatMap(\.comparisonNotes))
          .uniquedNotes() : [],
      figures: AnswerFigures(
        lines: panels.flatMap(\.recorded), marks: panels.flatMap(\.marks)))
  }

  private var oneMonth: Diagnostic {
    let code = NameSpelling.inStatement(store.catalogue[subjects[0].indicator].code)
    return Diagnostic(
      .unexpectedWord, "one month makes no trend", help: ["ask for a period: trend \(code) 13m"],
      tryNext: "show \(code) at \(plan.window.last)")
  }
}

/// One indicator's chart: a line for each authority, flat lines for benchmarks and the target.
struct TrendPanel {
  private let indicator: Indicator
  private let lines: [(subject: Subject, series: AnswerSeries)]
  private let others: [(series: AnswerSeries, subject: Subject?)]
  private let references: [ReferenceFigure]
  private let missing: [Phrase]
  /// Of the one line, where there is but one.
  private let bands: SeriesBands?
  private let plan: Plan
  private let reader: SeriesReader
  private let notes: AnswerNotes

  init(_ subjects: [Subject], plan: Plan, reader: SeriesReader, notes: AnswerNotes) {
    let catalogue = reader.store.catalogue
    indicator = catalogue[subjects[0].indicator]
    self.plan = plan
    self.reader = reader
    self.notes = notes
    lines = subjects.map {
      ($0, reader.series($0, in: plan.window, label: catalogue[$0.authority].name))
    }
    bands =
      lines.count == 1
      ? SeriesBands(subjects[0], lines[0].series, plan: plan, reader: reader) : nil
    // Without `vs` the report's own benchmarks are drawn; each authority has its own, so only
    // one authority's are.
    let usual = reader.currentComparators(for: subjects[0], in: plan.window).map {
      Comparison.printed($0)
    }
    let asked = plan.comparisons ?? (subjects.count == 1 ? usual : [])
    let found = Opponents(reader: reader, window: plan.window).find(asked, for: subjects[0])
    missing = found.missing
    references = found.opponents.compactMap { opponent in
      if case .flat(let reference) = opponent { reference } else { nil }
    }
    others = found.opponents.compactMap { opponent in
      if case .series(let series, let subject) = opponent { (series, subject) } else { nil }
    }
  }

  private var summaries: [SeriesSummary] {
    lines.map { line in
      SeriesSummary(
        line.series, polarity: indicator.polarity,
        breaks: reader.breaks(line.subject, in: plan.window))
    }
  }

  var chart: TrendChart {
    TrendChart(
      code: indicator.code, title: indicator.title,
      place: lines.map(\.series.label).joined(separator: ", "), unit: indicator.unit,
      headline: lines.count == 1 ? headline(summaries[0]) : Phrase(),
      lines: lines.map(\.series) + others.map(\.series),
      references: references.map(reference) + (bands?.references ?? []),
      breaks: plan.shows.contains(.breaks) ? breaks : [])
  }

  private func reference(_ figure: ReferenceFigure) -> TrendChart.Reference {
    figure.reference(figure.shortLabel)
  }

  /// The figures as they are held, for files and pipes.
  var recorded: [AnswerFigures.Line] {
    let own = lines.map { line in
      AnswerFigures.Line(
        indicator: indicator.code, authority: line.series.label, series: line.series)
    }
    let against = others.map { other in
      AnswerFigures.Line(
        indicator: indicator.code, authority: lines[0].series.label, series: other.series,
        isOwn: false)
    }
    let ends = (bands?.series ?? []).map { band in
      AnswerFigures.Line(
        indicator: indicator.code, authority: lines[0].series.label, series: band, isOwn: false)
    }
    return own + ends + against
  }

  var marks: [AnswerFigures.Mark] {
    references.map { figure in
      AnswerFigures.Mark(
        indicator: indicator.code, authority: lines[0].series.label,
        reference: figure.reference(figure.label))
    }
  }

  private var breaks: [Month] {
    lines.flatMap { reader.breaks($0.subject, in: plan.window) }.uniqued().sorted()
  }

  /// `47 in Aug-24   ▲ 3 on month (+6.8%)   ▼ 23 on year (−32.9%)   12-month mean 56`
  private func headline(_ summary: SeriesSummary) -> Phrase {
    guard let last = summary.last else { return "no figure in \(plan.window.label)" }
    var parts: [Phrase] = ["\(summary.series.figure(last.value)) in \(last.month)"]
    if let change = summary.changeOnMonth { parts.append(phrase(change, on: "month")) }
    if let change = summary.changeOnYear { parts.append(phrase(change, on: "year")) }
    if let (mean, count) = summary.mean12, count > 1 {
      let decimals = max(summary.series.decimals, indicator.unit == .count ? 0 : 1)
      let figure = Figure(mean, decimals: decimals, unit: indicator.unit)
      parts.append(count == 12 ? "12-month mean \(figure)" : "mean \(figure) (\(count) months)")
    }
    return parts.joined(separator: "   ")
  }

  private func phrase(_ change: Change, on base: String) -> Phrase {
    guard change.movement != .level else { return "unchanged on \(base)" }
    let percent: Phrase = change.percent.map { " (\(percentChange: $0))" } ?? Phrase()
    return "\(change) on \(base)\(percent)"
  }

  // MARK: - Words and notes

  var reading: Phrase {
    let own = zip(lines, summaries).map { line, summary in
      SeriesReading(
        place: line.series.label, code: indicator.code, summary: summary,
        references: lines.count == 1 ? references : [],
        variation: Variation(summary, basis: indicator.basis)
      ).phrase
    }
    return (own + [interval].compactMap { $0 }).joined(separator: " ")
  }

  /// `The 95% interval of Aug-24 is 41.2 to 53.4.`
  private var interval: Phrase? {
    guard let (lower, upper) = bands?.lastInterval, let last = summaries[0].last else { return nil }
    return "The 95% interval of \(last.month) is \(lower) to \(upper)."
  }

  var ownNotes: [Note] {
    lines.flatMap { notes.notes(on: $0.subject, $0.series) }
      + (bands?.notes ?? [oneLineOnly])
      .filter { !$0.text.isEmpty }
  }

  /// Two series and the limits of both would be six lines.
  private var oneLineOnly: Note {
    let isAsked = !plan.shows.isDisjoint(with: [.intervals, .limits])
    return Note(
      .controlLimits,
      isAsked ? "limits and intervals are drawn round a line that stands alone" : Phrase())
  }

  var comparisonNotes: [Note] {
    let absent = missing.map { Note(.comparatorMissing, $0) }
    let isShared = lines.count + others.count { $0.subject != nil } > 1
    let rivals = lines.map(\.subject) + others.compactMap(\.subject)
    let near = isShared ? rivals.compactMap { notes.near($0) } : []
    return absent + near + notes.oneFigure(references) + notes.otherYears(references)
      + notes.own(references)
  }
}
