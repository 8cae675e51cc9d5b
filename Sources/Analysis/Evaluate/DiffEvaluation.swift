internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `diff`: what changed between two reports of one authority.
struct DiffEvaluation {
  let plan: Plan
  let authority: AuthorityID
  private let store: Store
  private let difference: ReportDifference

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
    difference = ReportDifference(authority, plan.window.first, plan.window.last, store)
  }

  private var name: String { store.catalogue[authority].name }

  func answer() throws(Diagnostics) -> Answer {
    Answer(
      interpretation: Interpretation(
        late: plan.statement,
        subject:
          "\(name) · the \(difference.then) report and the \(difference.now) report, each as it was printed"
      ),
      parts: [changes, redefined, indicators].compactMap { $0 },
      reading: reading,
      notes: plan.shows.contains(.notes) ? AnswerNotes(store: store, plan: plan).findings : [])
  }

  // MARK: - Parts

  private var changes: Answer.Part? {
    let sections = [
      ("Restated: the same month or year, another figure", difference.restated),
      ("Targets and limits", difference.targets),
    ].filter { !$0.1.isEmpty }
    guard !sections.isEmpty else { return nil }
    var table = AnswerTable(columns: [
      .init("", .name), .init("measure", .text), .init("for", .name),
      .init(difference.then.label, .number), .init(difference.now.label, .number),
      .init("change", .number, priority: 1),
    ])
    for (title, changes) in sections {
      table.rows.append(AnswerTable.Row(.heading, [.text(title)]))
      table.rows += changes.map(row)
    }
    return .table(table)
  }

  private func row(_ change: ReportDifference.Change) -> AnswerTable.Row {
    let decimals = Int(max(change.then.decimals, change.now.decimals))
    let difference = zip([change.then.value], [change.now.value]).compactMap { then, now in
      then.flatMap { then in now.map { $0 - then } }
    }.first
    return AnswerTable.Row(
      .data,
      [
        .text(change.indicator.code), .text(change.indicator.title), .text(change.what),
        cell(change.then, change.indicator), cell(change.now, change.indicator),
        difference.map {
          Cell(.difference(Figure($0, decimals: decimals, unit: change.indicator.unit)))
        } ?? .blank,
      ])
  }

  private func cell(_ printed: PrintedCell, _ indicator: Indicator) -> Cell {
    if let value = printed.value {
      return .figure(Figure(value, decimals: Int(printed.decimals), unit: indicator.unit))
    }
    return printed.text.isEmpty ? .missing(printed.status) : .text(printed.text)
  }

  private var redefined: Answer.Part? {
    guard !difference.redefined.isEmpty else { return nil }
    return .facts(
      FactSheet(
        title: "Counted differently",
        facts: difference.redefined.map { .init($0.indicator.code, Phrase($0.reason)) }))
  }

  private var indicators: Answer.Part? {
    let lists = [
      ("new", difference.appeared), ("no longer", difference.dropped),
    ].filter { !$0.1.isEmpty }
    guard !lists.isEmpty else { return nil }
    return .facts(
      FactSheet(
        title: "Rows that only one of them prints",
        facts: lists.map { .init($0.0, Phrase($0.1.map(\.code).joined(separator: ", "))) }))
  }

  // MARK: - Words

  private var reading: Phrase {
    let between: Phrase =
      "Between \(name)'s reports of \(difference.then) and \(difference.now)"
    guard !difference.isEmpty else {
      return between + " nothing changed that both print (\(difference.sharedCells) figures)."
    }
    let counts = [
      (difference.targets.count, "target or limit changed", "targets and limits changed"),
      (difference.appeared.count, "row is new", "rows are new"),
      (difference.dropped.count, "is no longer printed", "are no longer printed"),
      (difference.redefined.count, "is counted differently", "are counted differently"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return between + Phrase(" " + EnglishList.joined([restated] + counts) + ".")
  }

  private var restated: String {
    guard difference.sharedCells > 0 else {
      return "no month or year is printed by both, so none can be restated"
    }
    let count = difference.restated.count
    let verb = count == 1 ? "was" : "were"
    return "\(count) of the \(difference.sharedCells) figures that both print \(verb) restated"
  }
}
