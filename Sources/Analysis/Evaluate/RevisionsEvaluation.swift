internal import Answers
internal import Store
internal import Vocabulary

/// `diff` of many reports: which measures, or whose, are not what they were when first printed.
struct RevisionsEvaluation {
  let plan: Plan
  let group: SeriesGroup
  private let store: Store
  /// The most revised first.
  private let rows: [Row]

  /// A measure over all its authorities or, of one measure, an authority.
  private struct Row {
    var code: String
    var title: String
    var tally: RevisionTally

    /// How many of the months that were printed again are not as at first, in per cent.
    var share: Double? {
      tally.reprinted == 0 ? nil : 100 * Double(tally.revised) / Double(tally.reprinted)
    }
  }

  init(_ plan: Plan, _ group: SeriesGroup, _ store: Store) {
    self.plan = plan
    self.group = group
    self.store = store
    let scan = SeriesScan(group, store)
    let window = plan.window
    let tally = { @Sendable (all: [SeriesID]) in store.revisions(of: all, in: window) }
    let found: [Row]
    if let indicator = group.indicators.first, group.indicators.count == 1 {
      found = scan.series(of: indicator).map { series in
        Row(
          code: store.catalogue[store.authority(of: series)].name, title: "",
          tally: tally([series]))
      }
    } else {
      let tallies = scan.results { tally(scan.series(of: $0)) }
      found = zip(group.indicators, tallies).map { id, tally in
        Row(code: store.catalogue[id].code, title: store.catalogue[id].title, tally: tally)
      }
    }
    rows = found.filter { $0.tally.months > 0 }
      .sorted { ($0.tally.revised, $1.code) > ($1.tally.revised, $0.code) }
  }

  private var isOfOne: Bool { group.indicators.count == 1 }
  private var reprinted: Int { rows.reduce(0) { $0 + $1.tally.reprinted } }
  private var revised: Int { rows.reduce(0) { $0 + $1.tally.revised } }

  func answer() -> Answer {
    Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: [.table(table)], reading: reading,
      notes: plan.shows.contains(.notes)
        ? AnswerNotes(store: store, plan: plan).findings : [])
  }

  private var subjectLine: Phrase {
    let what =
      isOfOne
      ? store.catalogue[group.indicators[0]].title
      : "\(rows.count) \(rows.count == 1 ? "measure" : "measures")"
    let whose =
      group.authorities.count == 1 ? "1 authority" : "\(group.authorities.count) authorities"
    return
      "\(what) · \(whose) · reports of \(plan.window.label) · each month in its first and in its latest report"
  }

  // MARK: - Table

  private var table: AnswerTable {
    var columns: [AnswerTable.Column] =
      isOfOne
      ? [.init("", .name, name: "authority")]
      : [.init("", .name, name: "indicator"), .init("measure", .text, name: "title")]
    columns += [
      .init("months", .number, priority: 3),
      .init("printed again", .number, priority: 2, name: "reprinted"),
      .init("revised", .number), .init("%", .number, name: "share"),
      .init("changed", .number, priority: 1),
      .init("filled in", .number, priority: 1, name: "filled"),
      .init("withdrawn", .number, priority: 1),
      .init("largest change", .text, priority: 4, name: "largest"),
    ]
    return AnswerTable(columns: columns, rows: rows.map(row))
  }

  private func row(_ row: Row) -> AnswerTable.Row {
    let tally = row.tally
    let names: [Cell] = isOfOne ? [.text(row.code)] : [.text(row.code), .text(row.title)]
    let share = row.share.map { Cell.figure(Figure($0, decimals: 1)) } ?? .blank
    return AnswerTable.Row(
      .data,
      names + [count(tally.months), count(tally.reprinted), count(tally.revised), share]
        + [tally.changed, tally.filled, tally.withdrawn].map(count)
        + [tally.largest.map { .phrase(phrase($0)) } ?? .blank])
  }

  private func count(_ number: Int) -> Cell { .figure(Figure(Double(number), unit: .count)) }

  /// `76 to 81, Southampton Aug-18`
  private func phrase(_ revision: RevisionTally.Revision) -> Phrase {
    let unit = store.catalogue[store.indicator(of: revision.series)].unit
    let decimals = store.values(of: revision.series, in: MonthRange(revision.month)).decimals[0]
    let figures = [revision.first, revision.last].map {
      Figure($0, decimals: Int(decimals), unit: unit)
    }
    let place = isOfOne ? "" : "\(store.catalogue[store.authority(of: revision.series)].name) "
    return "\(figures[0]) to \(figures[1]), \(place)\(revision.month)"
  }

  // MARK: - Words

  private var reading: Phrase {
    guard reprinted > 0 else {
      return
        "No month is printed by more than one of these reports, so nothing can have been revised."
    }
    let share = Figure(100 * Double(revised) / Double(reprinted), decimals: 1, unit: .percent)
    let all: Phrase =
      "\(share) of the \(Figure(Double(reprinted), unit: .count)) months that more than one report prints are not what they were at first."
    guard let first = rows.first, first.tally.revised > 0, rows.count > 1 else { return all }
    return all
      + " Most of all \(first.code): \(first.tally.revised) of \(first.tally.reprinted)."
  }
}
