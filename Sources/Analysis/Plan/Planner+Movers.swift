internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  mutating func planMovers(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    guard names.indicators.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "movers looks at every indicator of one authority",
          at: query.parts.knownNames.first?.range ?? query.verb.range, tryNext: "movers"))
    }
    guard let authority = names.authorities.first, names.authorities.count == 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "movers takes one authority",
          at: query.parts.knownNames.dropFirst().first?.range ?? query.verb.range,
          tryNext: "list authorities"))
    }
    let window = try moversWindow(authority, vintage)
    return plan(.movers(authority), names, window, vintage)
  }

  /// The month asked for, else that of the authority's latest report; of a longer period the months
  /// that the change is measured between.
  private mutating func moversWindow(
    _ authority: AuthorityID, _ vintage: Vintage
  ) throws(Diagnostics) -> MonthRange {
    let coverages = store.indicators(of: authority).compactMap {
      coverage(Subject($0, of: authority), vintage)
    }
    guard let first = coverages.compactMap(\.first).min(),
      let last = coverages.compactMap({ $0.until(focus.anchor).latestFigure }).max()
    else {
      throw Diagnostics(
        Diagnostic(
          .noData, "\(store.catalogue[authority].name) has no monthly figures",
          at: query.verb.range, tryNext: "list authorities"))
    }
    guard let period = query.parts.period else { return MonthRange(last) }
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: last)
    do throws(Diagnostic) {
      var asked = try resolver.months(period)
      // Three months of change are measured from the month before them.
      if case .length = period.value { asked = MonthRange(asked.first - 1, asked.last) }
      guard coverages.contains(where: { $0.hasFigure(at: asked.last) }) else {
        throw Diagnostic(
          .noData, "no report has \(asked.last)", at: period.range,
          tryNext: "movers at \(last)")
      }
      return asked
    } catch { throw Diagnostics(error) }
  }
}
