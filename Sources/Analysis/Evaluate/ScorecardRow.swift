internal import Answers
internal import Store
internal import Vocabulary

/// One indicator of a scorecard: its figure at the month, and everything computed from its months.
///
/// A class, since every column is handed every row: one reference is handed on, not thirty.
final class ScorecardRow: Sendable {
  /// A year and the month it is measured from.
  static let months = 13

  let subject: Subject
  let indicator: Indicator
  let month: Month
  let series: AnswerSeries
  let summary: SeriesSummary
  let colouring: Colouring?
  let target: ReferenceFigure?
  let reader: SeriesReader
  /// The figures of the twelve months to this one.
  private let recent: [Double]

  /// Nil where no report has a cell for the month.
  init?(_ subject: Subject, at month: Month, reader: SeriesReader) {
    let window = MonthRange(month - (ScorecardRow.months - 1), month)
    let series = reader.series(subject, in: window, label: "")
    guard series.statuses.last != .absent else { return nil }
    self.subject = subject
    self.month = month
    self.series = series
    self.reader = reader
    indicator = reader.store.catalogue[subject.indicator]
    let report = reader.lastReport(subject, in: window) ?? month
    summary = SeriesSummary(
      series,
      polarity: reader.printedPolarity(of: subject, in: report) ?? indicator.polarity,
      breaks: reader.breaks(subject, in: window))
    recent = summary.points.drop { $0.month <= month - 12 }.map { $0.value }
    target = reader.target(for: subject, in: MonthRange(month))
    colouring = Colouring(of: subject, at: month, reader: reader)
  }

  /// The rows of some indicators at a month, of those that have one.
  static func all(
    _ indicators: [IndicatorID], of authority: AuthorityID, at month: Month, reader: SeriesReader
  ) -> [ScorecardRow] {
    indicators.compactMap {
      ScorecardRow(Subject($0, of: authority), at: month, reader: reader)
    }
  }

  /// The indicators that the authority's scorecard is about.
  static func shown(of authority: AuthorityID, reader: SeriesReader) -> [IndicatorID] {
    reader.store.indicators(of: authority).filter { isShown($0, of: authority, reader: reader) }
  }

  /// A breakdown belongs to a detail page, unless the report prints changes or targets of it.
  private static func isShown(_ id: IndicatorID, of authority: AuthorityID, reader: SeriesReader)
    -> Bool
  {
    let (store, vintage) = (reader.store, reader.vintage)
    return store.catalogue[id].parent.isEmpty
      || !store.published(of: authority, id, vintage: vintage).isEmpty
      || !store.targets(of: authority, id, vintage: vintage).isEmpty
  }

  var hasFigure: Bool { series.statuses.last?.isValue ?? false }

  var changeOnMonth: Change? { hasFigure ? summary.changeOnMonth : nil }
  var changeOnYear: Change? { hasFigure ? summary.changeOnYear : nil }

  /// Figures that already cover several months are never averaged over months.
  private var isAveraged: Bool { indicator.basis.isOfTheMonth }

  // MARK: - Cells

  var value: Cell { series.cell(series.months.count - 1, isEmphasised: true) }
  var travel: Cell { changeOnMonth.map { Cell(.travel($0)) } ?? .blank }
  var onMonth: Cell { changeOnMonth.map { Cell(.relative($0)) } ?? .blank }
  var onYear: Cell { changeOnYear.map { Cell(.relative($0)) } ?? .blank }

  var mean: Cell {
    guard isAveraged, !recent.isEmpty else { return .blank }
    return .figure(series.figure(recent.mean))
  }

  var maximum: Cell {
    guard isAveraged else { return .blank }
    return recent.max().map { .figure(series.figure($0)) } ?? .blank
  }

  /// Which way the report itself calls good.
  var good: Cell {
    guard let report = reader.lastReport(subject, in: MonthRange(month)),
      let polarity = reader.printedPolarity(of: subject, in: report)
    else { return .blank }
    return .text(polarity == .none ? "info" : polarity.rawValue)
  }

  // MARK: - Years

  private var year: FinancialYear { FinancialYear(of: month) }
  private var yearToDate: Figure? { reader.figure(for: .yearToDate(year), of: subject) }

  /// As printed: what the months make of it stands beside it where that is asked for.
  var toDate: Cell { yearToDate.map { .figure($0) } ?? .blank }

  func past(_ year: FinancialYear) -> Cell {
    reader.figure(for: .year(year), of: subject).map { .figure($0) } ?? .blank
  }

  /// The year to date, else the month, on the year before.
  var travelOnYear: Cell {
    let before = PeriodKey.year(FinancialYear(starting: year.start - 1))
    guard hasFigure, let base = reader.figure(for: before, of: subject),
      let now = yearToDate?.value ?? summary.last?.value
    else { return .blank }
    return Cell(
      .travel(
        ChangeRule.change(from: base.value, to: now, like: series, polarity: summary.polarity)))
  }

  var targetCell: Cell { target.map { .figure($0.figure) } ?? .blank }

  /// Of another year than the month's, as the month's own report prints it.
  func target(for year: FinancialYear) -> Cell {
    reader.target(for: subject, year, in: month).map { .figure($0) } ?? .blank
  }

  var colour: Cell { ScorecardRow.colour(colouring?.month) }
  var colourOfYear: Cell { ScorecardRow.colour(colouring?.year) }

  private static func colour(_ verdict: ColourRule.Verdict?) -> Cell {
    switch verdict {
    case .colour(let colour): Cell(.colour(colour))
    case .target(let verdict): Cell(.verdict(verdict))
    case .some(.none), nil: .blank
    }
  }

  /// The rule behind the colours, and why there is none where it gives none.
  var rule: Cell {
    guard let colouring else { return .blank }
    if case .some(.none(let reason)) = colouring.month {
      guard colouring.rule.isStated else { return .phrase("no colour: \(reason)") }
      // A target alone says itself that it has no direction, and a limit that it is to be set.
      let limits = colouring.rule.limits
      guard limits.contains(where: \.isLimit), !limits.contains(.toBeSet) else {
        return .phrase("\(colouring.rule.phrase): no colour")
      }
      return .phrase("\(colouring.rule.phrase) (no colour: \(reason))")
    }
    return .phrase(colouring.rule.phrase)
  }

  var bars: Cell {
    Cell(.spark(zip(series.values, series.statuses).map { $1.isValue ? $0 : nil }))
  }

  /// A benchmark only where the very report of the month prints it.
  func comparator(_ comparator: Comparator) -> Cell {
    let window = MonthRange(month)
    guard let figure = reader.printed(comparator, for: subject, in: window),
      figure.report == reader.lastReport(subject, in: window)
    else { return .blank }
    return .figure(figure.figure)
  }
}

extension Unit {
  /// In a column of four.
  var abbreviation: String {
    switch self {
    case .count: "n"
    case .percent: "%"
    case .rate: "rate"
    case .average: "avg"
    case .days: "days"
    case .score: "scr"
    case .fte: "FTE"
    case .other: ""
    }
  }
}
