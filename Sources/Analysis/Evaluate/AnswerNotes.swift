internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// The notes that every answer about series may need, made in one place so that they always agree.
struct AnswerNotes {
  /// More months than this are counted, not listed.
  static let mostMonthsNamed = 6
  /// A report or benchmark further behind than this is said to be old.
  static let monthsUntilStale = 12

  let store: Store
  let plan: Plan

  private var catalogue: Catalogue { store.catalogue }

  // MARK: - Planning

  var findings: [Note] { plan.findings.map(note) }

  private func note(_ finding: Plan.Finding) -> Note {
    switch finding {
    case .calendarYear(let year):
      return Note(
        .calendarYear,
        "\(year) was read as January to December; the financial year is \(FinancialYear(starting: year).label)"
      )
    case .noSeries(let subject):
      return Note(
        .comparatorMissing, "\(name(subject.authority)) has no monthly figures for \(code(subject))"
      )
    case .endsEarlier(let subject, let month):
      return Note(.latestDiffers, "\(name(subject.authority))'s \(code(subject)) ends at \(month)")
    case .clipped(let asked):
      return Note(
        .missingMonths, "the figures end at \(plan.window.last); \(asked.last) was asked for")
    case .testedOnly(let ahead):
      return Note(
        .projection,
        "\(ahead) months ahead is as far as \(plan.window.count) months can be tested, and a year needs \(BackTest.monthsNeeded(.line, ahead: 12)); ahead \(BackTest.furthest(.line, months: plan.window.count))m goes as far as there is one try, with a wider band"
      )
    }
  }

  private var isTrend: Bool {
    if case .trend = plan.question { true } else { false }
  }

  // MARK: - Series

  /// Everything that must be said of one series in the window.
  func notes(on subject: Subject, _ series: AnswerSeries) -> [Note] {
    var notes = [conflict(subject, series), stale(subject)].compactMap { $0 }
    if plan.shows.contains(.breaks) { notes += breaks(subject) }
    // A chart marks its gaps and names them itself.
    if plan.shows.contains(.gaps), !isTrend, let gap = gap(subject, series) { notes.append(gap) }
    return notes
  }

  private func conflict(_ subject: Subject, _ series: AnswerSeries) -> Note? {
    let months = zip(series.months, series.isConflicting).filter(\.1).map(\.0)
    guard let last = months.last else { return nil }
    let code = NameSpelling.inStatement(catalogue[subject.indicator].code)
    let which = named(months)
    let verb = months.count == 1 ? "is" : "are"
    return Note(
      .conflict,
      "* \(which) \(verb) printed differently in another table of the same report; the first table's figures are shown: explain \(code) for \(NameSpelling.inStatement(name(subject.authority))) at \(last)"
    )
  }

  private func breaks(_ subject: Subject) -> [Note] {
    guard let id = store.series(of: subject.authority, subject.indicator) else { return [] }
    return store.breaks(of: id)
      .filter { plan.window.first < $0.month && $0.month <= plan.window.last }
      .map {
        Note(
          .definitionChanged,
          "\(code(subject)) changed at \($0.month): \($0.change); figures before and after are not joined"
        )
      }
  }

  /// Months that no report covers, between months that reports cover.
  private func gap(_ subject: Subject, _ series: AnswerSeries) -> Note? {
    guard let first = series.statuses.firstIndex(where: { $0 != .absent }),
      let last = series.statuses.lastIndex(where: { $0 != .absent })
    else { return nil }
    let absent = (first...last).filter { series.statuses[$0] == .absent }.map { series.months[$0] }
    guard !absent.isEmpty else { return nil }
    let runs = absent.runs.map(\.label).joined(separator: ", ")
    return Note(
      .gap,
      "no report of \(name(subject.authority)) covers \(runs); nothing is drawn or counted there")
  }

  /// An authority whose newest report is much older than the newest one loaded.
  private func stale(_ subject: Subject) -> Note? {
    guard plan.vintage == .latest, let own = store.reports(of: subject.authority).last,
      plan.window.last == own, let newest = store.newestReport,
      newest - own > AnswerNotes.monthsUntilStale
    else { return nil }
    return Note(
      .stale,
      "\(name(subject.authority))'s newest report is of \(own); the newest one loaded is of \(newest)"
    )
  }

  // MARK: - References

  /// What is said of benchmarks that are one figure each, not series; those of one report together.
  func oneFigure(_ references: [ReferenceFigure]) -> [Note] {
    let benchmarks = references.filter { !$0.isTarget && $0.report != nil }
    let printings = benchmarks.map { Printing(report: $0.report, year: $0.year) }.uniqued()
    return printings.flatMap { printing in
      let members = benchmarks.filter { $0.report == printing.report && $0.year == printing.year }
      return [oneFigure(members, printing), old(members, printing)].compactMap { $0 }
    }
  }

  /// Where and for which year a benchmark was printed.
  private struct Printing: Hashable {
    var report: Month?
    var year: String
  }

  private func oneFigure(_ members: [ReferenceFigure], _ printing: Printing) -> Note? {
    guard let report = printing.report else { return nil }
    let figures = members.map { "\($0.label) \($0.figure)" as Phrase }.joined(separator: " and ")
    let verb = members.count == 1 ? "is one figure" : "are one figure each"
    let year = printing.year.isEmpty ? ", which does not say the year" : " for \(printing.year)"
    return Note(
      .oneFigure,
      "\(figures) \(verb), from the \(report) report\(year), set against every month")
  }

  /// A target for one financial year that is set against months of others too.
  func otherYears(_ references: [ReferenceFigure]) -> [Note] {
    references.filter { $0.isTarget && !$0.year.isEmpty }
      .filter { target in plan.window.contains { FinancialYear(of: $0).label != target.year } }
      .map { Note(.oneFigure, "the target \($0.figure) is for \($0.year)") }
  }

  /// A target that the user set is never taken for a printed one.
  func own(_ references: [ReferenceFigure]) -> [Note] {
    references.filter(\.isOwn).map { target in
      let printed: Phrase =
        target.instead.map { "; the report's own is \($0)" } ?? ", and no report prints one"
      return Note(.ownTarget, "the target \(target.figure) is yours\(printed)")
    }
  }

  /// A benchmark from a report much older than the months it is set against.
  private func old(_ members: [ReferenceFigure], _ printing: Printing) -> Note? {
    guard let report = printing.report,
      plan.window.last - report > AnswerNotes.monthsUntilStale
    else { return nil }
    let labels = EnglishList.joined(members.map(\.label))
    let months = plan.window.last - report
    return Note(
      .stale,
      "\(labels): the \(report) report is the last to print it, \(months) months before \(plan.window.last)"
    )
  }

  /// Why a series of another authority is only near.
  func near(_ subject: Subject) -> Note? {
    guard let id = store.series(of: subject.authority, subject.indicator),
      let line = crosswalkShown(id), line.comparability == .near
    else { return nil }
    return Note(
      .nearComparison,
      "\(name(subject.authority))'s \(code(subject)) is near, not the same: \(line.reason)")
  }

  /// The cross-walk line behind the last month shown: a later report may print the row otherwise.
  private func crosswalkShown(_ series: SeriesID) -> CrosswalkLine? {
    let cells = plan.window.reversed().lazy.compactMap { month in
      SeriesReader(store: store, vintage: plan.vintage)
        .printings(of: series, at: .month(month)).first
    }
    return cells.first?.crosswalk
  }

  // MARK: - Words

  func name(_ authority: AuthorityID) -> String { catalogue[authority].name }
  func code(_ subject: Subject) -> String { catalogue[subject.indicator].code }

  private func named(_ months: [Month]) -> String {
    months.count > AnswerNotes.mostMonthsNamed
      ? "\(months.count) months" : EnglishList.joined(months.map(\.label))
  }
}

extension [Month] {
  /// Ascending months as unbroken runs.
  var runs: [MonthRange] {
    reduce(into: []) { runs, month in
      if let last = runs.last, last.last + 1 == month {
        runs[runs.count - 1] = MonthRange(last.first, month)
      } else {
        runs.append(MonthRange(month))
      }
    }
  }
}
