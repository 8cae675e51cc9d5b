internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `spc` of many series: which measures, or which authorities, stand out of ordinary variation most.
struct SignalsEvaluation {
  let plan: Plan
  let group: SeriesGroup
  private let store: Store
  /// The most frequent signals first.
  private let rows: [Row]

  /// A measure over all its authorities or, of one measure, an authority.
  private struct Row {
    var code: String
    var title: String
    var tally: SignalTally

    /// How many of its months are a signal, in per cent.
    var share: Double {
      tally.figures == 0 ? 0 : 100 * Double(tally.any) / Double(tally.figures)
    }

    /// Whether months depend on one another in most of its series, so that the limits do not fit.
    var isDependent: Bool { tally.dependent * 2 > tally.series }
  }

  init(_ plan: Plan, _ group: SeriesGroup, _ store: Store) {
    self.plan = plan
    self.group = group
    self.store = store
    let counting = SignalCounting(plan, store)
    let scan = SeriesScan(group, store)
    let found: [Row]
    if let indicator = group.indicators.first, group.indicators.count == 1 {
      found = scan.series(of: indicator).map { series in
        Row(
          code: store.catalogue[store.authority(of: series)].name, title: "",
          tally: counting.tally(of: [series], store.catalogue[indicator].basis))
      }
    } else {
      let tallies = scan.results { id in
        counting.tally(of: scan.series(of: id), store.catalogue[id].basis)
      }
      found = zip(group.indicators, tallies).map { id, tally in
        Row(code: store.catalogue[id].code, title: store.catalogue[id].title, tally: tally)
      }
    }
    rows = found.filter { $0.tally.series > 0 }
      .sorted { ($0.share, $1.code) > ($1.share, $0.code) }
  }

  private var isOfOne: Bool { group.indicators.count == 1 }
  private var total: SignalTally { rows.reduce(SignalTally()) { $0 + $1.tally } }

  func answer() -> Answer {
    Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: [.table(table)], reading: reading,
      notes: plan.shows.contains(.notes)
        ? notes + AnswerNotes(store: store, plan: plan).findings : [])
  }

  private var subjectLine: Phrase {
    let what =
      isOfOne
      ? store.catalogue[group.indicators[0]].title : counted(rows.count, "measure")
    let series = "\(total.series) series"
    return "\(what) · \(series) · \(plan.window.label) · XmR, each series by its own limits"
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  // MARK: - Table

  private var table: AnswerTable {
    var columns: [AnswerTable.Column] =
      isOfOne
      ? [.init("", .name, name: "authority")]
      : [
        .init("", .name, name: "indicator"), .init("measure", .text, name: "title"),
        .init("series", .number, priority: 3),
      ]
    columns += [
      .init("figures", .number, priority: 2), .init("outside", .number), .init("run", .number),
      .init("trend", .number, priority: 1), .init("near", .number, priority: 1),
      .init("any", .number), .init("%", .number, name: "share"), .init("now", .number),
    ]
    var table = AnswerTable(columns: columns, groupName: "limits")
    let (fitting, slow) = (rows.filter { !$0.isDependent }, rows.filter(\.isDependent))
    if !slow.isEmpty, !fitting.isEmpty { table.rows.append(.init(.heading, [.text("Limits fit")])) }
    table.rows += fitting.map(row)
    if !slow.isEmpty {
      table.rows.append(
        .init(.heading, [.text("A month depends on the one before: limits do not fit")]))
    }
    table.rows += slow.map(row)
    return table
  }

  private func row(_ row: Row) -> AnswerTable.Row {
    let tally = row.tally
    let names: [Cell] =
      isOfOne ? [.text(row.code)] : [.text(row.code), .text(row.title), count(tally.series)]
    let counts = [
      tally.figures, tally.outside, tally.run, tally.trend, tally.near, tally.any,
    ].map(count)
    let share = Cell.figure(Figure(row.share, decimals: 1))
    return AnswerTable.Row(.data, names + counts + [share, count(tally.now)])
  }

  private func count(_ number: Int) -> Cell { .figure(Figure(Double(number), unit: .count)) }

  // MARK: - Words

  private var reading: Phrase {
    let total = total
    guard total.any > 0 else {
      return "No month of \(Figure(Double(total.figures), unit: .count)) is a signal."
    }
    let share = Figure(
      total.figures == 0 ? 0 : 100 * Double(total.any) / Double(total.figures), decimals: 1,
      unit: .percent)
    let figures = Figure(Double(total.figures), unit: .count)
    let all: Phrase = "\(share) of \(figures) figures are a signal"
    let now = total.series == 1 ? "" : "; in \(total.now) of \(total.series) series the last one is"
    guard let first = rows.first(where: { !$0.isDependent }), first.tally.any > 0, rows.count > 1
    else {
      return all + Phrase(now) + "."
    }
    let most = Figure(first.share, decimals: 1, unit: .percent)
    return all + Phrase(now) + ". Most often \(first.code): \(most) of its months."
  }

  // MARK: - Notes

  private var notes: [Note] {
    var notes = [
      Note(
        .controlLimits,
        "a month counts under every rule that it completes: outside a limit; run and trend, the seventh on one side of the mean or in one direction, and each one after it; near, two of three close to a limit"
      )
    ]
    let total = total
    if total.trials > 0 {
      notes.append(
        Note(
          .controlLimits,
          "trial limits: \(total.trials) of \(total.series) series have fewer than \(ControlLimits.fewestFigures) figures"
        ))
    }
    if !plan.shows.contains(.screening) {
      notes.append(Note(.controlLimits, "outstanding steps count towards the limits too"))
    }
    if total.dependent > 0 {
      notes.append(
        Note(
          .controlLimits,
          "limits do not fit rolling figures and stocks that move slowly, since a month depends on the one before: \(total.dependent) of \(total.series) series, whose signals mean little"
        ))
    }
    return notes + breakNotes
  }

  private var breakNotes: [Note] {
    let changed = store.catalogue.breaks.filter {
      plan.window.first < $0.month && $0.month <= plan.window.last
        && group.indicators.contains($0.indicator)
        && ($0.authority.map(group.authorities.contains) ?? true)
    }
    let codes = changed.map { store.catalogue[$0.indicator].code }.uniqued()
    guard plan.shows.contains(.breaks), !codes.isEmpty else { return [] }
    return [
      Note(
        .definitionChanged,
        "the limits span a change of definition of \(EnglishList.joined(codes)); since says where to begin instead"
      )
    ]
  }
}

/// Counts the signals of series one after another, in the same room.
private struct SignalCounting {
  private let plan: Plan
  private let store: Store
  private let isScreened: Bool
  private let passesGaps: Bool

  init(_ plan: Plan, _ store: Store) {
    self.plan = plan
    self.store = store
    isScreened = plan.shows.contains(.screening)
    passesGaps = !plan.shows.contains(.gaps)
  }

  func tally(of all: [SeriesID], _ basis: Basis) -> SignalTally {
    var (tally, room) = (SignalTally(), [Double]())
    for series in all {
      store.read(series, in: plan.window, vintage: plan.vintage, into: &room)
      let (before, isSlow) = (tally.series, isDependent(room, basis))
      if passesGaps {
        let known = SignalCounting.pack(&room)
        tally.add(room.span.extracting(0..<known), isScreened: isScreened)
      } else {
        tally.add(room.span, isScreened: isScreened)
      }
      if tally.series > before, isSlow { tally.dependent += 1 }
    }
    return tally
  }

  /// Moves the figures to the beginning, and says how many there are.
  private static func pack(_ room: inout [Double]) -> Int {
    var known = 0
    for place in room.indices where !room[place].isNaN {
      room[known] = room[place]
      known += 1
    }
    return known
  }

  private func isDependent(_ room: [Double], _ basis: Basis) -> Bool {
    switch basis {
    case .rolling12, .yearToDate: true
    case .snapshot: Autocorrelation.isPresent(in: room.map { $0.isNaN ? nil : $0 })
    case .month, .annual, .term: false
    }
  }
}
