internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// Everything that the query names, settled.
  struct Names {
    var authorities: [AuthorityID] = []
    var indicators: [IndicatorID] = []
    /// Everybody else too: the statement says `all` and does not list them.
    var includesAll = false
    /// Nil when no `vs` was written and the focus has none.
    var comparisons: [Comparison]?
  }

  /// Resolves every name, noting all problems, so that they are told together.
  mutating func resolveNames() -> Names {
    var names = Names()
    var indicatorNames = query.parts.subjects
    for operand in query.parts.operands {
      guard case .name(let name) = operand else { continue }
      if isAuthority(name) {
        if let id = resolver.authority(name) { names.authorities.append(id) }
      } else {
        indicatorNames.append(name)
      }
    }
    for place in query.parts.places { add(place, to: &names.authorities) }
    names.authorities = names.authorities.uniqued()
    if names.authorities.isEmpty, query.verb.value != .compare, let focused = focus.authority {
      names.authorities = [focused]
    }
    for name in indicatorNames {
      if let id = resolver.indicator(name, for: names.authorities) { names.indicators.append(id) }
    }
    names.indicators = names.indicators.uniqued()
    names.comparisons = resolveComparisons()
    refuseUnlikeFigures(names)
    noteMissingOperands(names, indicatorNames)
    return names
  }

  /// The authorities after `for`, alone; for lists.
  mutating func places() throws(Diagnostics) -> [AuthorityID] {
    var authorities: [AuthorityID] = []
    for place in query.parts.places { add(place, to: &authorities) }
    for case .name(let name) in query.parts.operands {
      if let id = resolver.authority(name) { authorities.append(id) }
    }
    try resolver.problems.check(wording)
    return authorities.uniqued()
  }

  /// An operand is an authority if it can be nothing else, or is qualified as one.
  private func isAuthority(_ name: NameNode) -> Bool {
    if name.qualifier == .authority { return true }
    let targets = resolver.targets(of: name)
    if targets.isEmpty, query.verb.value == .compare { return true }
    return targets.contains { $0.kind == .authority } && !targets.contains { $0.kind == .indicator }
  }

  private mutating func add(_ place: Place, to authorities: inout [AuthorityID]) {
    switch place {
    case .name(let name):
      if query.verb.value == .rank, let members = members(of: name) {
        authorities += members
      } else if let id = resolver.authority(name) {
        authorities.append(id)
      }
    case .all: authorities += store.reportingAuthorities
    case .except(let name):
      guard let id = resolver.authority(name) else { return }
      if authorities.isEmpty { authorities = store.reportingAuthorities }
      authorities.removeAll { $0 == id }
    }
  }

  /// The authorities of a region that report, for a table of its own; nil where it is no region.
  private func members(of name: NameNode) -> [AuthorityID]? {
    for case .comparator(.region(let region)) in resolver.targets(of: name) {
      let members = store.reportingAuthorities.filter {
        store.catalogue[$0].region == region && store.catalogue[$0].name != region
      }
      return members.isEmpty ? nil : members
    }
    return nil
  }

  private mutating func noteMissingOperands(_ names: Names, _ written: [NameNode]) {
    guard query.verb.value != .compare else { return }
    let needsNone: [Verb] = [.scorecard, .audit, .movers, .brief, .diff, .summarise]
    if written.isEmpty, !needsNone.contains(query.verb.value) {
      resolver.problems.add(
        Diagnostic(
          .missingOperand, "\(query.verb.value.word) needs an indicator", at: query.verb.range,
          help: ["an indicator is a code such as CP6B-NI, or its title's words in find"],
          tryNext: names.authorities.first.map { authority in
            "list indicators for \(NameSpelling.inStatement(store.catalogue[authority].name))"
          } ?? "list indicators"))
    }
    if names.authorities.isEmpty, query.verb.value != .rank, resolver.problems.all.isEmpty {
      resolver.problems.add(
        Diagnostic(
          .noAuthority, "whose figures? no authority is named or in focus", at: query.verb.range,
          tryNext: "list authorities"))
    }
  }

  // MARK: - Comparisons

  /// The comparisons after `vs`, alone; for the focus.
  mutating func comparisonsAlone() throws(Diagnostics) -> [Comparison]? {
    let comparisons = resolveComparisons()
    try resolver.problems.check(wording)
    return comparisons
  }

  private mutating func resolveComparisons() -> [Comparison]? {
    guard query.takes.contains(.versus) else { return nil }
    if query.parts.versus.isEmpty { return focus.comparisons.isEmpty ? nil : focus.comparisons }
    return query.parts.versus.compactMap { comparison($0) }.uniqued()
  }

  private mutating func comparison(_ versus: Versus) -> Comparison? {
    switch versus {
    case .name(let name): return resolver.comparison(name)
    case .target: return .target
    case .number(let number): return .figure(number.value)
    case .statistic(let statistic, of: let name): return neighbours(statistic, name)
    case .period(let period): return earlier(period)
    }
  }

  private mutating func neighbours(_ statistic: Spanned<Statistic>, _ name: NameNode) -> Comparison?
  {
    guard let comparison = resolver.comparison(name) else { return nil }
    guard comparison == .printed(.statisticalNeighbours) else {
      resolver.problems.add(
        Diagnostic(
          .wrongKind, "\(statistic.value.word) is taken over SN, the statistical neighbours",
          at: name.range, help: ["write vs \(statistic.value.word) SN"]))
      return nil
    }
    return .neighbours(statistic.value)
  }

  /// A period after `vs`: one month, or the same months so long before.
  private mutating func earlier(_ period: Spanned<PeriodNode>) -> Comparison? {
    switch period.value {
    case .point(.last(let unit)), .point(.previous(let unit)): return .earlier(months: unit.months)
    case .point(.before(let length)): return .earlier(months: length.months)
    case .point(.month(let month)): return .month(month)
    default:
      resolver.problems.add(
        Diagnostic(
          .unreadablePeriod, "after vs a period is one month, last year or last month",
          at: period.range, help: ["for instance vs Apr-23, or vs last year"]))
      return nil
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repeats, each where it came first.
  func uniqued() -> [Element] {
    if count <= 16 {
      // Usual: few are looked through quicker than hashed, and the first set of its element in a
      // process costs a fiftieth of an answer.
      return reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
