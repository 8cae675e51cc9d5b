internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `correlate` over many authorities: which measures go with one, where and when both have a figure.
struct PooledCorrelationEvaluation {
  /// So many are shown, the closest first.
  static let mostShown = 15

  let plan: Plan
  private let indicator: Indicator
  private let store: Store
  private let authorities: Int
  private let found: [Pair]
  private let related: [String]
  private let short: [String]
  private let isAll: Bool

  private struct Pair {
    var indicator: Indicator
    var correlation: PooledCorrelation
    var size: Double { abs(correlation.r ?? 0) }
  }

  init(_ plan: Plan, _ id: IndicatorID, _ group: SeriesGroup, _ store: Store) {
    self.plan = plan
    self.store = store
    indicator = store.catalogue[id]
    authorities = group.authorities.count
    isAll = group.isWhole
    let own = OwnSeries(id, group, plan, store)
    let correlations = own.scan.results { $0 == id ? nil : own.correlation(with: $0) }
    var (found, related, short): ([Pair], [String], [String]) = ([], [], [])
    for (other, correlation) in zip(group.indicators, correlations) {
      guard let correlation else { continue }
      let about = store.catalogue[other]
      if correlation.pairs < RankCorrelation.fewestPairs || correlation.r == nil {
        short.append(about.code)
        continue
      }
      if about.isMadeOf(indicator) || indicator.isMadeOf(about) { related.append(about.code) }
      found.append(Pair(indicator: about, correlation: correlation))
    }
    self.found = found.sorted { ($0.size, $1.indicator.code) > ($1.size, $0.indicator.code) }
    self.related = related
    self.short = short
  }

  func answer() throws(Diagnostics) -> Answer {
    guard !found.isEmpty else { throw Diagnostics(nothing) }
    let shown = Array(found.prefix(isAll ? PooledCorrelationEvaluation.mostShown : found.count))
    return Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: [.table(table(shown))], reading: reading,
      notes: plan.shows.contains(.notes)
        ? notes + AnswerNotes(store: store, plan: plan).findings : [], allRows: table(found))
  }

  private var subjectLine: Phrase {
    "\(indicator.code)  \(indicator.title) · \(authorities) authorities · \(plan.window.label) · Pearson's r over all months of all"
  }

  private var nothing: Diagnostic {
    Diagnostic(
      .tooFewPairs,
      "no other measure has \(RankCorrelation.fewestPairs) months of these authorities in common with \(indicator.code)",
      tryNext: "summarise \(NameSpelling.inStatement(indicator.code)) for all")
  }

  // MARK: - Table

  private func table(_ pairs: [Pair]) -> AnswerTable {
    AnswerTable(
      columns: [
        .init("", .name, name: "indicator"), .init("measure", .text, name: "title"),
        .init("r", .number), .init("within", .number, priority: 1), .init("pairs", .number),
        .init("authorities", .number, priority: 2, name: "places"),
      ], rows: pairs.map(row))
  }

  private func row(_ pair: Pair) -> AnswerTable.Row {
    let signed = { (value: Double?) in
      value.map { Cell(.difference(Figure($0, decimals: 2))) } ?? .blank
    }
    let correlation = pair.correlation
    return AnswerTable.Row(
      .data,
      [
        .text(pair.indicator.code), .text(pair.indicator.title), signed(correlation.r),
        signed(correlation.within),
        .figure(Figure(Double(correlation.pairs), unit: .count)),
        .figure(Figure(Double(correlation.authorities), unit: .count)),
      ])
  }

  // MARK: - Words

  private var reading: Phrase {
    let first = found[0]
    let r = Figure(first.correlation.r ?? 0, decimals: 2)
    let within: Phrase =
      first.correlation.within.map {
        ", \(difference: Figure($0, decimals: 2)) within authorities"
      } ?? ""
    let closest: Phrase =
      found.count == 1
      ? "\(indicator.code) and \(first.indicator.code)"
      : "Of \(found.count) measures \(first.indicator.code) goes closest with \(indicator.code)"
    return closest + ": r \(difference: r)" + within
      + ". None of it says anything of causes."
  }

  private var notes: [Note] {
    var notes = [
      Note(
        .correlation,
        "Pearson's r takes every month of every authority as one pair, so measures that are high in the same places go together; within takes each authority's own means away and tells of movement alone"
      ),
      Note(
        .correlation,
        "months of one authority resemble each other: so many pairs are worth far fewer, and no chance is given"
      ),
    ]
    if !related.isEmpty {
      notes.append(
        Note(
          .correlation, "made of the same figures, so close for that reason: \(listed(related))"))
    }
    if !short.isEmpty {
      notes.append(
        Note(
          .correlation,
          "fewer than \(RankCorrelation.fewestPairs) pairs, or one of them never differs: \(listed(short))"
        ))
    }
    if isAll, found.count > PooledCorrelationEvaluation.mostShown {
      notes.append(
        Note(
          .correlation,
          "\(found.count - PooledCorrelationEvaluation.mostShown) more are not shown; stages and files have them"
        ))
    }
    return notes
  }

  private func listed(_ codes: [String]) -> String { EnglishList.first(8, of: codes) }
}

/// The figures of the one indicator, authority by authority, read once for all others.
private struct OwnSeries {
  private let plan: Plan
  private let store: Store
  let scan: SeriesScan
  private var authorities: [AuthorityID] = []
  /// One run of months an authority, less the first figure of all.
  private var figures: [Double] = []

  init(_ id: IndicatorID, _ group: SeriesGroup, _ plan: Plan, _ store: Store) {
    self.plan = plan
    self.store = store
    scan = SeriesScan(group, store)
    var (room, origin) = ([Double](), Double.nan)
    for series in scan.series(of: id) {
      read(series, into: &room)
      if origin.isNaN { origin = room.first { !$0.isNaN } ?? .nan }
      figures += room.map { $0 - origin }
      authorities.append(store.authority(of: series))
    }
  }

  /// Only the months of the newest definition.
  private func read(_ series: SeriesID, into room: inout [Double]) {
    store.read(series, in: plan.window, vintage: plan.vintage, into: &room)
    if store.catalogue.breaks.isEmpty { return }
    for change in store.breaks(of: series) where change.month <= plan.window.last {
      for place in 0..<min(room.count, max(0, change.month - plan.window.first)) {
        room[place] = .nan
      }
    }
  }

  func correlation(with other: IndicatorID) -> PooledCorrelation {
    var (sums, room, place) = (PooledCorrelation.PairSums(), [Double](), 0)
    let months = plan.window.count
    for series in scan.series(of: other) {
      let authority = store.authority(of: series)
      // Both are in the order of the authorities.
      while place < authorities.count, authorities[place] < authority { place += 1 }
      guard place < authorities.count, authorities[place] == authority else { continue }
      read(series, into: &room)
      sums.add(figures.span.extracting(place * months..<(place + 1) * months), room.span)
    }
    return PooledCorrelation(sums)
  }
}
