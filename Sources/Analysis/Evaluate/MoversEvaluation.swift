internal import Answers
internal import Store
internal import Vocabulary

/// `movers`: what changed most on the month and on the year, and whether it is signal or noise.
struct MoversEvaluation {
  /// So many of each are shown.
  static let mostShown = 8

  let plan: Plan
  let authority: AuthorityID
  private let store: Store
  private let spans: [MoverSpan]
  private let lines: [MoverLine]

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    let spans =
      plan.window.count == 1 ? MoverSpan.usual : [MoverSpan(months: plan.window.count - 1)]
    self.spans = spans
    lines = store.indicators(of: authority).compactMap {
      MoverLine(Subject($0, of: authority), over: spans, at: plan.window.last, reader: reader)
    }
  }

  private var month: Month { plan.window.last }
  private var place: String { store.catalogue[authority].name }

  func answer() throws(Diagnostics) -> Answer {
    let all = spans.indices.map { lines.ordered($0) }
    let shown = all.map { Array($0.prefix(MoversEvaluation.mostShown)) }
    return Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: plan.isForRows ? [] : [.table(table(shown))],
      reading: plan.isForRows
        ? Phrase() : MoversReading(place: place, month: month, spans: spans, moves: shown).phrase,
      notes: plan.shows.contains(.notes) ? notes(shown.flatMap { $0 }) : [], allRows: table(all))
  }

  private var subjectLine: Phrase {
    let compared = lines.count { !$0.moves.allSatisfy { $0 == nil } }
    return
      "\(place) · \(month) · \(compared) indicators with a figure to set it against"
  }

  // MARK: - Table

  private func table(_ moves: [[Move]]) -> AnswerTable {
    var table = AnswerTable(
      columns: [
        .init("", .name, name: "indicator"), .init("measure", .text, name: "title"),
        .init("from", .number), .init("to", .number, name: "value"), .init("change", .number),
        .init("%", .number, priority: 3, name: "percent"), .init("signal", .name, priority: 2),
        .init("13 months", .name, priority: 1),
      ], groupName: "since")
    for (place, span) in spans.enumerated() {
      let moves = moves[place]
      let hasBase = lines.contains { $0.moves[place] != nil }
      table.rows.append(
        AnswerTable.Row(
          .heading, [.phrase("\(span.title), from \(month - span.months) to \(month)")]))
      table.rows +=
        moves.isEmpty
        ? [
          AnswerTable.Row(
            .remark, [.text(hasBase ? "no change" : "no figures of \(month - span.months)")])
        ]
        : moves.map(\.row)
    }
    return table
  }

  // MARK: - What is left out

  private func notes(_ shown: [Move]) -> [Note] {
    let missing = lines.filter { !$0.hasFigure }.map(\.code)
    let fromZero = shown.filter(\.isFromZero).map(\.code).uniqued()
    let short = lines.filter { $0.hasFigure && $0.moves.allSatisfy { $0 == nil } }.map(\.code)
    var notes: [Note] = []
    if !missing.isEmpty {
      notes.append(Note(.comparatorMissing, "no figure for \(month): \(listed(missing))"))
    }
    if !short.isEmpty {
      notes.append(
        Note(
          .comparatorMissing,
          "nothing to set it against that long before, or another definition then: \(listed(short))"
        ))
    }
    if !fromZero.isEmpty {
      notes.append(
        Note(.comparatorMissing, "from 0, so without a percentage: \(listed(fromZero))"))
    }
    return notes + AnswerNotes(store: store, plan: plan).findings
  }

  private func listed(_ codes: [String]) -> String { EnglishList.first(6, of: codes) }
}

extension [MoverLine] {
  /// The largest first, measured in the usual step of each series from month to month.
  func ordered(_ span: Int) -> [Move] {
    compactMap { $0.moves[span] }
      .filter { $0.change.movement != .level && $0.steps > 0 }
      .sorted { $0.steps == $1.steps ? $0.code < $1.code : $0.steps > $1.steps }
  }
}
