internal import Language
internal import Store
internal import Vocabulary

/// Makes a plan of a query: settles every name and period, and refuses what cannot be meant.
///
/// Reads the store's index and which months are covered, never a value.
struct Planner {
  /// `show` without a period gives a year and the month it is measured from.
  static let showMonths = 13
  /// `by year` five, `by quarter` eight quarters.
  static let yearlyMonths = 60
  static let quarterlyMonths = 24
  /// `trend` without a period gives two.
  static let trendMonths = 25

  let store: Store
  let focus: Focus
  let query: Query
  let wording: Wording
  var resolver: NameResolver
  var findings: [Plan.Finding] = []

  init(_ query: Query, store: Store, focus: Focus, wording: Wording) {
    self.store = store
    self.focus = focus
    self.query = query
    self.wording = wording
    resolver = NameResolver(store: store, wording: wording, parts: query.parts)
  }

  mutating func plan() throws(Diagnostics) -> Plan {
    refuseUnsupported()
    let names = resolveNames()
    try resolver.problems.check(wording)
    let vintage = try vintage(for: names.authorities)
    switch query.verb.value {
    case .compare: return try planCompare(names, vintage)
    case .explain: return try planExplain(names, vintage)
    case .scorecard: return try planScorecard(names, vintage)
    case .audit: return try planAudit(names, vintage)
    case .spc: return try planSpc(names, vintage)
    case .rank: return try planRank(names, vintage)
    case .movers: return try planMovers(names, vintage)
    case .project: return try planProject(names, vintage)
    case .need: return try planNeed(names, vintage)
    case .diff: return try planDiff(names, vintage)
    case .summarise: return try planSummarise(names, vintage)
    case .correlate: return try planCorrelate(names, vintage)
    case .brief: return try planBrief(names, vintage)
    default: return try planSeries(names, vintage)
    }
  }

  // MARK: - Verbs

  private mutating func planSeries(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let subjects = try subjects(names, vintage)
    let isTrend = query.verb.value == .trend
    let window = try window(
      for: subjects, vintage, usual: isTrend ? Planner.trendMonths : usualMonths)
    return plan(isTrend ? .trend(subjects) : .show(subjects), names, window, vintage)
  }

  /// Without a period: a year and the month it is measured from; of longer steps a few.
  private var usualMonths: Int {
    let steps = query.parts.by.map(\.value)
    if steps.contains(.year) { return Planner.yearlyMonths }
    return steps.contains(.quarter) ? Planner.quarterlyMonths : Planner.showMonths
  }

  private mutating func planExplain(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan
  {
    let subjects = try subjects(names, vintage)
    let subject = try onlySubject(subjects)
    if let year = explainedYear { return plan(.explain(subject), names, year, vintage) }
    let window = try window(for: subjects, vintage, usual: nil)
    guard window.count == 1 else { throw Diagnostics(oneMonthExplained(subject, window, vintage)) }
    return plan(.explain(subject), names, window, vintage)
  }

  private func oneMonthExplained(
    _ subject: Subject, _ window: MonthRange, _ vintage: Vintage
  ) -> Diagnostic {
    let range = query.parts.period?.range ?? query.verb.range
    let months = coverage(subject, vintage)?.figureMonths.filter { window.contains($0) }
    let month = months?.max() ?? window.last
    return Diagnostic(
      .unexpectedWord, "explain takes one month, or one financial year", at: range,
      tryNext: wording.corrected(range, with: "at \(month)"))
  }

  /// A whole financial year asked for by name: the figure that reports print for the year.
  private var explainedYear: MonthRange? {
    guard case .point(.financialYear(let year)) = query.parts.period?.value else { return nil }
    return year.months
  }

  private mutating func planCompare(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan
  {
    guard names.authorities.count >= 2 else {
      throw Diagnostics(
        Diagnostic(
          .missingOperand, "compare needs two authorities or more", at: query.verb.range,
          help: [
            "loaded: "
              + store.reportingAuthorities.map { store.catalogue[$0].name }
              .joined(separator: ", ")
          ],
          tryNext: "list authorities"))
    }
    let months = try compareMonths(names, vintage)
    if months.count > 1, names.indicators.isEmpty {
      return plan(.compareLatest(names.authorities), names, months, vintage)
    }
    if months.count > 1 {
      return plan(.compareMonths(names.authorities, names.indicators), names, months, vintage)
    }
    let indicators = names.indicators.isEmpty ? nil : names.indicators
    return plan(.compare(names.authorities, indicators), names, months, vintage)
  }

  func plan(
    _ question: Plan.Question, _ names: Names, _ window: MonthRange, _ vintage: Vintage,
    ahead: Int? = nil
  ) -> Plan {
    Plan(
      question, window: window, isPeriodAsked: query.parts.period != nil,
      vintage: vintage, comparisons: names.comparisons,
      shows: extras, isForRows: query.isForRows, findings: findings,
      Canonical(store, query, shortened(names), window, ahead: ahead))
  }

  /// More authorities than this are called `all` where `all` was typed: nobody reads 153 names.
  private static let mostNamed = 6

  private func shortened(_ names: Names) -> Names {
    guard names.authorities.count > Planner.mostNamed,
      names.authorities == store.reportingAuthorities
    else { return names }
    return sayingAll(names)
  }

  private var extras: AnswerExtras {
    var extras = AnswerExtras.usual
    // Programs get the sources whether they asked or not: nobody is there to ask again.
    if query.carriesSources { extras.insert(.sources) }
    for flag in query.parts.with { extras.formUnion(AnswerExtras(flag.value)) }
    for flag in query.parts.without { extras.subtract(AnswerExtras(flag.value)) }
    return extras
  }
}

extension AnswerExtras {
  /// The flags that this release answers; others are refused before they get here.
  init(_ flag: Language.Flag) {
    switch flag {
    case .notes: self = .notes
    case .sources: self = .sources
    case .breaks: self = .breaks
    case .gaps: self = .gaps
    case .published: self = .published
    case .screening: self = .screening
    case .limits: self = .limits
    case .ci: self = .intervals
    case .suppression, .provisional: self = []
    }
  }
}
