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

  /// A number with a % is no level of a count, one without it no level of a share; so many of so
  /// many are only behind a share or a rate.
  func canBe(_ figure: ClaimText.Figure) -> Bool {
    switch figure.role {
    case .level, .from, .to: figure.number.isPercent == (indicator.unit == .percent)
    case .part: indicator.unit == .percent || indicator.unit == .rate
    case .change, .target, .benchmark: true
    }
  }

  /// The last month that has a figure of both.
  func latest(with other: ClaimSeries) -> Month? {
    series.months.last { figure(at: $0) != nil && other.figure(at: $0) != nil }
  }

  /// The months of a span whose figures are as high as the one at `month` or higher, or as low or
  /// lower, and the months without a figure.
  func rivals(
    of month: Month, _ direction: ClaimText.Direction, since first: Month
  ) -> (months: [Month], missing: [Month])? {
    guard let own = figure(at: month)?.value, first < month else { return nil }
    let others = MonthRange(first, month - 1)
    let rivals = others.filter { other in
      figure(at: other).map { direction == .up ? $0.value >= own : $0.value <= own } ?? false
    }
    return (rivals, others.filter { figure(at: $0) == nil })
  }

  /// The first month with a figure.
  var first: Month? {
    series.statuses.firstIndex(where: \.isValue).map { series.months[$0] }
  }

  func crossesBreak(_ first: Month, _ last: Month) -> Bool {
    let (low, high) = (min(first, last), max(first, last))
    return !reader.breaks(subject, in: MonthRange(low, high)).isEmpty
  }

  func target(at month: Month) -> ReferenceFigure? {
    reader.target(for: subject, in: MonthRange(month))
  }

  func benchmark(_ comparator: Comparator, at month: Month) -> ReferenceFigure? {
    reader.printed(comparator, for: subject, in: MonthRange(month))
  }

  func verdict(_ figure: Figure, at month: Month) -> TargetVerdict? {
    target(at: month)?
      .verdict(on: figure.value, polarity: indicator.polarity)
  }

  /// `41 of 53`, where the report prints or counts it.
  func children(at month: Month) -> ChildrenBehind.Finding? {
    figure(at: month).map {
      ChildrenBehind.find($0, subject, at: month, reader: reader)
    }
  }

  /// The way that is better for this measure; nil where none is agreed.
  func direction(_ way: ClaimStatement.Way) -> ClaimStatement.Way? {
    switch (way, indicator.polarity) {
    case (.up, _), (.down, _), (.level, _): way
    case (.better, .high), (.worse, .low): .up
    case (.better, .low), (.worse, .high): .down
    case (.better, _), (.worse, _): nil
    }
  }
}
