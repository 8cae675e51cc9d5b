import Store
import Vocabulary

extension FigureReader {
  /// Gives rows that name no report their vintage: the last month of the file itself, or for files
  /// without months the last month of the values loaded before.
  mutating func closeFile(_ state: inout ImportState) {
    for run in file.rows.runs { widenMonths(to: run.first + (run.count - 1)) }
    let own = file.report.months?.last ?? lastYear ?? state.lastMonth ?? Month(ordinal: 0)
    for place in origins.withoutReport { file.rows.origins[place].report = own }
    file.report.isOwnVintage = !origins.withoutReport.isEmpty
    file.report.reports = Set(file.rows.origins.map(\.report)).sorted()
    if let last = file.report.months?.last {
      state.lastMonth = max(state.lastMonth ?? last, last)
    }
  }

  /// March of the last year that the file has figures for.
  private var lastYear: Month? {
    file.rows.periods.compactMap { row in
      switch row.period {
      case .month(let month): month
      case .year(let year), .yearToDate(let year): year.months.last
      }
    }.max()
  }
}
