internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// One figure a month made from the statistical neighbours' own series.
struct NeighbourSeries {
  let series: AnswerSeries
  /// How many neighbours had a figure, in the month that most had.
  let reporting: Int
  let listed: Int
  /// The edition of the list of neighbours.
  let edition: Int

  /// Nil when no neighbour's own figures are loaded.
  init?(
    _ statistic: Statistic, of subject: Subject, in window: MonthRange,
    reader: SeriesReader
  ) {
    let lists = reader.store.catalogue.neighbours(of: subject.authority)
    guard let edition = lists.map(\.edition).max() else { return nil }
    let neighbours = lists.filter { $0.edition == edition }.map(\.neighbour)
    let columns =
      neighbours
      .map { reader.series(Subject(subject.indicator, of: $0), in: window, label: "") }
      .filter { $0.statuses.contains { $0.isValue } }
    guard !columns.isEmpty else { return nil }
    self.edition = edition
    listed = neighbours.count
    let polarity = reader.store.catalogue[subject.indicator].polarity
    var months = [[Double]](repeating: [], count: window.count)
    for column in columns {
      for month in window.indices where column.statuses[month].isValue {
        months[month].append(column.values[month])
      }
    }
    let counts = months.map { $0.count }
    reporting = counts.max() ?? 0
    let values = months.map { statistic.value(of: $0, polarity: polarity) ?? .nan }
    var series = AnswerSeries(
      label: "SN \(statistic.rawValue) (\(reporting) of \(listed))", months: window, values: values,
      statuses: values.map { $0.isNaN ? .absent : .reported },
      decimals: columns.reduce(1) { max($0, $1.decimals) }, unit: columns[0].unit,
      isConflicting: Array(repeating: false, count: window.count))
    series.counts = counts
    self.series = series
  }
}

extension Statistic {
  /// The statistic of the figures; best and worst need to know which way is better.
  func value(of figures: [Double], polarity: Polarity) -> Double? {
    guard !figures.isEmpty else { return nil }
    return switch (self, polarity) {
    case (.mean, _): figures.reduce(0, +) / Double(figures.count)
    case (.median, _): Quantile.type7(figures, 0.5)
    case (.upper, _): Quantile.type7(figures, 0.75)
    case (.lower, _): Quantile.type7(figures, 0.25)
    case (.best, .high), (.worst, .low): figures.max()
    case (.best, .low), (.worst, .high): figures.min()
    case (.best, _), (.worst, _): nil
    }
  }
}
