public import Answers
public import Language
internal import Store
public import Vocabulary

extension Analyst {
  /// Answers a query as far as its `by` and `where` clauses; its stages are applied one by one after.
  ///
  /// - Parameters:
  ///   - statement: where in `source` the query stands, for carets and corrections.
  /// - Throws: everything that is wrong with the query, told together.
  public func piped(
    _ query: Query, _ workspace: Workspace, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> PipedAnswer {
    let wording = Wording(source: source, statement: statement)
    if query.verb.value != .show { try refuseCalculations(in: query, workspace) }
    let (answer, plan) =
      isDerived(query, workspace)
      ? (try self.answer(derived: query, workspace, in: source, at: statement), nil)
      : try answered(query, wording)
    let about = plan?.about ?? Records.Key(authority: focus.authority)
    var piped = PipedAnswer(
      plan == nil ? answer.saying(query.parts) : answer, of: query.withoutStages,
      context(workspace, plan?.vintage ?? .latest, about, isOfFocus: plan == nil))
    if plan?.isArranged != true { try piped.arrange(by: query.parts.by, wording) }
    if let filter = query.parts.filter {
      try piped.apply(Spanned(.filter(filter), filter.range), wording)
    }
    return piped
  }

  /// An answer that no query gave, such as a list of names.
  public func piped(_ answer: Answer, _ workspace: Workspace) -> PipedAnswer {
    PipedAnswer(answer, of: nil, context(workspace, .latest, Records.Key(), isOfFocus: false))
  }

  private func context(
    _ workspace: Workspace, _ vintage: Vintage, _ about: Records.Key,
    isOfFocus: Bool
  ) -> RowContext {
    RowContext(
      store: store, focus: focus, workspace: workspace, vintage: vintage, about: about,
      isOfFocus: isOfFocus)
  }
}

extension Plan {
  /// Whether the answer is in the order and the groups of `by` already.
  fileprivate var isArranged: Bool {
    if case .distribution = question { true } else { false }
  }

  /// What all rows of its answer are about that do not say otherwise.
  fileprivate var about: Records.Key {
    switch question {
    case .show(let subjects), .trend(let subjects), .summarise(let subjects):
      let authorities = Set(subjects.map(\.authority))
      return Records.Key(authority: authorities.count == 1 ? authorities.first : nil)
    case .compare: return Records.Key(month: window.last)
    case .compareMonths, .compareLatest: return Records.Key()
    case .signals(let group), .revisions(let group):
      return Records.Key(indicator: group.indicators.count == 1 ? group.indicators[0] : nil)
    case .pooledCorrelation: return Records.Key()
    case .distribution(let indicator, _): return Records.Key(indicator: indicator)
    case .rank(let indicator, _, _): return Records.Key(indicator: indicator, month: window.last)
    case .diff(let authority): return Records.Key(authority: authority)
    case .scorecard(let authority), .movers(let authority), .audit(let authority),
      .brief(let authority):
      return Records.Key(authority: authority, month: window.last)
    case .correlate(let subject, _, _): return Records.Key(authority: subject.authority)
    case .explain(let subject), .spc(let subject), .project(let subject, _), .need(let subject):
      return Records.Key(authority: subject.authority, indicator: subject.indicator)
    }
  }
}

extension Query {
  fileprivate var withoutStages: Query {
    var query = self
    query.stages = []
    return query
  }
}

extension Answer {
  /// With the clauses that work on rows in the statement, where the answer's own has none.
  fileprivate func saying(_ parts: Parts) -> Answer {
    var answer = self
    if let filter = parts.filter, !interpretation.statement.contains(" where ") {
      answer.interpretation.add(" where \(StatementPrinter.print(filter))")
    }
    return answer
  }
}
