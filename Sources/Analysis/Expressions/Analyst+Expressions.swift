public import Answers
public import Language
internal import Store
public import Vocabulary

extension Analyst {
  /// Whether a query asks for a calculation that was named by `let`.
  public func isDerived(_ query: Query, _ workspace: Workspace) -> Bool {
    query.verb.value == .show
      && query.parts.operands.contains { operand in
        if case .name(let name) = operand { workspace.letEntry(name) != nil } else { false }
      }
  }

  /// Calculations are asked for with `show`: for the other verbs they have no catalogue entry.
  func refuseCalculations(in query: Query, _ workspace: Workspace) throws(Diagnostics) {
    for case .name(let name) in query.parts.operands where workspace.letEntry(name) != nil {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord,
          "\(name.text) is a calculation, and \(query.verb.value.rawValue) takes indicators",
          at: name.range,
          help: [
            "show \(name.text) | chart line draws it",
            "define indicator gives a calculation a code of its own",
          ],
          tryNext: "help let"))
    }
  }

  /// Answers `show` for calculations.
  ///
  /// - Throws: everything that is wrong with the query, told together.
  public func answer(
    derived query: Query, _ workspace: Workspace, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> Answer {
    let wording = Wording(source: source, statement: statement)
    return try DerivedShow(
      query: query, workspace: workspace, store: store, focus: focus, wording: wording
    ).answer()
  }

  /// Checks the names and units of a calculation before it gets its name.
  public func check(
    _ expression: Expression, _ workspace: Workspace, in source: SourceText,
    at statement: SourceRange
  ) throws(Diagnostics) {
    let planned = try plan(expression, workspace, Wording(source: source, statement: statement))
    guard planned.quantity != .truth else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "this is a condition, and let names a figure", at: expression.range,
          help: ["conditions stand behind assert"]))
    }
  }

  /// Whether a condition holds for the authority in focus, at the latest month its indicators share.
  ///
  /// - Returns: nil where a figure that it needs is missing.
  public func holds(
    _ expression: Expression, _ workspace: Workspace, in source: SourceText,
    at statement: SourceRange
  ) throws(Diagnostics) -> (isTrue: Bool?, month: Month) {
    let wording = Wording(source: source, statement: statement)
    let planned = try plan(expression, workspace, wording)
    guard planned.quantity == .truth, let authority = focus.authority else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "assert needs a condition", at: expression.range,
          help: ["compare the figure with something: assert LAC1 > 0"]))
    }
    let coverages = planned.expression.indicators.compactMap { id in
      store.series(of: authority, id).map {
        Coverage(of: $0, in: store, vintage: .latest).until(focus.anchor)
      }
    }
    let newest = store.reports(of: authority).last.map { min($0, focus.anchor ?? $0) }
    guard let month = coverages.compactMap(\.latestFigure).min() ?? newest else {
      throw Diagnostics(
        Diagnostic(.noData, "there are no figures to decide this", at: expression.range))
    }
    let evaluation = ExpressionEvaluation(
      reader: SeriesReader(store: store, vintage: .latest), authority: authority)
    let values = evaluation.values(planned.expression, in: MonthRange(month))
    return (values[0].map { $0 == 1 }, month)
  }

  func plan(
    _ expression: Expression, _ workspace: Workspace, _ wording: Wording
  ) throws(Diagnostics) -> ExpressionPlanner.Result {
    var planner = ExpressionPlanner(
      store: store, authorities: focus.authority.map { [$0] } ?? [],
      resolver: NameResolver(store: store, wording: wording, parts: Parts()))
    return try planner.plan(workspace.expanded(expression))
  }
}

extension Analyst {
  /// What an expression comes to for the authority in focus, at the latest month its indicators
  /// share; a truth is yes or no.
  ///
  /// - Returns: also the month, where the expression depends on one.
  public func value(
    of expression: Expression, _ workspace: Workspace, in source: SourceText,
    at statement: SourceRange
  ) throws(Diagnostics) -> Phrase {
    let planned = try plan(expression, workspace, Wording(source: source, statement: statement))
    let indicators = planned.expression.indicators
    guard let authority = focus.authority ?? store.reportingAuthorities.first else {
      throw Diagnostics(
        Diagnostic(.noAuthority, "whose figures? no authority is in focus", at: expression.range))
    }
    let month = latestMonth(of: indicators, authority)
    let evaluation = ExpressionEvaluation(
      reader: SeriesReader(store: store, vintage: .latest), authority: authority)
    let values = evaluation.values(planned.expression, in: MonthRange(month))
    let when: Phrase = indicators.isEmpty || planned.expression.isFixed ? "" : " (\(month))"
    guard let value = values[0] else { return "no figure, \(values.statuses[0].legend)" + when }
    if planned.quantity == .truth { return (value == 1 ? "yes" : "no") + when }
    return "\(Figure(value, decimals: values.decimals, unit: planned.quantity.unit))" + when
  }

  private func latestMonth(of indicators: [IndicatorID], _ authority: AuthorityID) -> Month {
    let months = indicators.compactMap { id in
      store.series(of: authority, id).flatMap {
        Coverage(of: $0, in: store, vintage: .latest).until(focus.anchor).latestFigure
      }
    }
    return months.min() ?? store.reports(of: authority).last ?? Month(year: 2000, month: 1)
  }
}
