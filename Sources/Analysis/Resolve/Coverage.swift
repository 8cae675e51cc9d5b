internal import Answers
internal import Store
internal import Vocabulary

/// Which months the reports cover of one series, and up to where there are figures.
struct Coverage {
  /// Unbroken runs of months that some report has a cell for, in order.
  let runs: [MonthRange]
  /// The months with a figure.
  let figureMonths: Set<Month>

  init(of series: SeriesID, in store: Store, vintage: Vintage) {
    guard let span = store.span(of: series) else {
      runs = []
      figureMonths = []
      return
    }
    let statuses = store.values(of: series, in: span, vintage: vintage).statuses
    runs = zip(span, statuses).filter { $1 != .absent }.map(\.0).runs
    figureMonths = Set(zip(span, statuses).filter { $1.isValue }.map(\.0))
  }

  private init(runs: [MonthRange], figureMonths: Set<Month>) {
    self.runs = runs
    self.figureMonths = figureMonths
  }

  /// The same as if nothing after `month` were there.
  func until(_ month: Month?) -> Coverage {
    guard let month else { return self }
    return Coverage(
      runs: runs.filter { $0.first <= month }.map { MonthRange($0.first, min($0.last, month)) },
      figureMonths: figureMonths.filter { $0 <= month })
  }

  var first: Month? { runs.first?.first }
  var last: Month? { runs.last?.last }
  /// The newest month with a figure.
  var latestFigure: Month? { figureMonths.max() }

  /// The months that a control chart takes when none are asked for: three years to the last, from the
  /// first two in a row on.
  ///
  /// A year-old month beside a run of figures makes a chart mostly of gap.
  func controlWindow(to month: Month) -> MonthRange? {
    guard let first, let covered = last, first <= month else { return nil }
    let last = min(month, covered)
    let window = MonthRange(max(first, last - (Planner.spcMonths - 1)), last)
    let start = window.first { figureMonths.contains($0) && figureMonths.contains($0 + 1) }
    return MonthRange(start ?? window.first, last)
  }

  /// `Sep-15 … Sep-16, Oct-17 … Oct-18`.
  var label: String { runs.map(\.label).joined(separator: ", ") }
}
