internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// One authority, at one month: that of its latest report unless another is asked for.
  mutating func planScorecard(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let authority = try oneAuthority(names)
    try refuseUnprintedComparisons(names)
    let subjects = store.indicators(of: authority).map { Subject($0, of: authority) }
    let window = try scorecardMonth(authority, subjects, vintage)
    findings = []
    return plan(.scorecard(authority), names, window, vintage)
  }

  /// The same for the page that is read out.
  mutating func planBrief(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let authority = try oneAuthority(names)
    let subjects = store.indicators(of: authority).map { Subject($0, of: authority) }
    let window = try scorecardMonth(authority, subjects, vintage)
    findings = []
    return plan(.brief(authority), names, window, vintage)
  }

  /// A scorecard has columns for what reports print beside every row, its target among them, and for
  /// nothing else.
  private func refuseUnprintedComparisons(_ names: Names) throws(Diagnostics) {
    let isPrinted = (names.comparisons ?? []).map { comparison in
      switch comparison {
      case .printed, .target: true
      default: false
      }
    }
    guard !query.parts.versus.isEmpty, let place = isPrinted.firstIndex(of: false) else { return }
    let versus = query.parts.versus
    let range = (versus.indices.contains(place) ? versus[place].range : nil) ?? query.verb.range
    throw Diagnostics(
      Diagnostic(
        .unexpectedWord, "a scorecard is set against what its report prints: SN, England, a region",
        at: range, help: ["for another authority there is compare"],
        tryNext: "help scorecard"))
  }

  func oneAuthority(_ names: Names) throws(Diagnostics) -> AuthorityID {
    if let indicator = names.indicators.first {
      let code = NameSpelling.inStatement(store.catalogue[indicator].code)
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(query.verb.value.word) takes an authority, not an indicator",
          at: query.parts.knownNames.first { isIndicator($0) }?.range ?? query.verb.range,
          tryNext: "show \(code)"))
    }
    guard let authority = names.authorities.first, names.authorities.count == 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(query.verb.value.word) takes one authority", at: query.verb.range,
          tryNext: "compare "
            + names.authorities.map { NameSpelling.inStatement(store.catalogue[$0].name) }
            .joined(separator: ", ")))
    }
    return authority
  }

  private func isIndicator(_ name: NameNode) -> Bool {
    resolver.targets(of: name).contains { $0.kind == .indicator }
  }

  /// All reports of one authority, or those of the period.
  mutating func planAudit(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let authority = try oneAuthority(names)
    let subjects = store.indicators(of: authority).map { Subject($0, of: authority) }
    let reports = store.reports(of: authority).filter { isKnown($0, vintage) && isSeen($0) }
    guard let first = reports.first, let last = reports.last else {
      throw Diagnostics(noReport(authority))
    }
    guard query.parts.period != nil else {
      return plan(.audit(authority), names, MonthRange(first, last), vintage)
    }
    let window = try window(for: subjects, vintage, usual: nil)
    findings = []
    return plan(.audit(authority), names, window, vintage)
  }

  private mutating func scorecardMonth(
    _ authority: AuthorityID, _ subjects: [Subject], _ vintage: Vintage
  ) throws(Diagnostics) -> MonthRange {
    guard query.parts.period != nil else {
      let reports = store.reports(of: authority).filter { isKnown($0, vintage) }
      guard let latest = reports.last else { throw Diagnostics(noReport(authority)) }
      // A report that reaches beyond the anchor still has the months before it.
      return isSeen(latest)
        ? MonthRange(latest) : try window(for: subjects, vintage, usual: nil)
    }
    let window = try window(for: subjects, vintage, usual: nil)
    guard window.count == 1 else {
      let range = query.parts.period?.range ?? query.verb.range
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(query.verb.value.word) is about one month", at: range,
          tryNext: wording.corrected(range, with: "at \(window.last)")))
    }
    return window
  }

  private func isKnown(_ report: Month, _ vintage: Vintage) -> Bool {
    if case .published(let month) = vintage { return report <= month }
    return true
  }

  private func noReport(_ authority: AuthorityID) -> Diagnostic {
    let anchor = focus.anchor.map { " up to the anchor, \($0)" } ?? ""
    return Diagnostic(
      .noData, "no report of \(store.catalogue[authority].name) is loaded\(anchor)",
      at: query.verb.range, tryNext: "list authorities")
  }
}
