internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `correlate`: which series rise and fall with one, at the same time or so many months before it.
struct CorrelateEvaluation {
  /// So many are shown, the closest first.
  static let mostShown = 15
  static let mostReadOut = 3

  let plan: Plan
  let subject: Subject
  private let store: Store
  private let indicator: Indicator
  private let place: String
  private let lags: ClosedRange<Int>
  private let isAll: Bool
  private let found: [Pair]
  /// Left out: made of the same figures, or too few months in common.
  private let related: [String]
  private let short: [String]
  private let tests: Int

  /// Another indicator at the lag where it is closest.
  private struct Pair {
    var indicator: Indicator
    var lag: Int
    var correlation: RankCorrelation

    /// What is beyond chance first, then the closest.
    func isBefore(_ other: Pair) -> Bool {
      let (own, its) = (correlation, other.correlation)
      if own.isBeyondChance != its.isBeyondChance { return own.isBeyondChance }
      return (abs(own.rho), other.indicator.code) > (abs(its.rho), indicator.code)
    }
  }

  init(
    _ plan: Plan, _ subject: Subject, with others: [IndicatorID]?, _ lags: ClosedRange<Int>,
    _ store: Store
  ) {
    self.plan = plan
    self.subject = subject
    self.store = store
    self.lags = lags
    isAll = others == nil
    indicator = store.catalogue[subject.indicator]
    place = store.catalogue[subject.authority].name
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    let own = PairedSeries(subject, in: plan.window, reader: reader)
    let partners = (others ?? store.indicators(of: subject.authority))
      .filter { $0 != subject.indicator }
    var (found, related, short): ([Pair], [String], [String]) = ([], [], [])
    var tests = 0
    for id in partners {
      let about = store.catalogue[id]
      if about.isMadeOf(indicator) || indicator.isMadeOf(about) {
        related.append(about.code)
        continue
      }
      let other = PairedSeries(Subject(id, of: subject.authority), in: plan.window, reader: reader)
      let all = lags.compactMap { lag in
        own.correlation(with: other, before: lag).map {
          Pair(indicator: about, lag: lag, correlation: $0)
        }
      }
      tests += all.count
      if let best = all.max(by: { abs($0.correlation.rho) < abs($1.correlation.rho) }) {
        found.append(best)
      } else {
        short.append(about.code)
      }
    }
    self.found = found.sorted { $0.isBefore($1) }
    self.related = related
    self.short = short
    self.tests = tests
  }

  func answer() throws(Diagnostics) -> Answer {
    guard !found.isEmpty else { throw Diagnostics(nothing) }
    return Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: [.table(table(shown))], reading: reading,
      notes: plan.shows.contains(.notes)
        ? notes + AnswerNotes(store: store, plan: plan).findings : [],
      allRows: shown.count < found.count ? table(found[...]) : nil)
  }

  private var subjectLine: Phrase {
    let lag = lags.upperBound == 0 ? "in the same month" : "up to \(lags.upperBound) months before"
    return
      "\(indicator.code)  \(indicator.title) · \(place) · \(plan.window.label) · Spearman's ρ, the other \(lag)"
  }

  private var nothing: Diagnostic {
    let codes = (related + short).prefix(6).map { $0 }
    return Diagnostic(
      .tooFewPairs,
      "no other series has \(RankCorrelation.fewestPairs) months in common with \(indicator.code)",
      help: [
        related.isEmpty
          ? "months before a change of definition do not count"
          : "\(EnglishList.joined(Array(codes))): too few months, or made of the same figures"
      ],
      tryNext: "summarise \(NameSpelling.inStatement(indicator.code))")
  }

  // MARK: - Table

  private var shown: ArraySlice<Pair> {
    found.prefix(isAll ? CorrelateEvaluation.mostShown : found.count)
  }

  private func table(_ pairs: ArraySlice<Pair>) -> AnswerTable {
    var columns: [AnswerTable.Column] = [.init("", .name), .init("measure", .text)]
    if lags.upperBound > 0 { columns.append(.init("before", .number)) }
    columns += [
      .init("ρ", .number), .init("months", .number), .init("as good as", .number, priority: 1),
      .init("", .name),
    ]
    return AnswerTable(columns: columns, rows: pairs.map(row))
  }

  private func row(_ pair: Pair) -> AnswerTable.Row {
    var cells: [Cell] = [.text(pair.indicator.code), .text(pair.indicator.title)]
    if lags.upperBound > 0 { cells.append(.figure(Figure(Double(pair.lag)))) }
    cells += [
      Cell(.difference(rho(pair))), .figure(Figure(Double(pair.correlation.pairs))),
      .figure(Figure(pair.correlation.effectivePairs)),
      .text(pair.correlation.isBeyondChance ? "beyond chance" : "may be chance"),
    ]
    return AnswerTable.Row(.data, cells)
  }

  private func rho(_ pair: Pair) -> Figure { Figure(pair.correlation.rho, decimals: 2) }

  // MARK: - Words

  private var reading: Phrase {
    let beyond = found.filter(\.correlation.isBeyondChance)
    let expected = Figure(Double(tests) * RankCorrelation.level, decimals: 1)
    let named = beyond.prefix(CorrelateEvaluation.mostReadOut).map(phrase).joined(separator: ", ")
    let opening: Phrase =
      found.count == 1
      ? single(found[0])
      : "\(place)'s \(indicator.code) moves with \(beyond.count) of \(found.count) other series beyond chance"
        + (beyond.isEmpty
          ? "." : ": " + named + (beyond.count > CorrelateEvaluation.mostReadOut ? " first." : "."))
    guard tests > 1 else { return opening + " That says nothing of causes." }
    return opening
      + " Of \(tests) correlations tried \(expected) look so by chance alone. None of it says anything of causes."
  }

  /// `CIN5 (ρ +0.98, 2 months before)`
  private func phrase(_ pair: Pair) -> Phrase {
    let lag = pair.lag == 0 ? "" : ", \(pair.lag) \(pair.lag == 1 ? "month" : "months") before"
    return "\(pair.indicator.code) (ρ \(difference: rho(pair))\(lag))"
  }

  private func single(_ pair: Pair) -> Phrase {
    let verdict = pair.correlation.isBeyondChance ? "more than chance" : "which may be chance"
    return
      "\(place)'s \(indicator.code) and \(phrase(pair)): \(pair.correlation.pairs) months, \(verdict)."
  }

  // MARK: - Notes

  private var notes: [Note] {
    var notes: [Note] = []
    let slow = found.filter {
      $0.correlation.effectivePairs < Double($0.correlation.pairs) / 2
    }
    if !slow.isEmpty {
      notes.append(
        Note(
          .correlation,
          "months that resemble the ones before say less: \"as good as\" is how many independent ones they are worth, and chance is judged by that"
        ))
    }
    if !related.isEmpty {
      notes.append(
        Note(.correlation, "made of the same figures, so left out: \(listed(related))"))
    }
    if !short.isEmpty {
      notes.append(
        Note(
          .correlation,
          "fewer than \(RankCorrelation.fewestPairs) months in common since the last change of definition: \(listed(short))"
        ))
    }
    let hidden = found.count - shown.count
    if hidden > 0 {
      notes.append(Note(.correlation, "\(hidden) more are not shown; files have all of them"))
    }
    return notes
  }

  private func listed(_ codes: [String]) -> String { EnglishList.first(8, of: codes) }
}

/// The months of one series that belong to its newest definition.
private struct PairedSeries {
  private let values: [Double?]

  init(_ subject: Subject, in window: MonthRange, reader: SeriesReader) {
    let summary = SeriesSummary(
      reader.series(subject, in: window, label: ""), polarity: .none,
      breaks: reader.breaks(subject, in: window))
    let known = Dictionary(
      summary.points.map { ($0.month, $0.value) }, uniquingKeysWith: { first, _ in first })
    values = window.map { known[$0] }
  }

  /// This against the other so many months before.
  func correlation(with other: PairedSeries, before lag: Int) -> RankCorrelation? {
    guard lag < values.count else { return nil }
    return RankCorrelation(
      Array(values.dropFirst(lag)), Array(other.values.dropLast(lag)))
  }
}

extension Indicator {
  /// Whether it is computed from the other: its count, its whole, what it is a category of.
  func isMadeOf(_ other: Indicator) -> Bool {
    [numerator, denominator, parent].contains(other.code)
      || !numerator.isEmpty && numerator == other.numerator
  }
}
