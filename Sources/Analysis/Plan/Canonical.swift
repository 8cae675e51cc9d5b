internal import Language
internal import Store
internal import Vocabulary

/// Rewrites a query so that nothing in it depends on the focus, the data's end or the way of typing.
struct Canonical {
  private let store: Store
  private let query: Query
  private let names: Planner.Names
  private let window: MonthRange
  private let ahead: Int?

  init(
    _ store: Store, _ query: Query, _ names: Planner.Names, _ window: MonthRange, ahead: Int?
  ) {
    self.store = store
    self.query = query
    self.names = names
    self.window = window
    self.ahead = ahead
  }

  /// The statement with every name as the catalogue writes it and every month written out.
  var statement: String {
    var parts = query.parts
    parts.ahead = ahead.map { Spanned(PeriodLength($0, .month), query.verb.range) }
    let indicators = names.indicators.map { name(store.catalogue[$0].code) }
    let authorities = names.authorities.map { name(store.catalogue[$0].name) }
    let isAboutAuthorities = [.compare, .scorecard, .movers, .audit, .brief, .diff].contains(
      query.verb.value)
    parts.operands = (isAboutAuthorities ? authorities : indicators).map { .name($0) }
    parts.subjects = isAboutAuthorities ? indicators : []
    parts.places = isAboutAuthorities ? [] : authorities.map { .name($0) }
    if names.includesAll { parts.places.append(.all) }
    if query.parts.versus.isEmpty { parts.versus = (names.comparisons ?? []).map(versus) }
    parts.versus = parts.versus.map(tidied)
    if case .names(let partners)? = parts.partners { parts.partners = .names(partners.map(coded)) }
    parts.period = Spanned(period(window), query.verb.range)
    // Form and stages are told when the answer has gone through them.
    parts.mode = nil
    return StatementPrinter.print(
      Statement(
        .query(Query(verb: query.verb, parts: parts)), range: query.verb.range))
  }

  private func name(_ text: String) -> NameNode { NameNode(text, range: query.verb.range) }

  private func period(_ window: MonthRange) -> PeriodNode {
    // A year that is explained is the figure for the year, not its twelve months.
    if query.verb.value == .explain, window.count == 12 {
      return .point(.financialYear(FinancialYear(of: window.first)))
    }
    let ends = [window.first, window.last].map {
      Spanned(PointNode.month($0), query.verb.range)
    }
    return window.count == 1 ? .point(ends[0].value) : .range(from: ends[0], to: ends[1])
  }

  /// A comparison that came from the focus, as if it had been written.
  private func versus(_ comparison: Comparison) -> Versus {
    switch comparison {
    case .printed(let comparator): .name(name(comparator.label))
    case .authority(let id): .name(name(store.catalogue[id].name))
    case .target: .target
    case .figure(let node): .number(Spanned(node, query.verb.range))
    case .neighbours(let statistic):
      .statistic(
        Spanned(statistic, query.verb.range),
        of: name(Comparator.statisticalNeighbours.label))
    case .earlier(let months):
      .period(Spanned(.point(.before(PeriodLength(months, .month))), query.verb.range))
    case .month(let month): .period(Spanned(.point(.month(month)), query.verb.range))
    }
  }

  /// Names spelt as the catalogue has them: `sn` as SN, an alias as the authority's name.
  private func tidied(_ versus: Versus) -> Versus {
    switch versus {
    case .name(let written): .name(tidied(written))
    case .statistic(let statistic, of: let written): .statistic(statistic, of: tidied(written))
    case .target, .number, .period: versus
    }
  }

  /// An indicator by its code, whatever it was called.
  private func coded(_ written: NameNode) -> NameNode {
    for target in store.catalogue.names.targets(of: written.text) {
      switch target {
      case .indicator(let id), .reference(_, let id): return name(store.catalogue[id].code)
      case .authority, .comparator, .group: continue
      }
    }
    return written
  }

  private func tidied(_ written: NameNode) -> NameNode {
    for target in store.catalogue.names.targets(of: written.text) {
      switch target {
      case .comparator(let comparator): return name(comparator.label)
      case .authority(let id): return name(store.catalogue[id].name)
      case .indicator, .reference, .group: continue
      }
    }
    return written
  }
}
