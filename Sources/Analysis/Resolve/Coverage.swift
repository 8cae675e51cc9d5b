internal import Answers
internal import Store
internal import Vocabulary

/// Which months the reports cover of one series, and up to where there are figures.
struct Coverage {
  /// From the first to the last printed month, as far as one may look; nil where there is none.
  private let span: MonthRange?
  /// One a month of the span at least: a figure, a marker, or nothing printed.
  private let marks: [CellMark]

  init(of series: SeriesID, in store: Store, vintage: Vintage) {
    span = store.span(of: series)
    marks = span.map { store.marks(of: series, in: $0, vintage: vintage) } ?? []
  }

  private init(span: MonthRange?, marks: [CellMark]) {
    self.span = span
    self.marks = marks
  }

  /// The same as if nothing after `month` were there.
  func until(_ month: Month?) -> Coverage {
    guard let month, let span, month < span.last else { return self }
    return Coverage(
      span: month < span.first ? nil : MonthRange(span.first, month), marks: marks)
  }

  private var known: ArraySlice<CellMark> { marks.prefix(span?.count ?? 0) }

  private func month(at place: Int?) -> Month? {
    place.flatMap { place in span.map { $0.first + place } }
  }

  /// Unbroken runs of months that some report has a cell for, in order.
  var runs: [MonthRange] { months { !$0.isAbsent }.runs }

  /// Whether some report has a cell for a month of `range`.
  func reaches(into range: MonthRange) -> Bool {
    guard let span, let both = span.intersection(range) else { return false }
    return both.contains { !marks[$0 - span.first].isAbsent }
  }

  /// The months with a figure, in order.
  var figureMonths: [Month] { months(\.isValue) }

  private func months(_ isMeant: (CellMark) -> Bool) -> [Month] {
    guard let span else { return [] }
    return zip(span, known).compactMap { isMeant($1) ? $0 : nil }
  }

  func hasFigure(at month: Month) -> Bool {
    guard let span, span.contains(month) else { return false }
    return marks[month - span.first].isValue
  }

  var first: Month? { month(at: known.firstIndex { !$0.isAbsent }) }
  var last: Month? { month(at: known.lastIndex { !$0.isAbsent }) }
  /// The newest month with a figure.
  var latestFigure: Month? { month(at: known.lastIndex(where: \.isValue)) }

  /// The months that a control chart takes when none are asked for: three years to the last, from the
  /// first two in a row on.
  ///
  /// A year-old month beside a run of figures makes a chart mostly of gap.
  func controlWindow(to month: Month) -> MonthRange? {
    guard let first, let covered = last, first <= month else { return nil }
    let last = min(month, covered)
    let window = MonthRange(max(first, last - (Planner.spcMonths - 1)), last)
    let start = window.first { hasFigure(at: $0) && hasFigure(at: $0 + 1) }
    return MonthRange(start ?? window.first, last)
  }

  /// `Sep-15 … Sep-16, Oct-17 … Oct-18`.
  var label: String { runs.map(\.label).joined(separator: ", ") }
}
