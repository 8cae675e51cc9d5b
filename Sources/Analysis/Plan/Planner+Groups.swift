internal import Language
internal import Store
internal import Vocabulary

/// Questions about the series of many authorities together.
extension Planner {
  /// Several authorities are named, or all.
  func isAboutMany(_ names: Names) -> Bool {
    names.authorities.count > 1 || query.parts.places.contains(.all)
  }

  mutating func planSignals(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let group = try group(names, vintage)
    let window = try window(for: group, usual: Planner.spcMonths)
    return plan(.signals(group), sayingAll(names), window, vintage)
  }

  /// Between the first and the last report of any of the authorities, unless two months are named.
  mutating func planRevisions(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let group = try group(names, vintage)
    let reports = group.authorities.flatMap { store.reports(of: $0) }
    guard let first = reports.min(), let last = reports.max() else {
      throw Diagnostics(noFigures(group))
    }
    var asked = MonthRange(first, last)
    if let period = query.parts.period {
      let resolver = PeriodResolver(latest: last, first: first, last: last, common: nil)
      do throws(Diagnostic) { asked = try resolver.months(period) } catch {
        throw Diagnostics(error)
      }
      guard reports.contains(where: asked.contains) else {
        throw Diagnostics(
          Diagnostic(
            .noVintage, "no report is of \(asked.label)", at: period.range,
            help: ["the reports loaded are of \(first) to \(last)"], tryNext: "list datasets"))
      }
    }
    return plan(.revisions(group), sayingAll(names), asked, vintage)
  }

  mutating func planPooledCorrelation(
    _ names: Names, _ vintage: Vintage
  ) throws(Diagnostics) -> Plan {
    guard let indicator = names.indicators.first, names.indicators.count == 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "correlate takes one indicator, and the others after with",
          at: query.parts.knownNames.dropFirst().first?.range ?? query.verb.range,
          tryNext: "help correlate"))
    }
    if let lags = query.parts.lags, lags.value != 0...0 {
      refuse("lags of several authorities", at: lags.range)
    }
    try resolver.problems.check(wording)
    var all = names
    all.indicators = try partners(names).map { [indicator] + $0 } ?? []
    let group = try self.group(all, vintage)
    guard hasSeries(indicator, of: group) else {
      throw Diagnostics(group.authorities.map { noSeries(Subject(indicator, of: $0), vintage) })
    }
    let own = SeriesGroup(
      authorities: group.authorities, indicators: [indicator], isWhole: false)
    return plan(
      .pooledCorrelation(indicator, group), sayingAll(names), try window(for: own, usual: nil),
      vintage)
  }

  mutating func planDistribution(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    guard let indicator = names.indicators.first, names.indicators.count == 1,
      query.parts.by.count == 1
    else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "by month is about one indicator of several authorities",
          at: query.parts.by.first?.range ?? query.verb.range,
          help: ["for instance summarise LAC1-NI for all by month"], tryNext: "help summarise"))
    }
    let group = try group(names, vintage)
    let window = try window(for: group, usual: nil)
    return plan(.distribution(indicator, group), sayingAll(names), window, vintage)
  }

  // MARK: - The group

  private mutating func group(
    _ names: Names, _ vintage: Vintage
  ) throws(Diagnostics) -> SeriesGroup {
    let authorities = rivals(names.authorities)
    let found = SeriesGroup(
      authorities: authorities,
      indicators: names.indicators.isEmpty ? indicators(of: authorities) : names.indicators,
      isWhole: names.indicators.isEmpty)
    if names.indicators.isEmpty, found.indicators.isEmpty {
      throw Diagnostics(noFigures(found))
    }
    let missing = names.indicators.filter { !hasSeries($0, of: found) }
    if !missing.isEmpty, missing.count == names.indicators.count {
      throw Diagnostics(
        missing.flatMap { id in authorities.map { noSeries(Subject(id, of: $0), vintage) } })
    }
    return found
  }

  /// England and the regions are benchmarks, not authorities.
  func rivals(_ authorities: [AuthorityID]) -> [AuthorityID] {
    let areas = Set(store.catalogue.regions + [Comparator.england.label])
    return authorities.filter { !areas.contains(store.catalogue[$0].name) }
  }

  private func indicators(of authorities: [AuthorityID]) -> [IndicatorID] {
    let isMember = Set(authorities)
    return store.catalogue.indicatorIDs.filter { indicator in
      store.series(of: indicator).contains { isMember.contains(store.authority(of: $0)) }
    }
  }

  private func hasSeries(_ indicator: IndicatorID, of group: SeriesGroup) -> Bool {
    group.authorities.contains { store.series(of: $0, indicator) != nil }
  }

  private func noFigures(_ group: SeriesGroup) -> Diagnostic {
    let names = group.authorities.map { store.catalogue[$0].name }
    return Diagnostic(
      .noData, "\(EnglishList.joined(names)) have no monthly figures", at: query.verb.range,
      tryNext: "list authorities")
  }

  /// The statement says `for all` rather than everybody's name.
  func sayingAll(_ names: Names) -> Names {
    guard query.parts.places.contains(.all) else { return names }
    var names = names
    names.includesAll = true
    names.authorities = []
    return names
  }

  // MARK: - Months

  /// The months asked for, else `usual` to the last; nil for all.
  private mutating func window(
    for group: SeriesGroup, usual: Int?
  ) throws(Diagnostics) -> MonthRange {
    let scan = SeriesScan(group, store)
    guard let span = store.span(of: group.indicators.lazy.flatMap(scan.series)) else {
      throw Diagnostics(noFigures(group))
    }
    let last = focus.anchor.map { min($0, span.last) } ?? span.last
    guard span.first <= last else { throw Diagnostics(nothingSeen(span)) }
    guard let period = query.parts.period else {
      return MonthRange(max(span.first, usual.map { last - ($0 - 1) } ?? span.first), last)
    }
    let resolver = PeriodResolver(latest: last, first: span.first, last: last, common: last)
    do throws(Diagnostic) {
      let asked = try resolver.months(period)
      guard asked.intersection(span) != nil else {
        throw Diagnostic(
          .noData, "no report has any month of \(asked.label)", at: period.range,
          help: ["the reports cover \(span.label)"],
          tryNext: wording.corrected(period.range, with: ""))
      }
      guard asked.last > span.last else { return asked }
      findings.append(.clipped(asked: asked))
      return MonthRange(asked.first, span.last)
    } catch { throw Diagnostics(error) }
  }
}
