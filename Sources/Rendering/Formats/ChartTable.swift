internal import Answers
internal import Vocabulary

/// The months and values of a chart as a table, a row a month.
struct ChartTable {
  let chart: TrendChart

  init(_ chart: TrendChart) { self.chart = chart }

  var table: AnswerTable {
    let columns =
      [AnswerTable.Column("month", .name)]
      + chart.lines.map { AnswerTable.Column("\($0.label), \(chart.unit.label)", .number) }
    return AnswerTable(
      title: Phrase("\(chart.code)  \(chart.title), \(chart.place)"), columns: columns,
      rows: months.map(row) + chart.references.map(row))
  }

  private var months: [Month] { chart.months.map { Array($0) } ?? [] }

  private func row(_ month: Month) -> AnswerTable.Row {
    AnswerTable.Row(
      .data,
      [.text(month.label)]
        + chart.lines.map { line in
          guard line.months.contains(month) else { return .blank }
          guard let value = line.figures(in: MonthRange(month)).first ?? nil else {
            return .missing(line.status(of: month))
          }
          return Cell(.figure(line.figure(value)), isConflicting: line.isConflicting(month))
        })
  }

  private func row(_ reference: TrendChart.Reference) -> AnswerTable.Row {
    let year = reference.year.isEmpty ? "" : " \(reference.year)"
    return AnswerTable.Row(
      .secondary, [.text(reference.label + year), .figure(reference.figure)])
  }
}
