internal import Answers
internal import Store
internal import Vocabulary

/// One report of one authority, read as it was printed: no later report corrects it.
struct PrintedReport {
  /// Longer runs are not printed in one report's rows.
  static let longestRun = 60

  let authority: AuthorityID
  let month: Month
  let store: Store
  let reader: SeriesReader
  /// The indicators with a month, a year or a derived cell in this report.
  let indicators: [IndicatorID]
  private let runs: [IndicatorID: PrintedRun]

  init(of authority: AuthorityID, _ month: Month, in store: Store) {
    self.authority = authority
    self.month = month
    self.store = store
    reader = SeriesReader(store: store, vintage: .published(month))
    let all = store.indicators(of: authority)
    var runs: [IndicatorID: PrintedRun] = [:]
    for id in all { runs[id] = PrintedReport.run(id, of: authority, month, in: store) }
    self.runs = runs
    indicators = all.filter { id in
      runs[id] != nil
        || store.published(of: authority, id, vintage: .published(month))
          .contains { $0.cell.report == month }
    }
  }

  /// The months of one row as this report prints them; nil where it prints none.
  func run(_ indicator: IndicatorID) -> PrintedRun? { runs[indicator] }

  private static func run(
    _ indicator: IndicatorID, of authority: AuthorityID, _ month: Month, in store: Store
  ) -> PrintedRun? {
    guard let id = store.series(of: authority, indicator) else { return nil }
    let window = MonthRange(month - (PrintedReport.longestRun - 1), month)
    let read = store.values(of: id, in: window, vintage: .published(month))
    let own = window.indices.filter { read.reports[$0] == month }
    guard let first = own.first, let last = own.last else { return nil }
    let shown = MonthRange(window[first], window[last])
    return PrintedRun(
      store.values(of: id, in: shown, vintage: .published(month)),
      unit: store.catalogue[indicator].unit, report: month)
  }

  /// What this report calls the row.
  func titles(_ indicator: IndicatorID) -> [String] {
    guard let id = store.series(of: authority, indicator) else { return [] }
    return store.printings(of: id, at: .month(month)).filter { $0.report == month }.map(\.title)
  }

  func published(_ indicator: IndicatorID) -> [PublishedCell] {
    store.published(of: authority, indicator, vintage: .published(month))
      .filter { $0.cell.report == month }
  }

  /// Which way the report itself calls good; the catalogue's where it does not say.
  func polarity(_ indicator: IndicatorID) -> Polarity {
    reader.printedPolarity(of: Subject(indicator, of: authority), in: month)
      ?? store.catalogue[indicator].polarity
  }

  // MARK: - Derived cells

  /// What can be computed of one row again.
  func derived(_ indicator: IndicatorID) -> DerivedCells? {
    guard let run = run(indicator) else { return nil }
    var cells = DerivedCells(run: run, month: month, polarity: polarity(indicator))
    let year = FinancialYear(of: month)
    cells.yearToDate = figure(.yearToDate(year), indicator)
    cells.sinceApril = YearToDate(of: indicator, in: self)
    cells.lastYear = figure(.year(FinancialYear(starting: year.start - 1)), indicator)
    return cells
  }

  func checks(_ indicator: IndicatorID) -> [DerivedCells.Check] {
    derived(indicator)?.checks(of: published(indicator) + yearsToDate(indicator)) ?? []
  }

  /// The year to date stands among the figures of the row, but is worked out all the same.
  private func yearsToDate(_ indicator: IndicatorID) -> [PublishedCell] {
    guard store.catalogue[indicator].basis == .month else { return [] }
    let printed = cell(indicator, .yearToDate(FinancialYear(of: month)))
    return [printed].compactMap { $0 }.map {
      PublishedCell(column: DerivedColumn.yearToDate.rawValue, cell: $0)
    }
  }

  private func figure(_ period: PeriodKey, _ indicator: IndicatorID) -> Interval? {
    reader.figure(for: period, of: Subject(indicator, of: authority)).map { cell in
      Interval(printed: cell.value, decimals: cell.decimals)
    }
  }
}
