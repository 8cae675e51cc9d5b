public import Answers
public import Language
public import Store
public import Vocabulary

/// Answers queries from a store: resolves, plans, evaluates.
public struct Analyst: Sendable {
  public let store: Store
  public var focus: Focus

  public init(store: Store, focus: Focus) {
    self.store = store
    self.focus = focus
  }

  /// - Parameters:
  ///   - statement: where in `source` the query stands, for carets and corrections.
  /// - Throws: everything that is wrong with the query, told together.
  public func answer(
    _ query: Query, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> Answer {
    try answered(query, Wording(source: source, statement: statement)).answer
  }

  /// The answer, and the plan it was made by; the verbs that look things up need none.
  func answered(
    _ query: Query, _ wording: Wording
  ) throws(Diagnostics) -> (answer: Answer, plan: Plan?) {
    var planner = Planner(query, store: store, focus: focus, wording: wording)
    switch query.verb.value {
    case .describe, .list:
      planner.refuseUnsupported()
      try planner.resolver.problems.check(wording)
      return (try lookUp(query, wording), nil)
    default:
      let plan = try planner.plan()
      return (try evaluate(plan, query, wording), plan)
    }
  }

  /// The verbs that speak of the catalogue rather than of figures.
  private func lookUp(_ query: Query, _ wording: Wording) throws(Diagnostics) -> Answer {
    query.verb.value == .list
      ? try Listing(query, store: store, focus: focus, wording: wording).answer()
      : try Describing(query, store: store, wording: wording).answer()
  }

  private func evaluate(
    _ plan: Plan, _ query: Query, _ wording: Wording
  ) throws(Diagnostics) -> Answer {
    do throws(Diagnostics) {
      return try evaluate(plan)
    } catch {
      // An evaluation knows no words; what it refuses is shown under the verb.
      throw Diagnostics(
        error.all.map { problem in
          var problem = problem
          if problem.labels.isEmpty { problem.labels = [Diagnostic.Label(query.verb.range)] }
          return problem
        })
    }
  }

  private func evaluate(_ plan: Plan) throws(Diagnostics) -> Answer {
    switch plan.question {
    case .show(let subjects):
      try ShowEvaluation(inputs: SeriesInputs(plan, subjects, store)).answer()
    case .trend(let subjects):
      try TrendEvaluation(inputs: SeriesInputs(plan, subjects, store)).answer()
    case .compare(let authorities, let indicators):
      try CompareEvaluation(plan, authorities, indicators, store).answer()
    case .compareMonths(let authorities, let indicators):
      try CompareMonthsEvaluation(plan, authorities, indicators, store).answer()
    case .explain(let subject): try ExplainEvaluation(plan, subject, store).answer()
    case .audit(let authority): try AuditEvaluation(plan, authority, store).answer()
    case .scorecard(let authority):
      try ScorecardEvaluation(plan, authority, store).answer()
    case .spc(let subject): try SpcEvaluation(plan, subject, store).answer()
    case .rank(let indicator, let authorities, let own):
      try RankEvaluation(plan, indicator, authorities, own: own, store).answer()
    case .movers(let authority): try MoversEvaluation(plan, authority, store).answer()
    case .need(let subject): try NeedEvaluation(plan, subject, store).answer()
    case .diff(let authority): try DiffEvaluation(plan, authority, store).answer()
    case .summarise(let subjects): try SummariseEvaluation(plan, subjects, store).answer()
    case .correlate(let subject, with: let others, let lags):
      try CorrelateEvaluation(plan, subject, with: others, lags, store).answer()
    case .brief(let authority): try BriefEvaluation(plan, authority, store).answer()
    case .compareLatest(let authorities):
      try CompareEvaluation(plan, authorities, nil, store, isLatest: true).answer()
    case .signals(let group): SignalsEvaluation(plan, group, store).answer()
    case .revisions(let group): RevisionsEvaluation(plan, group, store).answer()
    case .pooledCorrelation(let indicator, let group):
      try PooledCorrelationEvaluation(plan, indicator, group, store).answer()
    case .distribution(let indicator, let group):
      DistributionEvaluation(plan, indicator, group, store).answer()
    case .project(let subject, let ahead):
      try ProjectEvaluation(plan, subject, ahead: ahead, store).answer()
    }
  }
}
