internal import Store
internal import Vocabulary

/// A row's year to date, made of its months: counts added up, shares of the sums.
struct YearToDate {
  let count: Double
  /// Nil for counts.
  let whole: Double?

  var value: Double { whole.map { count / $0 * 100 } ?? count }

  /// Nil unless the report prints every month since April, with the counts of a share.
  ///
  /// A month with nothing to divide by adds nothing.
  init?(of id: IndicatorID, in report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    let months = MonthRange(FinancialYear(of: report.month).months.first, report.month)
    guard indicator.basis == .month else { return nil }
    switch indicator.unit {
    case .count:
      let counts = months.compactMap { report.cell(id, .month($0))?.value }
      guard counts.count == months.count else { return nil }
      (count, whole) = (counts.reduce(0, +), nil)
    case .percent:
      let pairs = months.filter { !report.isEmpty(id, $0) }.map { report.pair(id, .month($0)) }
      let known = pairs.compactMap { $0 }
      let total = known.reduce(0) { $0 + $1.d }
      guard known.count == pairs.count, total > 0 else { return nil }
      (count, whole) = (known.reduce(0) { $0 + $1.n }, total)
    case .rate, .average, .days, .score, .fte, .other: return nil
    }
  }
}

extension PrintedReport {
  /// Whether the month has nothing to divide by.
  fileprivate func isEmpty(_ id: IndicatorID, _ month: Month) -> Bool {
    cells(id, .month(month)).contains { $0.status == .notApplicable }
  }
}
