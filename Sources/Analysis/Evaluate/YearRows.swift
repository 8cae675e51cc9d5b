internal import Answers
internal import Vocabulary

/// A long series as a calendar: a row a financial year, a column a month.
struct YearRows {
  static let columns: [AnswerTable.Column] = {
    let months = (0..<12).map { Month.shortNames[($0 + 3) % 12] }
    return [AnswerTable.Column("", .name)]
      + months.map { AnswerTable.Column($0, .number, isTight: true) }
  }()

  private let series: AnswerSeries

  init(_ series: AnswerSeries) { self.series = series }

  /// A year that no report covers stands there with its twelve gaps: it must not seem to follow on.
  var rows: [AnswerTable.Row] {
    series.months.map { FinancialYear(of: $0) }.uniqued().map { year in
      AnswerTable.Row(.data, [.text(year.label)] + year.months.map(cell))
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
