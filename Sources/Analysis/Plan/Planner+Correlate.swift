internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// One indicator against the others after `with`, or against all of the same authority.
  mutating func planCorrelate(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    if isAboutMany(names) { return try planPooledCorrelation(names, vintage) }
    let subjects = try subjects(names, vintage)
    let subject = try onlySubject(subjects)
    let others = try partners(names)
    let window =
      query.parts.period == nil
      ? wholeSpan(subject, vintage) : try window(for: subjects, vintage, usual: nil)
    findings = []
    return plan(
      .correlate(subject, with: others, lags: query.parts.lags?.value ?? 0...0), names, window,
      vintage)
  }

  private func wholeSpan(_ subject: Subject, _ vintage: Vintage) -> MonthRange {
    let coverage = coverage(subject, vintage)?.until(focus.anchor)
    let first = coverage?.first ?? Month(ordinal: 0)
    return MonthRange(first, coverage?.last ?? first)
  }

  /// Nil for all.
  mutating func partners(_ names: Names) throws(Diagnostics) -> [IndicatorID]? {
    guard case .names(let written)? = query.parts.partners else { return nil }
    if let name = written.first(where: isBenchmark) {
      throw Diagnostics(
        Diagnostic(
          .comparatorAsOperand, "\(name.text) is a benchmark, not an indicator", at: name.range,
          help: ["with takes indicators of the same authority"], tryNext: "help correlate"))
    }
    let found = written.compactMap { resolver.indicator($0, for: names.authorities) }
    try resolver.problems.check(wording)
    return found.uniqued()
  }

  private func isBenchmark(_ name: NameNode) -> Bool {
    let kinds = resolver.targets(of: name).map(\.kind)
    return kinds.contains(.comparator) && !kinds.contains(.indicator)
  }
}
