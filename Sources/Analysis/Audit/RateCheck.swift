internal import Answers
internal import Store
internal import Vocabulary

/// Rates per 10,000 against their count and the children of the area.
///
/// Councils use different estimates of one year: a rate is wrong only if no population near the
/// official one gives it.
struct RateCheck: AuditCheck {
  /// How far a population in use may lie from the mid-year estimate.
  static let largestDistance = 0.04

  /// A printed rate that its count does not give.
  private struct Miss {
    var month: Month
    var cell: PrintedCell
    var count: Double
    var children: Double

    var phrase: Phrase {
      let possible = Figure(count / children * 10_000, decimals: Int(cell.decimals), unit: .rate)
      return
        "\(month) \(cell.text), but \(Figure(count, unit: .count)) of \(Figure(children, unit: .count)) children is \(possible)"
    }
  }

  private(set) var checked = 0
  private let indicator: Indicator
  private let report: PrintedReport
  private var misses: [Miss] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    self.report = report
    let catalogue = report.store.catalogue
    indicator = catalogue[id]
    guard indicator.unit == .rate, indicator.denominator == "population" else { return }
    for month in report.run(id)?.months ?? MonthRange(report.month) {
      guard let cell = report.cell(id, .month(month)), let rate = cell.value, rate > 0,
        let count = count(to: month),
        let children = catalogue.population(of: report.authority, at: month)?.children
      else { continue }
      checked += 1
      let estimate = Double(children)
      let possible = Interval(
        count / (estimate * (1 + RateCheck.largestDistance)) * 10_000,
        count / (estimate * (1 - RateCheck.largestDistance)) * 10_000)
      if !possible.meets(Interval(printed: rate, decimals: Int(cell.decimals))) {
        misses.append(Miss(month: month, cell: cell, count: count, children: estimate))
      }
    }
  }

  /// The count of the month; of a rolling rate the printed count of twelve months, else their sum.
  private func count(to month: Month) -> Double? {
    let code = indicator.numerator
    guard indicator.basis == .rolling12 else { return report.value(code, .month(month)) }
    return report.rolling(code, month) ?? report.twelveMonths(code, to: month)?.reduce(0, +)
  }

  var findings: [AuditFinding] {
    guard !misses.isEmpty else { return [] }
    let cells = misses.map(\.cell)
    let reason = report.reason("rate", cells)
    let span = indicator.basis == .rolling12 ? " of twelve months" : ""
    if checked > 1, misses.count == checked {
      return [
        AuditFinding(
          .definition, indicator.code,
          "is not \(indicator.numerator)\(span) per 10,000 in any of \(checked) months: a rate of something else\(reason), as in \(misses[0].phrase)",
          at: cells)
      ]
    }
    return [
      AuditFinding(
        .suspected, indicator.code,
        "is not \(indicator.numerator)\(span) per 10,000\(reason): \(misses.map(\.phrase).joined(separator: "; "))",
        at: cells)
    ]
  }
}

extension PrintedReport {
  /// The count of twelve months where the report prints it itself.
  fileprivate func rolling(_ code: String, _ month: Month) -> Double? {
    let row = indicators.first { id in
      let indicator = store.catalogue[id]
      return indicator.basis == .rolling12 && indicator.unit == .count
        && indicator.numerator == code
    }
    return row.flatMap { cell($0, .month(month))?.value }
  }
}
