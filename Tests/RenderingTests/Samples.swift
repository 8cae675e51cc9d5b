import Answers
import Vocabulary

/// Series and charts with the figures of the mock-ups, and small ones made for a test.
enum Samples {
  static func month(_ year: Int, _ month: Int) -> Month { Month(year: year, month: month) }

  /// A series from `start`; nil is a month left blank.
  static func series(
    _ label: String, from start: Month, _ values: [Double?], unit: Unit = .count,
    decimals: Int = 0, status: ValueStatus = .blank, conflicts: Set<Int> = []
  ) -> AnswerSeries {
    AnswerSeries(
      label: label, months: MonthRange(start, start + (values.count - 1)),
      values: values.map { $0 ?? .nan }, statuses: values.map { $0 == nil ? status : .reported },
      decimals: decimals, unit: unit, isConflicting: values.indices.map { conflicts.contains($0) })
  }

  static func change(
    _ difference: Double, _ movement: Movement, unit: Unit = .count, percent: Double? = nil,
    judgement: Judgement = .none, decimals: Int = 0
  ) -> Change {
    Change(
      difference: Figure(difference, decimals: decimals, unit: unit), percent: percent,
      movement: movement, judgement: judgement)
  }

  static func reference(
    _ label: String, _ value: Double, decimals: Int = 0, year: String = "",
    _ kind: TrendChart.Reference.Kind
  ) -> TrendChart.Reference {
    TrendChart.Reference(
      label: label, figure: Figure(value, decimals: decimals), year: year, kind: kind)
  }

  // MARK: The mock-ups

  static let plans = TrendChart(
    code: "CP6B-NI", title: "Child protection plans at month end", place: "Southampton",
    unit: .rate,
    headline: """
      47 in \(month(2024, 8))   \(change(3, .up, unit: .rate)) on month (\(percentChange: 6.8))   \
      \(change(-23, .down, unit: .rate)) on year (\(percentChange: -32.9))   12-month mean 56
      """,
    lines: [
      series(
        "Southampton", from: month(2023, 8),
        [70, 64, 62, 64, 62, 61, 60, 56, 52, 51, 50, 44, 47], unit: .rate)
    ],
    references: [
      reference("SN", 52.9, decimals: 1, year: "2022/23", .benchmark),
      reference("target", 49, .target),
      reference("Eng", 43.2, decimals: 1, year: "2022/23", .benchmark),
    ])

  static let lookedAfter = TrendChart(
    code: "LAC1", title: "Children looked after at period end", place: "Southampton",
    unit: .count,
    headline: """
      470 in \(month(2024, 8))    \(change(-3, .down)) on month (\(percentChange: -0.6))   \
      \(change(-37, .down)) on year (\(percentChange: -7.3))   12-month mean 492
      """,
    lines: [
      series(
        "Southampton", from: month(2023, 8),
        [507, 510, 503, 507, 510, 494, 492, 490, 488, 488, 479, 473, 470])
    ],
    references: [reference("SN", 504, .benchmark), reference("target", 435, .target)])

  /// Without the target, whose line the rule would now draw.
  static let stock: TrendChart = {
    var chart = lookedAfter
    chart.references.removeLast()
    return chart
  }()

  static let assessments = TrendChart(
    code: "EH4-QL", title: "Single assessments completed in 45 working days",
    place: "Southampton", unit: .percent,
    headline: """
      75 in \(month(2018, 10))   \(change(9, .up, unit: .percent)) on month   \
      \(change(-12, .down, unit: .percent)) on year   mean 71.3 (10 months)
      """,
    lines: [
      series(
        "Southampton", from: month(2017, 10),
        [87, 74, 79, nil, 76, 74, 65, nil, nil, 54, 63, 66, 75], unit: .percent)
    ],
    references: [reference("SN", 77, decimals: 1, .benchmark)])
}
