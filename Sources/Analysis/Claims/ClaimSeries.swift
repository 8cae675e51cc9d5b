internal import Answers
internal import Store
internal import Vocabulary

/// One indicator as claims are held against it: every month there is.
struct ClaimSeries {
  let subject: Subject
  let indicator: Indicator
  private let series: AnswerSeries
  private let reader: SeriesReader

  /// Nil where there is no month of it.
  init?(_ subject: Subject, reader: SeriesReader) {
    guard let id = reader.store.series(of: subject.authority, subject.indicator),
      let span = reader.store.span(of: id)
    else { return nil }
    self.subject = subject
    self.reader = reader
    indicator = reader.store.catalogue[subject.indicator]
    series = reader.series(subject, in: span, label: "")
    guard series.statuses.contains(where: \.isValue) else { return nil }
  }

  func figure(at month: Month) -> Figure? {
    guard series.months.contains(month), series.statuses[month - series.months.first].isValue else {
      return nil
    }
    return series.figure(series.values[month - series.months.first])
  }

  var latest: Month? {
    series.statuses.lastIndex(where: \.isValue).map { series.months[$0] }
  }

  /// All values that a held figure stands for; a number of children is exact.
  func interval(at month: Month) -> Interval? {
    figure(at: month).map { figure in
      figure.unit == .count
        ? Interval(figure.value, figure.value)
        : Interval(printed: figure.value, decimals: figure.decimals)
    }
  }

  func fits(_ number: ClaimWords.Number, at month: Month) -> Bool {
    interval(at: month)?.meets(number.interval) ?? false
  }

  /// The months in which the figure stood, the newest first.
  func months(with number: ClaimWords.Number) -> [Month] {
    series.months.reversed().filter { fits(number, at: $0) }
  }

  /// A number with a % is no level of a count, one without it no level of a share.
  func canBe(_ number: ClaimWords.Number) -> Bool {
    number.isPercent == (indicator.unit == .percent)
  }

  func isAlone(_ direction: ClaimText.Direction, at month: Month, since first: Month) -> Bool? {
    guard let own = figure(at: month)?.value, first < month else { return nil }
    let others = MonthRange(first, month - 1).compactMap { figure(at: $0)?.value }
    return others.allSatisfy { direction == .up ? $0 < own : $0 > own }
  }

  func crossesBreak(_ first: Month, _ last: Month) -> Bool {
    let (low, high) = (min(first, last), max(first, last))
    return !reader.breaks(subject, in: MonthRange(low, high)).isEmpty
  }

  func target(at month: Month) -> Figure? {
    reader.target(for: subject, in: MonthRange(month))?.figure
  }

  func benchmark(_ comparator: Comparator, at month: Month) -> Figure? {
    reader.printed(comparator, for: subject, in: MonthRange(month))?.figure
  }
}
