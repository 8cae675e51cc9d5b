internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `show` for calculations: a row each by month, and for how many months it could be computed.
struct DerivedShow {
  let query: Query
  let workspace: Workspace
  let store: Store
  let focus: Focus
  let wording: Wording

  /// One calculation of one authority, and what it is set against.
  struct Line {
    var name: String
    var authority: String
    var series: AnswerSeries
    var against: [AnswerSeries] = []
  }

  /// A calculation with its names settled, and what was read one way of two.
  struct Planned {
    var name: String
    var result: ExpressionPlanner.Result
    var notes: [Note]
  }

  func answer() throws(Diagnostics) -> Answer {
    try refuseUnsupported()
    var (names, authorities) = try operands()
    var planned: [Planned] = []
    for name in names { planned.append(try plan(name, authorities)) }
    if query.parts.places.isEmpty,
      let owner = PlannedExpression.owner(planned.map(\.result.expression))
    {
      authorities = [owner]
    }
    let comparisons = try comparisons()
    let (window, vintage) = try window(
      planned.flatMap { $0.result.expression.indicators }.uniqued(), authorities)
    let reader = SeriesReader(store: store, vintage: vintage)
    let lines = planned.flatMap { calculation in
      authorities.map { line(calculation, $0, against: comparisons, in: window, reader) }
    }
    return Answer(
      interpretation: Interpretation(
        statement: statement(names, authorities, window), subject: subject(names, window)),
      parts: [.table(table(lines, in: window))],
      reading: lines.map(reading).joined(separator: " "),
      notes: (planned.flatMap(\.notes) + breaks(planned, authorities, window)
        + near(planned, authorities, comparisons, vintage)
        + lines.compactMap(note)).uniquedNotes(),
      figures: AnswerFigures(lines: lines.flatMap(recorded)))
  }

  private func recorded(_ line: Line) -> [AnswerFigures.Line] {
    ([line.series] + line.against).enumerated().map { place, series in
      AnswerFigures.Line(
        indicator: line.name, authority: line.authority, series: series, isOwn: place == 0)
    }
  }

  // MARK: - What is asked

  /// What cannot be asked of a calculation: its own brackets say it instead.
  private func refuseUnsupported() throws(Diagnostics) {
    let parts = query.parts
    var problems = Problems()
    func refuse(_ what: String, _ range: SourceRange) {
      problems.add(
        Diagnostic(
          .unsupported, "this release does not answer \(what) for a calculation", at: range,
          help: ["write it into the calculation: let x = LAC1 - LAC1[England]"]))
    }
    if let ahead = parts.ahead { refuse("ahead", ahead.range) }
    if let flag = (parts.with + parts.without).first { refuse(flag.value.word, flag.range) }
    try problems.check(wording)
  }

  private func operands() throws(Diagnostics) -> (names: [NameNode], authorities: [AuthorityID]) {
    let all = query.parts.operands.compactMap { operand -> NameNode? in
      if case .name(let name) = operand { name } else { nil }
    }
    let places = all.filter { name in
      workspace.letEntry(name) == nil
        && store.catalogue.names.targets(of: name.text).allSatisfy { $0.kind == .authority }
        && name.isKnown
    }
    var parts = Parts()
    parts.places = query.parts.places + places.map { .name($0) }
    var planner = planner(parts)
    let named = try planner.places()
    let authorities = named.isEmpty ? [focus.authority].compactMap { $0 } : named
    guard !authorities.isEmpty else {
      throw Diagnostics(
        Diagnostic(.noAuthority, "whose figures? no authority is in focus", at: query.verb.range))
    }
    return (all.filter { !places.contains($0) } + query.parts.subjects, authorities)
  }

  func planner(_ parts: Parts) -> Planner {
    Planner(
      Query(verb: query.verb, parts: parts), store: store, focus: focus, wording: wording)
  }

  private func plan(
    _ name: NameNode, _ authorities: [AuthorityID]
  ) throws(Diagnostics) -> Planned {
    var planner = ExpressionPlanner(
      store: store, authorities: authorities,
      resolver: NameResolver(store: store, wording: wording, parts: query.parts))
    let result = try planner.plan(workspace.expanded(Spanned(.name(name), name.range)))
    return Planned(name: self.name(name), result: result, notes: planner.notes)
  }

  private func window(
    _ indicators: [IndicatorID], _ authorities: [AuthorityID]
  ) throws(Diagnostics) -> (MonthRange, Vintage) {
    let subjects = authorities.flatMap { authority in
      indicators.map { Subject($0, of: authority) }
    }
    var planner = planner(query.parts)
    let vintage = try planner.vintage(for: authorities)
    return (try planner.window(for: subjects, vintage, usual: Planner.showMonths), vintage)
  }

  private func name(_ node: NameNode) -> String { workspace.letEntry(node)?.name ?? node.text }

  // MARK: - What it comes to

  private func line(
    _ calculation: Planned, _ authority: AuthorityID, against comparisons: [Comparison],
    in window: MonthRange, _ reader: SeriesReader
  ) -> Line {
    let place = store.catalogue[authority].name
    let of = { (authority: AuthorityID, label: String, months: MonthRange) in
      series(calculation.result, authority, label, in: months, reader)
    }
    let others = comparisons.map { opponent($0, of: authority, in: window, of) }
    return Line(
      name: calculation.name, authority: place, series: of(authority, place, window),
      against: others)
  }

  private func series(
    _ planned: ExpressionPlanner.Result, _ authority: AuthorityID, _ label: String,
    in window: MonthRange, _ reader: SeriesReader
  ) -> AnswerSeries {
    let values = ExpressionEvaluation(reader: reader, authority: authority)
      .values(planned.expression, in: window)
    return AnswerSeries(
      label: label, months: window, values: values.values, statuses: values.statuses,
      decimals: values.decimals, unit: planned.quantity.unit, isConflicting: values.isConflicting)
  }

  private func table(_ lines: [Line], in window: MonthRange) -> AnswerTable {
    let layout = MonthColumns(window, covering: lines.flatMap { [$0.series] + $0.against })
    var table = AnswerTable(columns: layout.columns)
    for line in lines {
      let cells = layout.cells { line.series.cell($0) }
      let change = layout.hasChange ? [self.change(line)] : []
      table.rows.append(
        AnswerTable.Row(.data, [.text("\(line.name), \(line.authority)")] + cells + change))
      table.rows += line.against.flatMap { rows(of: $0, against: line.series, layout) }
    }
    return table
  }

  private func change(_ line: Line) -> Cell {
    let summary = SeriesSummary(line.series, polarity: .none)
    guard let first = summary.first, let last = summary.last, first.month < last.month,
      let change = summary.change(from: first.value)
    else { return .blank }
    return Cell(.change(change))
  }

  private func reading(_ line: Line) -> Phrase {
    SeriesReading(
      place: line.authority, code: line.name,
      summary: SeriesSummary(line.series, polarity: .none), references: []
    ).phrase
  }

  /// For how many months it could be computed, where not for all.
  private func note(_ line: Line) -> Note? {
    let known = line.series.statuses.count(where: \.isValue)
    let all = line.series.months.count
    guard known < all else { return nil }
    return Note(
      .partlyComputed,
      "for \(known) of \(all) months \(line.name) of \(line.authority) could be computed; the others lack a figure that it needs"
    )
  }

  // MARK: - Words

  private func statement(
    _ names: [NameNode], _ authorities: [AuthorityID], _ window: MonthRange
  ) -> String {
    let range = query.verb.range
    var parts = query.parts
    parts.mode = nil
    parts.subjects = []
    parts.operands = names.map { .name(NameNode(name($0), range: range)) }
    parts.places = authorities.map { .name(NameNode(store.catalogue[$0].name, range: range)) }
    let ends = [window.first, window.last].map { Spanned(PointNode.month($0), range) }
    parts.period = Spanned(
      window.count == 1 ? .point(ends[0].value) : .range(from: ends[0], to: ends[1]), range)
    return StatementPrinter.print(
      Statement(
        .query(Query(verb: query.verb, parts: parts)), range: range))
  }

  private func subject(_ names: [NameNode], _ window: MonthRange) -> Phrase {
    let made = names.compactMap { node -> String? in
      guard let entry = workspace.letEntry(node) else { return nil }
      let text = StatementPrinter.print(
        Statement(.let(Spanned(entry.name, node.range), entry.value), range: node.range))
      return String(text.dropFirst("let ".count))
    }
    let months = "\(window.label), \(window.count) \(window.count == 1 ? "month" : "months")"
    return Phrase((made + [months]).joined(separator: " · "))
  }
}
