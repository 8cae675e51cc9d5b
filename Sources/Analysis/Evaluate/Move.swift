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

/// One indicator of an authority at one month, with its changes.
struct MoverLine {
  /// Figures that signal or noise is told from, to the month.
  static let monthsBehind = 36
  static let monthsDrawn = 13

  let code: String
  let hasFigure: Bool
  let onMonth: Move?
  let onYear: Move?

  /// Nil for what nobody counts any longer: nothing at the month nor in the year before it.
  init?(_ subject: Subject, at month: Month, reader: SeriesReader) {
    let window = MonthRange(month - (MoverLine.monthsBehind - 1), month)
    let indicator = reader.store.catalogue[subject.indicator]
    let series = reader.series(subject, in: window, label: "")
    let breaks = reader.breaks(subject, in: window)
    let summary = SeriesSummary(series, polarity: indicator.polarity, breaks: breaks)
    guard let last = summary.last, last.month > month - 12 else { return nil }
    code = indicator.code
    hasFigure = last.month == month
    let variation = Variation(summary, basis: indicator.basis)
    let recent = series.figures(in: MonthRange(month - (MoverLine.monthsDrawn - 1), month))
    let move = { (months: Int) -> Move? in
      guard last.month == month, let base = summary.value(at: month - months),
        let change = summary.change(from: base)
      else { return nil }
      let step = variation?.limits.meanMovingRange ?? 0
      return Move(
        code: indicator.code, title: indicator.title, from: series.figure(base),
        to: series.figure(last.value), change: change, isFromZero: base == 0 && last.value != 0,
        steps: step > 0 ? abs(change.difference.value) / step : 0,
        isSignal: variation.flatMap { $0.isSure ? $0.lastCause != nil : nil }, recent: recent)
    }
    onMonth = move(1)
    onYear = move(12)
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
