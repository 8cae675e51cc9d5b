internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// Every series of the authorities, unless indicators are named; all months unless some are.
  mutating func planSummarise(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    if query.parts.by.contains(where: { $0.value == .month }) {
      return try planDistribution(names, vintage)
    }
    let subjects =
      try names.indicators.isEmpty ? allSubjects(names, vintage) : subjects(names, vintage)
    let spans = subjects.compactMap { coverage($0, vintage)?.until(focus.anchor) }
    guard let first = spans.compactMap(\.first).min(), let last = spans.compactMap(\.last).max()
    else { throw Diagnostics(subjects.map { noSeries($0, vintage) }) }
    let window =
      query.parts.period == nil
      ? MonthRange(first, last) : try window(for: subjects, vintage, usual: nil)
    findings = []
    return plan(.summarise(subjects), names, window, vintage)
  }

  private func allSubjects(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> [Subject] {
    let found = names.authorities.flatMap { authority in
      store.indicators(of: authority).map { Subject($0, of: authority) }
    }.filter { coverage($0, vintage)?.latestFigure != nil }
    guard found.isEmpty else { return found }
    throw Diagnostics(
      Diagnostic(
        .noData,
        "\(EnglishList.joined(names.authorities.map { store.catalogue[$0].name })) has no monthly figures",
        at: query.verb.range, tryNext: "list authorities"))
  }
}
