internal import Answers
internal import Vocabulary

/// The months of a chart as a table of years: a row a financial year, so that it fits a page.
struct ChartCalendar {
  private let chart: TrendChart

  init(_ chart: TrendChart) { self.chart = chart }

  var table: AnswerTable {
    AnswerTable(
      title: Phrase("\(chart.code) by month, \(chart.unit.label)"),
      columns: [AnswerTable.Column("", .name)]
        + months.map { AnswerTable.Column($0, .number, isTight: true) },
      rows: chart.lines.flatMap(rows))
  }

  /// April to March.
  private var months: [String] { (0..<12).map { Month.shortNames[($0 + 3) % 12] } }

  private func rows(_ line: AnswerSeries) -> [AnswerTable.Row] {
    let heading = AnswerTable.Row(.heading, [.text(line.label)])
    return (chart.lines.count > 1 ? [heading] : [])
      + years(line).map { year in
        AnswerTable.Row(.data, [.text(year.label)] + year.months.map { cell($0, line) })
      }
  }

  private func years(_ line: AnswerSeries) -> [FinancialYear] {
    let first = FinancialYear(of: line.months.first)
    let last = FinancialYear(of: line.months.last)
    return (first.start...max(first.start, last.start)).map(FinancialYear.init(starting:))
  }

  private func cell(_ month: Month, _ line: AnswerSeries) -> Cell {
    guard line.months.contains(month) else { return .blank }
    guard let value = line.figures(in: MonthRange(month)).first ?? nil else {
      return .missing(line.status(of: month))
    }
    return Cell(.figure(line.figure(value)), isConflicting: line.isConflicting(month))
  }
}
