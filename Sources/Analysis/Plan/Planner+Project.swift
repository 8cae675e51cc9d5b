internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// `project` looks so far ahead where nothing else is said, if that can be tested.
  static let projectedMonths = 12
  /// And back so far.
  static let projectedFrom = 36

  mutating func planProject(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let subject = try onlySubject(subjects(names, vintage))
    try refuseOtherThanTarget(names)
    var names = names
    names.comparisons = names.comparisons?.filter(\.isTarget)
    let asked = try projectionAsked(subject, vintage)
    let run = try run(of: subject, within: asked.history, vintage)
    let tested = run.months.count - BackTest.monthsNeeded(.line, ahead: 0)
    let ahead = asked.ahead ?? min(Planner.projectedMonths, tested)
    guard tested > 0, ahead <= BackTest.furthest(.line, months: run.months.count) else {
      throw Diagnostics(tooShort(subject, run, asked.ahead))
    }
    if ahead == tested, ahead < Planner.projectedMonths { findings.append(.testedOnly(ahead)) }
    return plan(.project(subject, ahead: ahead), names, run.months, vintage, ahead: ahead)
  }

  /// A projection is set against a target or nothing; what the focus compares with is left alone.
  func refuseOtherThanTarget(_ names: Names) throws(Diagnostics) {
    guard !query.parts.versus.isEmpty,
      let place = (names.comparisons ?? []).firstIndex(where: { !$0.isTarget })
    else { return }
    let versus = query.parts.versus
    throw Diagnostics(
      Diagnostic(
        .unexpectedWord, "\(query.verb.value.word) is set against a target",
        at: (versus.indices.contains(place) ? versus[place].range : nil) ?? query.verb.range,
        help: ["vs target, or a figure of your own: vs 435"]))
  }

  // MARK: - Months

  /// Which months to learn from, and how far ahead; nil where nothing was said of it.
  ///
  /// A period that ends after the last figure says both: what lies after it is ahead.
  private mutating func projectionAsked(
    _ subject: Subject, _ vintage: Vintage
  ) throws(Diagnostics) -> (history: MonthRange, ahead: Int?) {
    guard let coverage = coverage(subject, vintage)?.until(focus.anchor),
      let first = coverage.first,
      let last = coverage.latestFigure
    else { throw Diagnostics(noSeries(subject, vintage)) }
    let usual = MonthRange(max(first, last - (Planner.projectedFrom - 1)), last)
    let length = query.parts.ahead?.value.months
    guard let period = query.parts.period else { return (usual, length) }
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: last)
    do throws(Diagnostic) {
      let asked = try resolver.months(period)
      if asked.last <= last {
        guard asked.count > 1 else { throw oneMonthLearnt(asked.first, period.range) }
        return (asked, length)
      }
      guard length == nil else {
        throw Diagnostic(
          .twoPeriods, "how far ahead is said twice", at: period.range,
          help: ["write to \(asked.last) or ahead \(asked.last - last)m"])
      }
      let isSaid = first < asked.first && asked.first < last
      return (MonthRange(isSaid ? asked.first : usual.first, last), asked.last - last)
    } catch { throw Diagnostics(error) }
  }

  /// The months to the last figure that can be read as one series, and what they begin after.
  struct Run {
    var months: MonthRange
    /// Why nothing earlier counts: `no report covers Sep-22 … Jul-23`.
    var reason: String
  }

  private func run(
    of subject: Subject, within history: MonthRange, _ vintage: Vintage
  ) throws(Diagnostics) -> Run {
    let figures = coverage(subject, vintage)?.figureMonths ?? []
    let known = history.filter { figures.contains($0) }
    guard let last = known.last else { throw Diagnostics(noSeries(subject, vintage)) }
    let changes = store.series(of: subject.authority, subject.indicator).map(store.breaks) ?? []
    let newest = changes.last { history.first < $0.month && $0.month <= last }
    var first = last
    for month in known.reversed() where newest.map({ month >= $0.month }) ?? true {
      guard first - month <= Planner.longestBridge else { break }
      first = month
    }
    let months = MonthRange(first, last)
    let missing = months.count { !figures.contains($0) }
    guard missing * Planner.mostMissing <= months.count else {
      throw Diagnostics(tooBroken(subject, months, missing))
    }
    return Run(months: months, reason: reason(first, newest, known))
  }

  /// Two months without a figure are bridged, not more.
  private static let longestBridge = 3
  /// One month in so many may be missing.
  private static let mostMissing = 6

  private func reason(_ first: Month, _ newest: DefinitionBreak?, _ known: [Month]) -> String {
    if let newest, newest.month >= first - Planner.longestBridge {
      return "the definition changed at \(newest.month): \(newest.change)"
    }
    guard let before = known.last(where: { $0 < first }) else { return "" }
    return "there is no figure for \(MonthRange(before + 1, first - 1).label)"
  }

  // MARK: - Refusals

  private func oneMonthLearnt(_ month: Month, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpectedWord, "project learns from several months", at: range,
      help: ["name the first and the last: Aug-23..\(month)"], tryNext: "help project")
  }

  /// Four tries a month ahead are the least; one try as far ahead as is asked is the least for that.
  private func tooShort(_ subject: Subject, _ run: Run, _ ahead: Int?) -> Diagnostic {
    let code = store.catalogue[subject.indicator].code
    let count = run.months.count
    let most = BackTest.furthest(.line, months: count)
    let fewest = BackTest.monthsNeeded(.line, ahead: 1)
    let isTooFew = count < fewest
    let wanted = isTooFew ? 1 : ahead ?? 1
    let months = wanted == 1 ? "1 month" : "\(wanted) months"
    let needed = isTooFew ? fewest : ProjectionMethod.line.fewestMonths + wanted
    let span =
      run.reason.isEmpty ? run.months.label : "\(run.months.label); before that \(run.reason)"
    let tries =
      isTooFew
      ? "\(BackTest.fewestTries) tries a month ahead to know how far it misses"
      : "one try at \(months) ahead"
    return Diagnostic(
      .notProjectable,
      "\(months) ahead needs \(needed) months in a row of \(code), and there \(count == 1 ? "is" : "are") \(count)",
      at: query.parts.ahead?.range ?? query.parts.period?.range ?? query.verb.range,
      help: [
        "\(ProjectionMethod.line.fewestMonths) to learn from, and \(tries)",
        "the months are \(span)",
      ],
      tryNext: isTooFew
        ? "show \(NameSpelling.inStatement(code))"
        : "project \(NameSpelling.inStatement(code)) for \(NameSpelling.inStatement(store.catalogue[subject.authority].name)) ahead \(most)m"
    )
  }

  private func tooBroken(_ subject: Subject, _ months: MonthRange, _ missing: Int) -> Diagnostic {
    let code = store.catalogue[subject.indicator].code
    return Diagnostic(
      .notProjectable,
      "\(missing) of the \(months.count) months of \(code) in \(months.label) have no figure",
      at: query.parts.period?.range ?? query.verb.range,
      help: ["one in \(Planner.mostMissing) may be missing; more would be guessed"],
      tryNext: "show \(NameSpelling.inStatement(code))")
  }
}
