internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  mutating func planRank(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    guard let indicator = names.indicators.first, names.indicators.count == 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "rank takes one indicator",
          at: query.parts.knownNames.dropFirst().first?.range ?? query.verb.range))
    }
    let areas = store.catalogue.regions + [Comparator.england.label]
    var names = names
    names.includesAll = query.parts.places.isEmpty || query.parts.places.contains(.all)
    let own = firstNamed ? names.authorities.first : focus.authority
    let asked = names.includesAll ? store.reportingAuthorities : names.authorities
    // England and the regions are benchmarks, not rivals.
    let authorities = asked.filter { !areas.contains(store.catalogue.name(of: $0)) }
    let month = try rankMonth(indicator, authorities, vintage)
    if names.includesAll { names.authorities = [own].compactMap(\.self) }
    return plan(.rank(indicator, authorities, own: own), names, MonthRange(month), vintage)
  }

  /// Whose table it is: the first authority after `for`, else the one in focus.
  private var firstNamed: Bool {
    if case .name? = query.parts.places.first { true } else { false }
  }

  /// The month asked for, else the latest that most of them report.
  private mutating func rankMonth(
    _ indicator: IndicatorID, _ authorities: [AuthorityID], _ vintage: Vintage
  ) throws(Diagnostics) -> Month {
    // A month that is named needs no looking for one.
    if case .point(.month(let month)) = query.parts.period?.value,
      authorities.contains(where: { store.series(of: $0, indicator) != nil })
    {
      return month
    }
    let subjects = authorities.map { Subject(indicator, of: $0) }
    let months = subjects.flatMap { coverage($0, vintage)?.figureMonths ?? [] }
    let counts = Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)
    let seen = counts.filter { isSeen($0.key) }
    guard let common = seen.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
      let first = counts.keys.min(), let last = counts.keys.max()
    else { throw Diagnostics(subjects.map { noSeries($0, vintage) }) }
    guard let period = query.parts.period else { return common }
    let resolver = PeriodResolver(latest: common, first: first, last: last, common: common)
    do throws(Diagnostic) {
      let asked = try resolver.months(period)
      guard asked.count == 1 else { throw oneMonth(period.range) }
      return asked.first
    } catch { throw Diagnostics(error) }
  }
}
