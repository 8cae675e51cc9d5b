internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `compare` over several months: what two or more authorities have side by side, month by month.
struct CompareMonthsEvaluation {
  let plan: Plan
  private let blocks: [CompareMonthsBlock]
  private let refusals: Refusals
  private let names: [String]
  private let authorities: [AuthorityID]
  private let reader: SeriesReader

  init(_ plan: Plan, _ authorities: [AuthorityID], _ indicators: [IndicatorID], _ store: Store) {
    self.plan = plan
    self.authorities = authorities
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    self.reader = reader
    names = authorities.map { store.catalogue[$0].name }
    blocks = indicators.compactMap {
      CompareMonthsBlock($0, authorities, in: plan.window, reader: reader)
    }
    refusals = Refusals(authorities, indicators, compared: Set(blocks.map(\.id)), store: store)
  }

  func answer() throws(Diagnostics) -> Answer {
    guard !blocks.isEmpty else { throw Diagnostics(nothing) }
    var parts: [Answer.Part] = blocks.map { .table($0.table) }
    if !refusals.facts.isEmpty {
      parts.append(
        .facts(FactSheet(title: "Not compared: not the same thing", facts: refusals.facts)))
    }
    if plan.shows.contains(.sources) { parts.append(.facts(.sources(sources))) }
    return Answer(
      interpretation: Interpretation(
        statement: plan.statement,
        subject: "\(names.joined(separator: ", ")) · \(plan.window.label)"),
      parts: parts, reading: blocks.map(\.reading).joined(separator: " "),
      notes: plan.shows.contains(.notes)
        ? (blocks.flatMap(\.notes) + AnswerNotes(store: reader.store, plan: plan).findings)
          .uniquedNotes() : [],
      figures: AnswerFigures(lines: blocks.flatMap(\.recorded)))
  }

  private var sources: [FactSheet.Fact] {
    blocks.flatMap { block in
      authorities.flatMap { Sources(reader).facts(Subject(block.id, of: $0), plan.window) }
    }
  }

  private var nothing: Diagnostic {
    Diagnostic(
      .noCommonMonth,
      "\(EnglishList.joined(names)) share no month of it in \(plan.window.label)",
      help: refusals.facts.isEmpty
        ? ["summarise shows which months each of them has"]
        : ["what one of them prints under this name is something else: describe says what"],
      tryNext: "list authorities")
  }
}

/// One indicator: the months in which at least two of the authorities have a figure.
struct CompareMonthsBlock {
  let id: IndicatorID
  private let indicator: Indicator
  private let names: [String]
  private let months: [Month]
  /// By month, then authority.
  private let sides: [[CompareSide]]
  private let breaks: [Month]

  /// Nil where no month has figures of two.
  init?(
    _ id: IndicatorID, _ authorities: [AuthorityID], in window: MonthRange, reader: SeriesReader
  ) {
    self.id = id
    indicator = reader.store.catalogue[id]
    names = authorities.map { reader.store.catalogue[$0].name }
    let all = window.map { month in
      authorities.map { CompareSide(id, $0, at: month, reader: reader) }
    }.filter { $0.count { $0.figure != nil } >= 2 }
    guard !all.isEmpty else { return nil }
    sides = all
    months = all.map { $0[0].month }
    breaks = authorities.flatMap { reader.breaks(Subject(id, of: $0), in: window) }
      .uniqued().sorted()
  }

  private var unit: Unit { indicator.unit }

  private func gap(_ sides: [CompareSide]) -> Figure? {
    guard names.count == 2, let left = sides[0].figure, let right = sides[1].figure else {
      return nil
    }
    return Figure(
      left.value - right.value, decimals: max(left.decimals, right.decimals), unit: unit)
  }

  // MARK: - Table

  /// A row a month: two columns of figures and their gap fit any terminal.
  var table: AnswerTable {
    var columns = [AnswerTable.Column("", .name)] + names.map { AnswerTable.Column($0, .number) }
    if names.count == 2 { columns.append(.init("gap", .number)) }
    let rows = zip(months, sides).map { month, sides in
      let gaps = names.count == 2 ? [gap(sides).map { Cell(.difference($0)) } ?? .blank] : []
      return AnswerTable.Row(.data, [.text(month.label)] + sides.map(\.cell) + gaps)
    }
    let remarks = remarks.map { AnswerTable.Row(.remark, [.phrase($0)]) }
    return AnswerTable(
      title: "\(indicator.code)  \(indicator.title) · \(unit.label) · \(indicator.polarity.label)",
      columns: columns, rows: rows + remarks)
  }

  /// Why a side is only near, or how the last one was computed.
  private var remarks: [Phrase] {
    let near = sides.flatMap { $0.compactMap(\.nearRemark) }
    let recipe = sides.last?.compactMap { $0.conversion?.recipe } ?? []
    return (near + recipe).reduce(into: []) { remarks, remark in
      if !remarks.contains(remark) { remarks.append(remark) }
    }
  }

  /// The figures as they are held, for files and pipes.
  var recorded: [AnswerFigures.Line] {
    let span = MonthRange(months[0], months[months.count - 1])
    return names.indices.map { place in
      var series = AnswerSeries.absent(label: names[place], in: span, unit: unit)
      for (month, sides) in zip(months, sides) {
        guard let figure = sides[place].figure else { continue }
        series.values[month - span.first] = figure.value
        series.statuses[month - span.first] = .reported
        series.decimals = max(series.decimals, figure.decimals)
      }
      return AnswerFigures.Line(
        indicator: indicator.code, authority: names[place], series: series)
    }
  }

  // MARK: - Words

  var reading: Phrase {
    let first = months[0]
    let last = months[months.count - 1]
    guard names.count == 2, let start = gap(sides[0]), let end = gap(sides[sides.count - 1]) else {
      return
        "\(indicator.code): \(months.count) months from \(first) to \(last) can be set side by side."
    }
    let count: Phrase =
      months.count == 1
      ? "the only month that both have" : "the \(months.count) months that both have"
    let sentence: Phrase =
      "\(indicator.code), \(count) (\(first) to \(last)): \(names[0]) was \(position), by \(size(end)) in \(last)"
    return sentence + movement(start, end, first) + "."
  }

  private func size(_ gap: Figure) -> Phrase {
    let size = Figure(abs(gap.value), decimals: gap.decimals)
    return "\(size)\(size.pointsWord(unit))"
  }

  /// `higher in all of them`, `higher in 7, lower in 3`
  private var position: String {
    let gaps = sides.compactMap { gap($0)?.value }
    let (higher, lower) = (gaps.count { $0 > 0 }, gaps.count { $0 < 0 })
    if higher == gaps.count { return "higher throughout" }
    if lower == gaps.count { return "lower throughout" }
    let equal = gaps.count - higher - lower
    let parts = [(higher, "higher"), (lower, "lower"), (equal, "equal")].filter { $0.0 > 0 }
    return EnglishList.joined(parts.map { "\($0.1) in \($0.0)" })
  }

  private func movement(_ start: Figure, _ end: Figure, _ first: Month) -> Phrase {
    guard months.count > 1, breaks.isEmpty else { return Phrase() }
    let difference = Figure(abs(end.value) - abs(start.value), decimals: end.decimals)
    switch ChangeRule.movement(difference) {
    case .level: return "; the gap was as wide in \(first)"
    case .up: return "; the gap widened from \(size(start)) in \(first)"
    case .down: return "; the gap narrowed from \(size(start)) in \(first)"
    }
  }

  var notes: [Note] {
    breaks.map {
      Note(
        .definitionChanged,
        "\(indicator.code) changed at \($0) for one of them; gaps before and after are not compared"
      )
    }
  }
}
