internal import Answers
internal import Store
internal import Vocabulary

/// `compare`: authorities side by side at one month, with what makes each row comparable or not.
struct CompareEvaluation {
  let plan: Plan
  let authorities: [AuthorityID]
  /// What was asked for; nil for all that they share.
  let asked: [IndicatorID]?
  let store: Store
  let reader: SeriesReader

  init(_ plan: Plan, _ authorities: [AuthorityID], _ asked: [IndicatorID]?, _ store: Store) {
    self.plan = plan
    self.authorities = authorities
    self.asked = asked
    self.store = store
    reader = SeriesReader(store: store, vintage: plan.vintage)
  }

  var month: Month { plan.window.last }
  private var names: [String] { authorities.map { store.catalogue[$0].name } }

  func answer() throws(Diagnostics) -> Answer {
    let rows = candidates.compactMap {
      CompareRow($0, authorities, at: month, plan: plan, reader: reader)
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
      interpretation: Interpretation(statement: plan.statement, subject: subjectLine(rows)),
      parts: parts,
      reading: CompareReading(names: names, month: month, rows: rows, refused: refusals.facts)
        .phrase,
      notes: plan.shows.contains(.notes)
        ? incomplete(rows) + AnswerNotes(store: store, plan: plan).findings
          + rows.flatMap(\.notes).uniquedNotes() : [])
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
    guard !rows.isEmpty else { return "\(names.joined(separator: ", ")) · \(month)" }
    return
      "\(names.joined(separator: ", ")) · \(month) · \(rows.count) \(rows.count == 1 ? "measure" : "measures")"
  }

  private var nothing: Diagnostic {
    Diagnostic(
      .noCommonMonth, "\(EnglishList.joined(names)) have nothing to compare at \(month)",
      help: ["without a month, the latest that they share is taken"], tryNext: "list authorities")
  }

  // MARK: - The table

  private func table(_ rows: [CompareRow]) -> AnswerTable {
    var columns: [AnswerTable.Column] = [
      .init("", .name, name: "indicator"), .init("measure", .text, name: "title"),
      .init("unit", .name, priority: 1),
    ]
    columns += names.flatMap { [.init($0, .number)] + FigureBands.columns(plan) }
    columns += [.init("gap", .number), .init("better", .name)]
    var table = AnswerTable(
      columns: authorities.count == 2 ? columns : columns.filter { $0.header != .text("gap") },
      groupName: "standing")
    for standing in CompareRow.Standing.allCases where standing != .incomplete || asked != nil {
      let group = rows.filter { $0.standing == standing }
      guard !group.isEmpty else { continue }
      table.rows.append(AnswerTable.Row(.heading, [.text(standing.heading)]))
      table.rows += group.flatMap { $0.tableRows(names) }
    }
    return table
  }
}
