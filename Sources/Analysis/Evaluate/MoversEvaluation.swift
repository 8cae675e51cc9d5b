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
  private let lines: [MoverLine]

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    lines = store.indicators(of: authority).compactMap {
      MoverLine(Subject($0, of: authority), at: plan.window.last, reader: reader)
    }
  }

  private var month: Month { plan.window.last }
  private var place: String { store.catalogue[authority].name }

  func answer() throws(Diagnostics) -> Answer {
    let onMonth = biggest(\.onMonth)
    let onYear = biggest(\.onYear)
    return Answer(
      interpretation: Interpretation(statement: plan.statement, subject: subjectLine),
      parts: [.table(table(onMonth, onYear))],
      reading: MoversReading(place: place, month: month, onMonth: onMonth, onYear: onYear).phrase,
      notes: plan.shows.contains(.notes) ? notes(onMonth + onYear) : [])
  }

  private var subjectLine: Phrase {
    let compared = lines.count { $0.onMonth != nil || $0.onYear != nil }
    return
      "\(place) · \(month) · \(compared) indicators with a figure to set it against"
  }

  /// The largest first, measured in the usual step of each series from month to month.
  private func biggest(_ move: KeyPath<MoverLine, Move?>) -> [Move] {
    lines.compactMap { $0[keyPath: move] }
      .filter { $0.change.movement != .level && $0.steps > 0 }
      .sorted { ($0.steps, $1.code) > ($1.steps, $0.code) }
      .prefix(MoversEvaluation.mostShown).map { $0 }
  }

  // MARK: - Table

  private func table(_ onMonth: [Move], _ onYear: [Move]) -> AnswerTable {
    var table = AnswerTable(columns: [
      .init("", .name), .init("measure", .text), .init("from", .number),
      .init("to", .number), .init("change", .number), .init("%", .number, priority: 3),
      .init("signal", .name, priority: 2), .init("13 months", .name, priority: 1),
    ])
    let hasMonth = lines.contains { $0.onMonth != nil }
    let hasYear = lines.contains { $0.onYear != nil }
    let sections = [
      ("On the month", onMonth, month - 1, hasMonth), ("On the year", onYear, month - 12, hasYear),
    ]
    for (title, moves, base, hasBase) in sections {
      table.rows.append(
        AnswerTable.Row(.heading, [.phrase("\(title), from \(base) to \(month)")]))
      table.rows +=
        moves.isEmpty
        ? [AnswerTable.Row(.remark, [.text(hasBase ? "no change" : "no figures of \(base)")])]
        : moves.map(\.row)
    }
    return table
  }

  // MARK: - What is left out

  private func notes(_ shown: [Move]) -> [Note] {
    let missing = lines.filter { !$0.hasFigure }.map(\.code)
    let fromZero = shown.filter(\.isFromZero).map(\.code).uniqued()
    let short = lines.filter { $0.hasFigure && $0.onMonth == nil && $0.onYear == nil }.map(\.code)
    var notes: [Note] = []
    if !missing.isEmpty {
      notes.append(Note(.comparatorMissing, "no figure for \(month): \(listed(missing))"))
    }
    if !short.isEmpty {
      notes.append(
        Note(
          .comparatorMissing,
          "nothing a month or a year before, or another definition then: \(listed(short))"))
    }
    if !fromZero.isEmpty {
      notes.append(
        Note(.comparatorMissing, "from 0, so without a percentage: \(listed(fromZero))"))
    }
    return notes + AnswerNotes(store: store, plan: plan).findings
  }

  private func listed(_ codes: [String]) -> String {
    let most = 6
    guard codes.count > most else { return codes.joined(separator: ", ") }
    return codes.prefix(most).joined(separator: ", ") + " and \(codes.count - most) more"
  }
}
