internal import Language
internal import Store
internal import Vocabulary

/// Which series, which months, as they stood when.
extension Planner {
  // MARK: - Series

  /// The series asked for; those without any figure are refused if none is left, else noted.
  mutating func subjects(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> [Subject] {
    var found: [Subject] = []
    var missing: [Subject] = []
    for indicator in names.indicators {
      for authority in names.authorities {
        let subject = Subject(indicator, of: authority)
        let hasMonths = coverage(subject, vintage)?.first != nil
        if hasMonths || (isExplain && store.series(of: authority, indicator) != nil) {
          found.append(subject)
        } else {
          missing.append(subject)
        }
      }
    }
    if found.isEmpty { throw Diagnostics(missing.map { noSeries($0, vintage) }) }
    findings += missing.map { .noSeries($0) }
    return found
  }

  private var isExplain: Bool { query.verb.value == .explain }

  func coverage(_ subject: Subject, _ vintage: Vintage) -> Coverage? {
    store.series(of: subject.authority, subject.indicator).map {
      Coverage(of: $0, in: store, vintage: vintage)
    }
  }

  /// What counts when the latest month is looked for: nothing after the anchor.
  func seen(_ subject: Subject, _ vintage: Vintage) -> Coverage? {
    coverage(subject, vintage)?.until(focus.anchor)
  }

  // MARK: - Months

  /// The months to answer for; `usual` months to the last where none are asked for, nil for one.
  mutating func window(
    for subjects: [Subject], _ vintage: Vintage, usual: Int?
  ) throws(Diagnostics) -> MonthRange {
    let coverages = subjects.compactMap { coverage($0, vintage) }
    guard let first = coverages.compactMap(\.first).min(),
      let end = coverages.compactMap(\.last).max()
    else { throw Diagnostics(subjects.map { noSeries($0, vintage) }) }
    let seen = coverages.map { $0.until(focus.anchor) }
    guard let last = seen.compactMap(\.last).max() else {
      throw Diagnostics(nothingSeen(MonthRange(first, end)))
    }
    let latest = seen.compactMap(\.latestFigure)
    let resolver = PeriodResolver(
      latest: latest.max() ?? last, first: first, last: last, common: latest.min())
    guard let period = query.parts.period else {
      noteEarlierEnds(subjects, seen, than: last)
      // Before the first report there is nothing to be missing.
      return usual.map { MonthRange(max(first, last - ($0 - 1)), last) }
        ?? MonthRange(resolver.latest)
    }
    noteCalendarYear(period.value)
    do throws(Diagnostic) {
      let window = try clip(
        resolver.months(period), to: MonthRange(first, end), at: period.range, subjects, coverages)
      noteEarlierEnds(subjects, coverages, than: window.last)
      return window
    } catch { throw Diagnostics(mentioningAnchor(error)) }
  }

  /// A period that the anchor turned round is only understood by who is told of it.
  private func mentioningAnchor(_ problem: Diagnostic) -> Diagnostic {
    guard problem.id == .emptyPeriod, let anchor = focus.anchor else { return problem }
    var problem = problem
    problem.help.append("open periods end at the anchor, \(anchor): name both ends, or anchor off")
    return problem
  }

  /// Cuts months after the last report off a longer period; refuses a period without any report.
  private mutating func clip(
    _ asked: MonthRange, to covered: MonthRange, at range: SourceRange, _ subjects: [Subject],
    _ coverages: [Coverage]
  ) throws(Diagnostic) -> MonthRange {
    guard coverages.contains(where: { $0.reaches(into: asked) }) else {
      throw noMonths(asked, subjects, coverages, at: range)
    }
    guard asked.last > covered.last else { return asked }
    findings.append(.clipped(asked: asked))
    return MonthRange(asked.first, covered.last)
  }

  func nothingSeen(_ covered: MonthRange) -> Diagnostic {
    let anchor = focus.anchor?.label ?? ""
    return Diagnostic(
      .noData, "no report has a month up to the anchor, \(anchor)", at: query.verb.range,
      help: ["the reports cover \(covered.label)"], tryNext: "anchor off")
  }

  private func noMonths(
    _ asked: MonthRange, _ subjects: [Subject], _ coverages: [Coverage], at range: SourceRange
  ) -> Diagnostic {
    let labels = coverages.map(\.label).filter { !$0.isEmpty }.uniqued()
    let years = subjects.flatMap { yearFigures($0, in: asked) }
    return Diagnostic(
      .noData, "no report has \(asked.count == 1 ? asked.label : "any month of \(asked.label)")",
      at: range, help: ["the reports cover " + labels.joined(separator: "; ")] + years,
      tryNext: wording.corrected(range, with: query.parts.period == nil ? "" : "at latest"))
  }

  /// What is printed for the year itself, although not for its months.
  private func yearFigures(_ subject: Subject, in asked: MonthRange) -> [String] {
    guard let id = store.series(of: subject.authority, subject.indicator) else { return [] }
    let name = NameSpelling.inStatement(store.catalogue[subject.indicator].code)
    let authority = NameSpelling.inStatement(store.catalogue[subject.authority].name)
    return store.figures(of: id).compactMap { figure in
      guard case .year(let year) = figure.period, year.months == asked, figure.cell.value != nil
      else { return nil }
      return
        "for the whole year \(figure.cell.text) is printed: explain \(name) for \(authority) in \(year.label)"
    }
  }

  private mutating func noteCalendarYear(_ period: PeriodNode) {
    if case .point(.calendarYear(let year)) = period { findings.append(.calendarYear(year)) }
  }

  private mutating func noteEarlierEnds(
    _ subjects: [Subject], _ coverages: [Coverage], than last: Month
  ) {
    for (subject, coverage) in zip(subjects, coverages) {
      if let end = coverage.last, end < last { findings.append(.endsEarlier(subject, end)) }
    }
  }

  // MARK: - Compare

  /// The months asked for, or the latest at which the authorities share an indicator; of all that they
  /// share `at common` is every month, since each has a latest one of its own.
  mutating func compareMonths(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> MonthRange
  {
    let shared = sharedIndicators(names)
    var common = latestCommonMonth(of: shared, names, vintage)
    if common == nil {
      // What was asked for may all be refused; the reason is told at the month of the rest.
      let rest = sharedIndicators(Names(authorities: names.authorities))
      common = latestCommonMonth(of: rest, names, vintage)
    }
    guard let period = query.parts.period else {
      if let common { return MonthRange(common) }
      throw Diagnostics(noCommonMonth(names))
    }
    let all = shared.flatMap { indicator in
      names.authorities.compactMap { printedMonths(Subject(indicator, of: $0), vintage) }
    }
    guard let first = all.map(\.first).min(), let last = all.map(\.last).max() else {
      throw Diagnostics(noCommonMonth(names))
    }
    if names.indicators.isEmpty, period.value == .point(.common) { return MonthRange(first, last) }
    let resolver = PeriodResolver(
      latest: common ?? last, first: first, last: last, common: common)
    do throws(Diagnostic) { return try resolver.months(period) } catch { throw Diagnostics(error) }
  }

  private func latestCommonMonth(
    of indicators: [IndicatorID], _ names: Names, _ vintage: Vintage
  ) -> Month? {
    var latest: Month?
    for indicator in indicators {
      let series = names.authorities.compactMap { store.series(of: $0, indicator) }
      guard series.count == names.authorities.count,
        let span = store.span(of: series).flatMap(untilAnchor),
        // What ends earlier than the best so far need not be looked at.
        let first = latest.map({ max($0, span.first) }) ?? span.first, first <= span.last,
        let common = store.latestCommonMonth(
          of: series, in: MonthRange(first, span.last), vintage: vintage)
      else { continue }
      latest = common
    }
    return latest
  }

  /// From the first to the last month that a report up to `vintage` covers, as far as the anchor.
  private func printedMonths(_ subject: Subject, _ vintage: Vintage) -> MonthRange? {
    guard let id = store.series(of: subject.authority, subject.indicator) else { return nil }
    if vintage == .latest { return store.span(of: id).flatMap(untilAnchor) }
    let coverage = Coverage(of: id, in: store, vintage: vintage).until(focus.anchor)
    return coverage.first.flatMap { first in coverage.last.map { MonthRange(first, $0) } }
  }

  private func untilAnchor(_ range: MonthRange) -> MonthRange? {
    guard let anchor = focus.anchor else { return range }
    return range.first <= anchor ? MonthRange(range.first, min(range.last, anchor)) : nil
  }

  private func sharedIndicators(_ names: Names) -> [IndicatorID] {
    if !names.indicators.isEmpty { return names.indicators }
    let sets = names.authorities.map { Set(store.indicators(of: $0)) }
    return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }.sorted()
  }

  func oneMonth(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpectedWord, "\(query.verb.value.word) is about one month", at: range,
      tryNext: wording.corrected(range, with: "at latest"))
  }

  private func noCommonMonth(_ names: Names) -> Diagnostic {
    let who = EnglishList.joined(names.authorities.map { store.catalogue[$0].name })
    return Diagnostic(
      .noCommonMonth, "\(who) have no month in common", at: query.verb.range,
      tryNext: "list authorities")
  }

  // MARK: - Vintage

  /// Whether a month counts as one that may be the latest.
  func isSeen(_ month: Month) -> Bool { focus.anchor.map { month <= $0 } ?? true }

  /// As the reports stood at a month; refused when there was no report by then.
  func vintage(for authorities: [AuthorityID]) throws(Diagnostics) -> Vintage {
    guard let published = query.parts.published else { return .latest }
    let reports = authorities.flatMap { store.reports(of: $0) }
    guard let first = reports.min(), let end = reports.max() else { return .latest }
    let last = reports.filter(isSeen).max() ?? end
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: nil)
    let month: Month
    do throws(Diagnostic) {
      month = try resolver.months(published.value, at: published.range).last
    } catch {
      throw Diagnostics(error)
    }
    for authority in authorities {
      guard let first = store.reports(of: authority).first, month < first else { continue }
      throw Diagnostics(notPublished(authority, by: month, first, at: published.range))
    }
    return .published(month)
  }

  private func notPublished(
    _ authority: AuthorityID, by month: Month, _ first: Month, at range: SourceRange
  ) -> Diagnostic {
    let reports = store.reports(of: authority).map(\.label).joined(separator: ", ")
    return Diagnostic(
      .noVintage, "\(store.catalogue[authority].name) had published nothing by \(month)", at: range,
      help: ["its reports are of \(reports)"],
      tryNext: wording.corrected(range, with: first.label))
  }
}
