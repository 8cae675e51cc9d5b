internal import Store
internal import Vocabulary

/// The counts behind a report's percentages and rates, wherever in the report they are printed.
extension PrintedReport {
  /// Every printing of one figure in this report, the one shown first.
  ///
  /// What was lost from the report's text and rebuilt of its other figures checks none of them.
  func cells(_ indicator: IndicatorID, _ period: PeriodKey) -> [PrintedCell] {
    guard let id = store.series(of: authority, indicator) else { return [] }
    return store.printings(of: id, at: period).filter { $0.report == month && !$0.isRebuilt }
  }

  /// The figure that this report shows.
  func cell(_ indicator: IndicatorID, _ period: PeriodKey) -> PrintedCell? {
    cells(indicator, period).first { $0.value != nil }
  }

  /// The figure of the row with this code.
  func value(_ code: String, _ period: PeriodKey) -> Double? {
    store.catalogue.indicator(code: code).flatMap { cell($0, period)?.value }
  }

  /// The figures of the twelve months to one; nil unless the report prints all of them.
  func twelveMonths(_ code: String, to last: Month) -> [Double]? {
    let values = MonthRange(last - 11, last).compactMap { value(code, .month($0)) }
    return values.count == 12 ? values : nil
  }

  /// `41 of 53`, in whichever table it stands.
  func pair(_ indicator: IndicatorID, _ period: PeriodKey) -> (n: Double, d: Double)? {
    for cell in cells(indicator, period) {
      if let n = cell.n, let d = cell.d { return (n, d) }
    }
    return nil
  }

  /// Every year and year to date that this report prints for a row.
  func years(_ indicator: IndicatorID) -> [PeriodKey] {
    guard let id = store.series(of: authority, indicator) else { return [] }
    return store.figures(of: id, vintage: .published(month)).filter { $0.cell.report == month }
      .map(\.period)
  }

  /// Every period that this report prints for a row.
  func periods(_ indicator: IndicatorID) -> [PeriodKey] {
    (run(indicator)?.months.map(PeriodKey.month) ?? []) + years(indicator)
  }

  /// Why a figure disagrees, where the catalogue knows.
  func reason(_ column: String, _ cells: [PrintedCell]) -> String {
    let known = store.disagreements.first { entry in
      entry.authority == authority && entry.report == month && entry.column == column
        && cells.contains { $0.reference == entry.reference && $0.title == entry.title }
    }
    return known.map { " (\($0.reason))" } ?? ""
  }
}

extension PrintedCell {
  /// As the files note it.
  fileprivate var isRebuilt: Bool { note.contains("rebuilt from") }
}
