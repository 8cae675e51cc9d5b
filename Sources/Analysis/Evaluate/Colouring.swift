internal import Answers
internal import Store
internal import Vocabulary

/// One row coloured by its report's own rule: the month, and the year so far or at its end.
struct Colouring {
  let rule: ColourRule
  /// Nil where there is no figure to judge.
  let month: ColourRule.Verdict?
  let year: ColourRule.Verdict?

  /// Nil where the report prints no rule for the row, or one that months cannot be held against.
  init?(of subject: Subject, at month: Month, reader: SeriesReader) {
    let window = MonthRange(month)
    guard let rule = reader.colourRule(of: subject, in: window),
      !Colouring.isYearly(rule, of: subject, at: month, reader)
    else { return nil }
    self.rule = rule
    let now = reader.figure(of: subject, at: month)?.figure.value
    self.month = now.map(rule.verdict)
    year = Colouring.yearFigure(of: subject, at: month, now: now, reader: reader).map(rule.verdict)
  }

  /// Three times the highest month of the year: such a target of a monthly count is one for the year,
  /// and a month neither meets nor misses it.
  private static func isYearly(
    _ rule: ColourRule, of subject: Subject, at month: Month, _ reader: SeriesReader
  ) -> Bool {
    let indicator = reader.store.catalogue[subject.indicator]
    guard case .number(let target) = rule.target, indicator.unit == .count,
      indicator.basis == .month
    else { return false }
    let year = MonthRange(month - (ScorecardRow.months - 1), month)
    let highest = reader.series(subject, in: year, label: "").values.filter { !$0.isNaN }.max()
    return highest.map { target > 3 * $0 } ?? false
  }

  /// The year to date; a stock, a rolling or a yearly figure stands for the year as it is.
  private static func yearFigure(
    of subject: Subject, at month: Month, now: Double?, reader: SeriesReader
  ) -> Double? {
    let toDate = PeriodKey.yearToDate(FinancialYear(of: month))
    if let figure = reader.figure(for: toDate, of: subject) { return figure.value }
    return reader.store.catalogue[subject.indicator].basis == .month ? nil : now
  }
}
