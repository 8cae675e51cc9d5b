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
    let month = try reportMonth(authority, vintage)
    return plan(.movers(authority), names, MonthRange(month), vintage)
  }

  /// The month asked for, else that of the authority's latest report.
  private mutating func reportMonth(
    _ authority: AuthorityID, _ vintage: Vintage
  ) throws(Diagnostics) -> Month {
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
    guard let period = query.parts.period else { return last }
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: last)
    do throws(Diagnostic) {
      let asked = try resolver.months(period)
      guard asked.count == 1 else { throw oneMonth(period.range) }
      guard coverages.contains(where: { $0.figureMonths.contains(asked.first) }) else {
        throw Diagnostic(
          .noData, "no report has \(asked.first)", at: period.range,
          tryNext: "movers at \(last)")
      }
      return asked.first
    } catch { throw Diagnostics(error) }
  }
}
