internal import Answers
internal import Vocabulary

/// The figures of an answer as one flat list: a row a month and series, then the single figures that
/// the months are set against, which have no month.
struct LongRows {
  static let header = [
    "indicator", "authority", "series", "month", "value", "unit", "status", "conflicting",
  ]

  struct Row {
    var indicator: String
    var authority: String
    var series: String
    /// Nil for a figure that is of no month.
    var month: Month?
    var value: Double?
    /// As printed: 76.0 stays 76.0.
    var decimals: Int
    var unit: Unit
    var status: String
    var isConflicting: Bool
  }

  let rows: [Row]

  init(_ figures: AnswerFigures) {
    rows = figures.lines.flatMap(LongRows.rows) + figures.marks.map(LongRows.row)
  }

  private static func rows(_ line: AnswerFigures.Line) -> [Row] {
    let series = line.series
    return series.months.indices.map { place in
      let status = series.statuses[place]
      return Row(
        indicator: sanitised(line.indicator), authority: sanitised(line.authority),
        series: sanitised(series.label), month: series.months[place],
        value: status.isValue ? series.values[place] : nil, decimals: series.decimals,
        unit: series.unit,
        status: line.isComputed ? "computed" : status.word,
        isConflicting: series.isConflicting[place])
    }
  }

  private static func row(_ mark: AnswerFigures.Mark) -> Row {
    let reference = mark.reference
    let year = reference.year.isEmpty ? "" : " \(reference.year)"
    return Row(
      indicator: sanitised(mark.indicator), authority: sanitised(mark.authority),
      series: sanitised(reference.label + year), month: nil, value: reference.figure.value,
      decimals: reference.figure.decimals, unit: reference.figure.unit, status: "reference",
      isConflicting: false)
  }
}

extension LongRows.Row {
  var fields: [DelimitedExport.Field] {
    [
      .text(indicator), .text(authority), .text(series), .text(month?.iso ?? ""),
      .number(value.map { rawNumber($0, decimals: decimals) } ?? ""), .text(unit.rawValue),
      .text(status),
      .text(isConflicting ? "yes" : ""),
    ]
  }

  var json: JSONValue {
    .object([
      .init("indicator", .string(indicator)), .init("authority", .string(authority)),
      .init("series", .string(series)), .init("month", month.map { .string($0.iso) } ?? .null),
      .init("value", value.map(JSONValue.number) ?? .null), .init("unit", .string(unit.rawValue)),
      .init("status", .string(status)), .init("conflicting", .bool(isConflicting)),
    ])
  }
}
