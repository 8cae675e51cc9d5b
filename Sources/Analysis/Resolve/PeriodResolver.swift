internal import Language
internal import Vocabulary

/// Turns a period as it was written into months, given the months that the series at hand have.
///
/// Nothing here looks at a clock: `latest` is the latest month of the data, so an answer is the same
/// on every day it is asked.
struct PeriodResolver {
  /// The latest month with a figure, among all series asked for.
  let latest: Month
  /// The first and the last month that a report has a cell for: where open ranges end.
  let first: Month
  let last: Month
  /// The latest month that every series has; nil when there is none.
  let common: Month?

  /// The months of a whole period.
  func months(_ period: Spanned<PeriodNode>) throws(Diagnostic) -> MonthRange {
    switch period.value {
    case .point(let point): return try months(point, at: period.range)
    case .range(let from, let to):
      let start = try from.map { node throws(Diagnostic) in
        try months(node.value, at: node.range).first
      }
      let end = try to.map { node throws(Diagnostic) in try months(node.value, at: node.range).last
      }
      return try range(from: start ?? first, to: end ?? last, at: period.range)
    case .length(let length, let to):
      let end = try end(to)
      return try range(from: end - (length.months - 1), to: end, at: period.range)
    case .yearToDate(let to):
      let end = try end(to)
      return MonthRange(FinancialYear(of: end).months.first, end)
    }
  }

  private func end(_ to: Spanned<PointNode>?) throws(Diagnostic) -> Month {
    guard let to else { return last }
    return try months(to.value, at: to.range).last
  }

  private func range(from: Month, to: Month, at range: SourceRange) throws(Diagnostic) -> MonthRange
  {
    guard from <= to else {
      throw Diagnostic(
        .emptyPeriod, "the period ends before it begins: \(from) to \(to)", at: range,
        help: ["the figures run from \(first) to \(last)"])
    }
    return MonthRange(from, to)
  }

  /// The months that a named point spans: one for a month, three for a quarter, twelve for a year.
  func months(_ point: PointNode, at range: SourceRange) throws(Diagnostic) -> MonthRange {
    switch point {
    case .month(let month): return MonthRange(month)
    case .monthOfYear(let number): return MonthRange(latestMonth(number))
    case .quarter(let quarter): return quarter.months
    case .quarterOfYear(let number): return latestQuarter(number).months
    case .financialYear(let year): return year.months
    case .calendarYear(let year):
      return MonthRange(Month(year: year, month: 1), Month(year: year, month: 12))
    case .latest: return MonthRange(latest)
    case .first: return MonthRange(first)
    case .common:
      guard let common else {
        throw Diagnostic(.noCommonMonth, "no month has a figure in every series", at: range)
      }
      return MonthRange(common)
    case .last(let unit), .previous(let unit): return unitBefore(unit)
    case .before(let length): return MonthRange(latest - length.months)
    }
  }

  /// The latest month of this name that is not after the latest figure.
  private func latestMonth(_ number: Int) -> Month {
    let thisYear = Month(year: latest.year, month: number)
    return thisYear <= latest ? thisYear : thisYear - 12
  }

  private func latestQuarter(_ number: Int) -> Quarter {
    let thisYear = Quarter(number, of: FinancialYear(of: latest))
    if thisYear.months.first <= latest { return thisYear }
    return Quarter(number, of: FinancialYear(starting: thisYear.year.start - 1))
  }

  /// The whole month, quarter or financial year before the one that the latest figure is in.
  private func unitBefore(_ unit: PeriodUnit) -> MonthRange {
    switch unit {
    case .month: MonthRange(latest - 1)
    case .quarter: Quarter(of: latest - 3).months
    case .year: FinancialYear(of: latest - 12).months
    }
  }
}
