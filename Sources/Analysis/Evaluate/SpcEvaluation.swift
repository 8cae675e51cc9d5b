internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `spc`: a control chart of one series, and which of its months stand out.
struct SpcEvaluation {
  let plan: Plan
  let subject: Subject
  private let indicator: Indicator
  private let place: String
  private let summary: SeriesSummary
  private let target: ReferenceFigure?
  private let notes: AnswerNotes
  private let store: Store

  init(_ plan: Plan, _ subject: Subject, _ store: Store) {
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    self.plan = plan
    self.subject = subject
    self.store = store
    indicator = store.catalogue[subject.indicator]
    place = store.catalogue[subject.authority].name
    summary = SeriesSummary(
      reader.series(subject, in: plan.window, label: place), polarity: indicator.polarity)
    target = reader.target(for: subject, in: plan.window)
    notes = AnswerNotes(store: store, plan: plan)
  }

  func answer() throws(Diagnostics) -> Answer {
    let isScreened = plan.shows.contains(.screening)
    guard let variation = Variation(summary, basis: indicator.basis, isScreened: isScreened)
    else { throw Diagnostics(tooShort) }
    return Answer(
      interpretation: Interpretation(late: plan.statement),
      parts: [.trend(chart(variation))] + sources,
      reading: SpcReading(code: indicator.code, variation: variation, target: target).phrase,
      notes: plan.shows.contains(.notes)
        ? (ownNotes + breakNotes + method(variation) + notes.findings
          + notes.own([target].compactMap(\.self))).uniquedNotes() : [],
      figures: AnswerFigures(lines: [
        AnswerFigures.Line(
          indicator: indicator.code, authority: place, series: summary.series)
      ]))
  }

  /// The chart marks its gaps itself, and of a break more is said here than elsewhere.
  private var ownNotes: [Note] {
    notes.notes(on: subject, summary.series)
      .filter { $0.id != .definitionChanged && $0.id != .gap }
  }

  private var tooShort: Diagnostic {
    Diagnostic(
      .noData, "no two months in a row have a figure in \(plan.window.label)",
      help: ["limits are made from the steps from one month to the next"],
      tryNext: "show \(NameSpelling.inStatement(indicator.code))")
  }

  private var sources: [Answer.Part] {
    guard plan.shows.contains(.sources) else { return [] }
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    return [
      .facts(FactSheet(title: "Sources", facts: Sources(reader).facts(subject, plan.window)))
    ]
  }

  // MARK: - Chart

  private func chart(_ variation: Variation) -> TrendChart {
    TrendChart(
      code: indicator.code, title: indicator.title, place: place, unit: indicator.unit,
      headline: headline(variation), lines: [summary.series],
      references: references(variation), breaks: breaks.map(\.month),
      signals: variation.misfit == nil ? signals(variation) : [])
  }

  /// `XmR   75 in Oct-18   mean 69.8   limits 52.0 to 87.5   mean moving range 6.7`
  private func headline(_ variation: Variation) -> Phrase {
    let limits = variation.limits
    // The title says the unit once for all.
    let figure = { (value: Double) in
      Figure(value, decimals: variation.figure(value).decimals)
    }
    var parts: [Phrase] = ["XmR"]
    if let last = summary.last {
      let value = Figure(last.value, decimals: summary.series.decimals)
      parts.append("\(value) in \(last.month)")
    }
    parts.append("mean \(figure(limits.mean))")
    parts.append("limits \(figure(limits.lower)) to \(figure(limits.upper))")
    parts.append("mean moving range \(figure(limits.meanMovingRange))")
    return parts.joined(separator: "   ")
  }

  private func references(_ variation: Variation) -> [TrendChart.Reference] {
    let targets = [target].compactMap { $0 }.map { target in
      TrendChart.Reference(
        label: target.shortLabel, figure: target.figure, year: target.year, kind: .target)
    }
    return variation.references + targets
  }

  private func signals(_ variation: Variation) -> [TrendChart.Signal] {
    zip(summary.series.months, variation.causes).compactMap { month, cause in
      cause.map { TrendChart.Signal(month: month, judgement: variation.judgement($0)) }
    }
  }

  // MARK: - Notes

  private var breaks: [DefinitionBreak] {
    guard plan.shows.contains(.breaks),
      let id = store.series(of: subject.authority, subject.indicator)
    else { return [] }
    return store.breaks(of: id)
      .filter { plan.window.first < $0.month && $0.month <= plan.window.last }
  }

  /// New limits begin only where the reader says so: a break in the data is not yet one in the process.
  private var breakNotes: [Note] {
    let code = NameSpelling.inStatement(indicator.code)
    let place = NameSpelling.inStatement(place)
    return breaks.map { change in
      Note(
        .definitionChanged,
        "\(indicator.code) changed at \(change.month): \(change.change); the limits span both, for the new definition alone: spc \(code) for \(place) since \(change.month)"
      )
    }
  }

  /// How the limits were made, where that is not as usual.
  private func method(_ variation: Variation) -> [Note] {
    let limits = variation.limits
    var clauses: [Phrase] = []
    if limits.areTrial {
      clauses.append(
        "trial limits: \(limits.figures) months have figures, \(ControlLimits.fewestFigures) make them firm"
      )
    }
    if limits.screenedOut > 0 {
      let verb = limits.screenedOut == 1 ? "step is" : "steps are"
      clauses.append(
        "\(limits.screenedOut) outstanding \(verb) left out of the mean moving range; without screening keeps all"
      )
    }
    if limits.movingRanges < limits.figures - 1 {
      clauses.append(
        "\(limits.movingRanges) steps between neighbouring months, none across a gap")
    }
    return clauses.isEmpty ? [] : [Note(.controlLimits, clauses.joined(separator: "; "))]
  }
}
