internal import Answers
internal import Vocabulary

/// What one run of months comes to: the figures every sentence, headline and verdict is made from.
struct SeriesSummary {
  /// A figure and the month it is for.
  struct Point: Equatable {
    var month: Month
    var value: Double
  }

  let series: AnswerSeries
  let polarity: Polarity
  /// The months with a figure, in order; only those of the newest definition.
  let points: [Point]
  /// The first month of the newest definition, where the run holds another one before it.
  let definedSince: Month?

  /// - Parameter breaks: first months of new definitions; nothing is said across one.
  init(_ series: AnswerSeries, polarity: Polarity, breaks: [Month] = []) {
    self.series = series
    self.polarity = polarity
    var all: [Point] = []
    all.reserveCapacity(series.months.count)
    for (place, month) in series.months.enumerated() where series.statuses[place].isValue {
      all.append(Point(month: month, value: series.values[place]))
    }
    let newest = all.last.flatMap { last in breaks.filter { $0 <= last.month }.max() }
    points = newest.map { start in all.filter { $0.month >= start } } ?? all
    definedSince = points.count < all.count ? newest : nil
  }

  var first: Point? { points.first }
  var last: Point? { points.last }
  /// The earliest of the lowest figures.
  var lowest: Point? { points.min { $0.value < $1.value } }
  /// The earliest of the highest figures.
  var highest: Point? { points.max { $0.value < $1.value } }

  /// The months that were asked for, in the newest definition.
  var expectedMonths: [Month] { series.months.filter { $0 >= definedSince ?? $0 } }

  /// Those of them that have none.
  var missingMonths: [Month] {
    let present = Set(points.map(\.month))
    return expectedMonths.filter { !present.contains($0) }
  }

  /// Those that are there and not shown to everybody.
  func isWithheld(_ month: Month) -> Bool {
    series.statuses[month - series.months.first] == .withheld
  }

  /// One a month of the run; nil where there is no figure of the newest definition.
  var valuesByMonth: [Double?] {
    var values = [Double?](repeating: nil, count: series.months.count)
    for point in points { values[point.month - series.months.first] = point.value }
    return values
  }

  func value(at month: Month) -> Double? { points.first { $0.month == month }?.value }

  /// The change from `base` to the last figure.
  func change(from base: Double) -> Change? {
    last.map { ChangeRule.change(from: base, to: $0.value, like: series, polarity: polarity) }
  }

  /// The change on the month before the last figure; nil when that month has none.
  var changeOnMonth: Change? { changeBack(1) }
  /// The change on the same month of the year before.
  var changeOnYear: Change? { changeBack(12) }

  /// The mean of the figures in the last 12 months of the run, and how many there were.
  ///
  /// Source: Southampton's scorecards; the current month is included, missing months are skipped.
  var mean12: (mean: Double, count: Int)? {
    guard let last else { return nil }
    let recent = points.filter { $0.month > last.month - 12 }
    guard !recent.isEmpty else { return nil }
    return (recent.reduce(0) { $0 + $1.value } / Double(recent.count), recent.count)
  }

  private func changeBack(_ months: Int) -> Change? {
    guard let last, let base = value(at: last.month - months) else { return nil }
    return change(from: base)
  }
}
