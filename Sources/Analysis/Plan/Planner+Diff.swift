internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// Two reports of one authority: its latest two unless others are named.
  mutating func planDiff(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    if isAboutMany(names) { return try planRevisions(names, vintage) }
    let authority = try oneAuthority(names)
    let reports = store.reports(of: authority)
    guard let last = reports.last, reports.count > 1 else {
      throw Diagnostics(oneReport(authority, reports))
    }
    let asked = try reportsAsked(reports) ?? MonthRange(reports[reports.count - 2], last)
    for report in [asked.first, asked.last] where !reports.contains(report) {
      throw Diagnostics(noSuchReport(authority, report, reports))
    }
    return plan(.diff(authority), names, asked, vintage)
  }

  private func reportsAsked(_ reports: [Month]) throws(Diagnostics) -> MonthRange? {
    guard let period = query.parts.period, let first = reports.first, let last = reports.last else {
      return nil
    }
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: nil)
    let asked: MonthRange
    do throws(Diagnostic) { asked = try resolver.months(period) } catch { throw Diagnostics(error) }
    guard asked.count > 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "diff takes two reports", at: period.range,
          tryNext: wording.corrected(period.range, with: "between \(first) and \(last)")))
    }
    return asked
  }

  private func oneReport(_ authority: AuthorityID, _ reports: [Month]) -> Diagnostic {
    let name = store.catalogue[authority].name
    let which = reports.first.map { "the only report of \(name) is of \($0)" }
    return Diagnostic(
      .noVintage, which ?? "no report of \(name) is loaded", at: query.verb.range,
      help: ["diff needs two reports of one authority; compare sets two authorities side by side"],
      tryNext: "list authorities")
  }

  private func noSuchReport(
    _ authority: AuthorityID, _ report: Month, _ reports: [Month]
  ) -> Diagnostic {
    let name = store.catalogue[authority].name
    return Diagnostic(
      .noVintage, "no report of \(name) is of \(report)",
      at: query.parts.period?.range ?? query.verb.range,
      help: ["its reports are of " + reports.map(\.label).joined(separator: ", ")],
      tryNext: "diff \(NameSpelling.inStatement(name))")
  }
}
