internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `brief`: one authority on one page, from the same rows as its scorecard, movers and control charts.
struct BriefEvaluation {
  /// More worries, or good news, than this are counted.
  static let mostLines = 6
  /// So many are read out.
  static let mostReadOut = 3
  static let mostCodes = 12

  let plan: Plan
  let authority: AuthorityID
  private let store: Store
  private let reader: SeriesReader
  private let rows: [ScorecardRow]
  private let lines: [BriefLine]

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    self.reader = reader
    rows = ScorecardRow.all(
      ScorecardRow.shown(of: authority, reader: reader), of: authority, at: plan.window.last,
      reader: reader)
    lines = rows.map { BriefLine($0, reader: reader) }
  }

  private var month: Month { plan.window.last }
  private var name: String { store.catalogue[authority].name }

  func answer() throws(Diagnostics) -> Answer {
    guard !rows.isEmpty else { throw Diagnostics(nothing) }
    return Answer(
      interpretation: Interpretation(
        statement: plan.statement,
        subject: "\(name) · \(month) · \(rows.count) indicators of its scorecard"),
      parts: [headlines] + news + [missing].compactMap { $0 }, reading: reading,
      notes: plan.shows.contains(.notes) ? AnswerNotes(store: store, plan: plan).findings : [])
  }

  private var nothing: Diagnostic {
    let reports = store.reports(of: authority).map(\.label).joined(separator: ", ")
    return Diagnostic(
      .noData, "no report of \(name) has figures for \(month)",
      help: reports.isEmpty ? [] : ["its reports are of \(reports)"],
      tryNext: "brief \(NameSpelling.inStatement(name))")
  }

  // MARK: - Parts

  private var headlines: Answer.Part {
    let lines = store.indicators(of: authority).compactMap {
      MoverLine(Subject($0, of: authority), over: MoverSpan.usual, at: month, reader: reader)
    }
    let moves = MoverSpan.usual.indices.map {
      Array(lines.ordered($0).prefix(MoversEvaluation.mostShown))
    }
    let movers = MoversReading(place: name, month: month, spans: MoverSpan.usual, moves: moves)
    return .facts(
      FactSheet(
        title: "Headlines",
        facts: [
          .init("scorecard", ScorecardReading(rows, of: name, at: month).phrase),
          .init("movers", movers.phrase),
        ]))
  }

  private func lines(_ news: BriefLine.News) -> [BriefLine] {
    lines.filter { $0.news == news }.sorted(by: BriefLine.isHeavier)
  }

  private var news: [Answer.Part] {
    [("Worries", BriefLine.News.worry), ("Good news", .good)].compactMap { title, news in
      let all = lines(news)
      guard !all.isEmpty else { return nil }
      let shown = all.prefix(BriefEvaluation.mostLines).map {
        FactSheet.Fact($0.code, $0.phrase)
      }
      let more = all.dropFirst(BriefEvaluation.mostLines).map(\.code)
      let rest =
        more.isEmpty
        ? [] : [FactSheet.Fact("and \(more.count) more", Phrase(listed(more)))]
      return .facts(FactSheet(title: Phrase(title), facts: shown + rest))
    }
  }

  // MARK: - What is missing

  private var missing: Answer.Part? {
    let facts = withoutFigure + stale + benchmarks + conflicting
    return facts.isEmpty ? nil : .facts(FactSheet(title: "Missing or old", facts: facts))
  }

  private var withoutFigure: [FactSheet.Fact] {
    let missing = rows.filter { !$0.hasFigure }
    let statuses = missing.compactMap(\.series.statuses.last).uniqued()
    return statuses.map { status in
      let codes = missing.filter { $0.series.statuses.last == status }.map(\.indicator.code)
      return FactSheet.Fact("no figure", Phrase("\(listed(codes)): \(status.legend)"))
    }
  }

  private var stale: [FactSheet.Fact] {
    let newest = store.reportingAuthorities.compactMap { store.reports(of: $0).last }.max()
    guard plan.vintage == .latest, let newest, newest - month > AnswerNotes.monthsUntilStale else {
      return []
    }
    return [.init("old", "\(month) is \(newest - month) months before the newest report loaded")]
  }

  /// The years that the report's own benchmarks are for, where it says.
  private var benchmarks: [FactSheet.Fact] {
    let years = rows.compactMap { row in
      reader.printed(.statisticalNeighbours, for: row.subject, in: MonthRange(month))?.year
    }.filter { !$0.isEmpty }.uniqued().sorted()
    guard !years.isEmpty else { return [] }
    return [
      .init("benchmarks", Phrase("the neighbours' figures are of \(EnglishList.joined(years))"))
    ]
  }

  private var conflicting: [FactSheet.Fact] {
    let codes = rows.filter { $0.series.isConflicting.last ?? false }.map(\.indicator.code)
    guard !codes.isEmpty else { return [] }
    return [
      .init("printed twice", Phrase("\(listed(codes)): differently in one report; see explain"))
    ]
  }

  private func listed(_ codes: [String]) -> String {
    EnglishList.first(BriefEvaluation.mostCodes, of: codes)
  }

  // MARK: - Words

  private var reading: Phrase {
    let opening = ScorecardReading(rows, of: name, at: month).phrase
    let missing = rows.count { !$0.hasFigure }
    let gaps: Phrase? =
      missing == 0
      ? nil
      : "\(missing) of the \(rows.count) indicators \(missing == 1 ? "has" : "have") no figure."
    return [opening, readOut("Worries", .worry), readOut("Good news", .good), gaps]
      .compactMap { $0 }.joined(separator: " ")
  }

  private func readOut(_ title: String, _ news: BriefLine.News) -> Phrase? {
    let all = lines(news)
    guard !all.isEmpty else { return nil }
    let named = all.prefix(BriefEvaluation.mostReadOut).map(\.short).joined(separator: ", ")
    let more = all.count - BriefEvaluation.mostReadOut
    return "\(title): " + named + (more > 0 ? " and \(more) more." : ".")
  }
}
