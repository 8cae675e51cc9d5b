internal import Answers
internal import Store
internal import Vocabulary

/// One change of one indicator.
struct Move {
  let code: String
  let title: String
  let from: Figure
  let to: Figure
  let change: Change
  let isFromZero: Bool
  /// The change in usual steps from month to month: what makes changes of unlike things comparable.
  let steps: Double
  /// Nil where signal or noise cannot be told.
  let isSignal: Bool?
  let recent: [Double?]

  var row: AnswerTable.Row {
    let verdict = isSignal.map { $0 ? "signal" : "noise" } ?? ""
    let percent: Cell = change.percent.map { .phrase("\(percentChange: $0)") } ?? .blank
    return AnswerTable.Row(
      .data,
      [
        .text(code), .text(title), .figure(from), .figure(to), Cell(.change(change)), percent,
        .text(verdict), Cell(.spark(recent)),
      ])
  }
}

/// How far back a change is measured from.
struct MoverSpan {
  let months: Int

  /// On the month and on the year, unless another period was asked for.
  static let usual = [MoverSpan(months: 1), MoverSpan(months: 12)]

  var title: String {
    switch months {
    case 1: "On the month"
    case 12: "On the year"
    default: "Over \(months) months"
    }
  }
}

/// One indicator of an authority at one month, with its changes.
struct MoverLine {
  static let monthsDrawn = 13

  let code: String
  let hasFigure: Bool
  /// For each of the spans asked about, in their order; nil where there is nothing to set it against.
  let moves: [Move?]

  /// Nil for what nobody counts any longer: nothing at the month nor in the year before it.
  init?(_ subject: Subject, over spans: [MoverSpan], at month: Month, reader: SeriesReader) {
    let indicator = reader.store.catalogue[subject.indicator]
    let summary = SeriesSummary(of: subject, to: month, reader: reader)
    let series = summary.series
    guard let last = summary.last, last.month > month - 12 else { return nil }
    code = indicator.code
    hasFigure = last.month == month
    let variation = Variation(summary, basis: indicator.basis)
    let recent = series.figures(in: MonthRange(month - (MoverLine.monthsDrawn - 1), month))
    moves = spans.map { span -> Move? in
      guard last.month == month, let base = summary.value(at: month - span.months),
        let change = summary.change(from: base)
      else { return nil }
      let step = variation?.limits.meanMovingRange ?? 0
      return Move(
        code: indicator.code, title: indicator.title, from: series.figure(base),
        to: series.figure(last.value), change: change, isFromZero: base == 0 && last.value != 0,
        steps: step > 0 ? abs(change.difference.value) / step : 0,
        isSignal: variation.flatMap { $0.isSure ? $0.lastCause != nil : nil }, recent: recent)
    }
  }
}

extension SeriesSummary {
  /// Months that signal or noise is told from.
  static let monthsBehind = 36

  /// The months of one series to `month`.
  init(of subject: Subject, to month: Month, reader: SeriesReader) {
    let window = MonthRange(month - (SeriesSummary.monthsBehind - 1), month)
    self.init(
      reader.series(subject, in: window, label: ""),
      polarity: reader.store.catalogue.polarity(of: subject.indicator),
      breaks: reader.breaks(subject, in: window))
  }
}

extension Variation {
  /// The variation of the months to `month`; nil where it has no figure.
  init?(of subject: Subject, to month: Month, reader: SeriesReader) {
    let summary = SeriesSummary(of: subject, to: month, reader: reader)
    guard summary.last?.month == month else { return nil }
    self.init(summary, basis: reader.store.catalogue[subject.indicator].basis)
  }
}

extension AnswerSeries {
  /// The figures of some months; nil where there is none.
  fileprivate func figures(in window: MonthRange) -> [Double?] {
    window.map { month in
      guard months.contains(month), statuses[month - months.first].isValue else { return nil }
      return values[month - months.first]
    }
  }
}
