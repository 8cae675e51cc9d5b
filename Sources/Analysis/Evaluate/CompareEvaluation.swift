internal import Answers
internal import Store
internal import Vocabulary

/// `compare`: authorities side by side at one month, with what makes each row comparable or not.
struct CompareEvaluation {
  let plan: Plan
  let authorities: [AuthorityID]
  /// What was asked for; nil for all that they share.
  let asked: [IndicatorID]?
  /// Whether each measure stands at a month of its own: the latest of the window that all have.
  let isLatest: Bool
  let store: Store
  let reader: SeriesReader

  init(
    _ plan: Plan, _ authorities: [AuthorityID], _ asked: [IndicatorID]?, _ store: Store,
    isLatest: Bool = false
  ) {
    self.plan = plan
    self.authorities = authorities
    self.asked = asked
    self.isLatest = isLatest
    self.store = store
    reader = SeriesReader(store: store, vintage: plan.vintage)
  }

  var month: Month { plan.window.last }
  private var names: [String] { authorities.map { store.catalogue[$0].name } }

  func answer() throws(Diagnostics) -> Answer {
    let rows = candidates.compactMap { id in
      monthCompared(id).flatMap {
        CompareRow(id, authorities, at: $0, plan: plan, reader: reader)
      }
    }
    let refusals = Refusals(authorities, asked, compared: Set(rows.map(\.id)), store: store)
    let hasFigures = rows.contains { $0.standing != .incomplete }
    guard hasFigures || asked != nil && !refusals.facts.isEmpty else { throw Diagnostics(nothing) }
    var parts: [Answer.Part] = []
    if !rows.isEmpty { parts.append(.table(table(rows))) }
    if !refusals.facts.isEmpty {
      parts.append(
        .facts(FactSheet(title: "Not compared: not the same thing", facts: refusals.facts)))
    }
    if plan.shows.contains(.sources) { parts.append(.facts(sources(rows))) }
    return Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine(rows)),
      parts: parts,
      reading: CompareReading(names: names, when: when, rows: rows, refused: refusals.facts)
        .phrase,
      notes: plan.shows.contains(.notes)
        ? incomplete(rows) + never(rows) + AnswerNotes(store: store, plan: plan).findings
          + rows.flatMap(\.notes).uniquedNotes() : [])
  }

  private var when: Phrase { isLatest ? "Each at the latest month that all have," : "At \(month)" }

  /// Nil where no month of the window has a figure of every authority.
  private func monthCompared(_ id: IndicatorID) -> Month? {
    guard isLatest else { return month }
    let series = authorities.compactMap { store.series(of: $0, id) }
    guard series.count == authorities.count else { return nil }
    return store.latestCommonMonth(of: series, in: plan.window, vintage: plan.vintage)
  }

  /// What all have, but never in the same month.
  private func never(_ rows: [CompareRow]) -> [Note] {
    guard isLatest else { return [] }
    let shown = Set(rows.map(\.id))
    let codes = candidates.filter { id in
      !shown.contains(id) && authorities.allSatisfy { store.series(of: $0, id) != nil }
    }.map { store.catalogue[$0].code }
    guard !codes.isEmpty else { return [] }
    return [
      Note(
        .farApart, "no month of \(plan.window.label) in common: \(codes.joined(separator: ", "))")
    ]
  }

  private func sources(_ rows: [CompareRow]) -> FactSheet {
    let subjects = rows.flatMap { row in authorities.map { Subject(row.id, of: $0) } }
    return FactSheet(
      title: "Sources", facts: subjects.flatMap { Sources(reader).facts($0, plan.window) })
  }

  /// What both have, but never within a year of each other: named, not tabled.
  private func incomplete(_ rows: [CompareRow]) -> [Note] {
    let codes = rows.filter { $0.standing == .incomplete }.map(\.indicator.code)
    guard asked == nil, !codes.isEmpty else { return [] }
    return [
      Note(
        .farApart,
        "not both at \(month), nor within a year of it: \(codes.joined(separator: ", "))")
    ]
  }

  /// The indicators asked for, else all that at least two of the authorities have.
  private var candidates: [IndicatorID] {
    if let asked { return asked }
    let counts = Dictionary(
      authorities.flatMap { authority in store.indicators(of: authority).map { ($0, 1) } },
      uniquingKeysWith: +)
    let shared = counts.filter { $0.value >= 2 }.map(\.key)
    let convertible = counts.filter { $0.value == 1 }.map(\.key).filter(isConvertible)
    return (shared + convertible).sorted()
  }

  private func isConvertible(_ indicator: IndicatorID) -> Bool {
    authorities.allSatisfy { authority in
      store.series(of: authority, indicator) != nil
        || Conversion(indicator, of: authority, at: month, reader: reader) != nil
    }
  }

  private func subjectLine(_ rows: [CompareRow]) -> Phrase {
    let when: Phrase =
      isLatest ? "\(plan.window.label), each at the latest month that all have" : "\(month)"
    guard !rows.isEmpty else { return "\(names.joined(separator: ", ")) · \(when)" }
    return
      "\(names.joined(separator: ", ")) · \(when) · \(rows.count) \(rows.count == 1 ? "measure" : "measures")"
  }

  private var nothing: Diagnostic {
    Diagnostic(
      .noCommonMonth,
      "\(EnglishList.joined(names)) have nothing to compare \(isLatest ? "in \(plan.window.label)" : "at \(month)")",
      help: ["without a month, the latest that they share is taken"], tryNext: "list authorities")
  }

  // MARK: - The table

  private func table(_ rows: [CompareRow]) -> AnswerTable {
    var columns: [AnswerTable.Column] = [
      .init("", .name, name: "indicator"), .init("measure", .text, name: "title"),
      .init("unit", .name, priority: 1),
    ]
    if isLatest { columns.append(.init("month", .name, name: "period")) }
    columns += names.flatMap { [.init($0, .number)] + FigureBands.columns(plan) }
    columns += [.init("gap", .number), .init("better", .name)]
    var table = AnswerTable(
      columns: authorities.count == 2 ? columns : columns.filter { $0.header != .text("gap") },
      groupName: "standing")
    for standing in CompareRow.Standing.allCases where standing != .incomplete || asked != nil {
      let group = rows.filter { $0.standing == standing }
      guard !group.isEmpty else { continue }
      table.rows.append(AnswerTable.Row(.heading, [.text(standing.heading)]))
      table.rows += group.flatMap { $0.tableRows(names, saysMonth: isLatest) }
    }
    return table
  }
}
