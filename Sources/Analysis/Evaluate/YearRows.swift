internal import Answers
internal import Vocabulary

/// A long series as a calendar: a row a financial year, a column a month.
struct YearRows {
  static let columns: [AnswerTable.Column] = {
    let months = (0..<12).map { Month.shortNames[($0 + 3) % 12] }
    return [AnswerTable.Column("", .name)] + months.map { AnswerTable.Column($0, .number) }
  }()

  private let series: AnswerSeries

  init(_ series: AnswerSeries) { self.series = series }

  /// Years that no report covers at all are left out; the note on gaps names their months.
  var rows: [AnswerTable.Row] {
    let years = series.months.map { FinancialYear(of: $0) }.uniqued()
    return years.compactMap { year in
      let cells = year.months.map(cell)
      let isCovered = year.months.contains { month in
        place(of: month).map { series.statuses[$0] != .absent } ?? false
      }
      return isCovered ? AnswerTable.Row(.data, [.text(year.label)] + cells) : nil
    }
  }

  private func cell(_ month: Month) -> Cell {
    guard let place = place(of: month) else { return .blank }
    return series.cell(place, isEmphasised: place == series.months.count - 1)
  }

  private func place(of month: Month) -> Int? {
    series.months.contains(month) ? month - series.months.first : nil
  }
}
