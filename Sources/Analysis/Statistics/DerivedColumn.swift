internal import Answers
internal import Vocabulary

/// A column that reports compute from their own months; the raw value is its name in the files.
enum DerivedColumn: String, CaseIterable {
  case changeOnMonth = "change month"
  case changeOnYear = "change year"
  case arrowOnMonth = "arrow month"
  case arrowOnYear = "arrow year"
  case mean = "mean 12"
  case maximum = "maximum 12"
  case travelOnMonth = "travel month"
  case travelOnYear = "travel year"
  case yearToDate = "year to date"

  /// What was found when a printed cell was computed again.
  enum Outcome: Equatable {
    case agrees
    /// No unrounded input can give what is printed; with what can be true.
    case disagrees(Truth)
    case unchecked(String)
  }

  /// What the inputs allow.
  enum Truth: Equatable {
    /// In the unit of the row, or per cent for a change.
    case between(Interval)
    case oneOf([Movement])
    case undefined
    /// 0 after 0: reports print 0% or n/a.
    case nothingOfNothing
  }
}

/// Computes the derived cells of one printed row again.
///
/// Changes are relative, also those of percentages; an arrow turns at 10
/// per cent of the rounded change; means and maxima are of the last 12 months that are printed.
struct DerivedCells {
  /// An arrow is drawn from this change on.
  static let arrowThreshold = 10.0

  let run: PrintedRun
  let month: Month
  /// The report's own word for good, else the catalogue's.
  let polarity: Polarity
  /// Year to date as printed and as its months make it, and the whole year before it.
  var yearToDate: Interval?
  var sinceApril: YearToDate?
  var lastYear: Interval?

  private var now: Interval? { run.interval(at: month) }

  // MARK: - What can be true

  func truth(of column: DerivedColumn) -> DerivedColumn.Truth? {
    switch column {
    case .changeOnMonth: change(1)
    case .changeOnYear: change(12)
    case .arrowOnMonth: arrow(1)
    case .arrowOnYear: arrow(12)
    case .mean: whole12.flatMap { Interval.mean($0) }.map { .between($0) }
    case .maximum: Interval.maximum(run.lastTwelve(to: month)).map { .between(maximum($0)) }
    case .travelOnMonth: travel(from: run.interval(at: month - 1), to: now)
    case .travelOnYear: travel(from: lastYear, to: yearToDate ?? now)
    case .yearToDate: sinceApril.map { .between(Interval($0.value, $0.value)) }
    }
  }

  // MARK: - From the figures as displayed

  /// What the displayed months give, which hidden decimals may move; nil where they give nothing.
  func displayed(_ column: DerivedColumn) -> Double? {
    switch column {
    case .changeOnMonth: displayedChange(1)
    case .changeOnYear: displayedChange(12)
    case .mean: hasTwelve && !displayedTwelve.isEmpty ? displayedTwelve.mean : nil
    case .maximum: hasTwelve ? displayedTwelve.max() : nil
    case .yearToDate: sinceApril?.value
    case .arrowOnMonth, .arrowOnYear, .travelOnMonth, .travelOnYear: nil
    }
  }

  private var displayedTwelve: [Double] { (0..<12).compactMap { run.value(at: month - $0) } }

  private func displayedChange(_ months: Int) -> Double? {
    guard let base = run.value(at: month - months), base > 0, let now = run.value(at: month) else {
      return nil
    }
    return (now / base - 1) * 100
  }

  // MARK: - Intervals

  /// A month that is not printed may have been higher, never lower.
  private func maximum(_ printed: Interval) -> Interval {
    hasTwelve ? printed : Interval(printed.low, .infinity)
  }

  private var hasTwelve: Bool { run.months.first <= month - 11 }

  /// Nil where the report leaves out months that its own column counts.
  private var whole12: [Interval]? {
    let present = run.lastTwelve(to: month)
    return hasTwelve && !present.isEmpty ? present : nil
  }

  private func change(_ months: Int) -> DerivedColumn.Truth? {
    guard let base = run.interval(at: month - months) else { return nil }
    guard let now else { return .undefined }
    if base == Interval(0, 0) { return now == base ? .nothingOfNothing : .undefined }
    return Interval.relativeChange(from: base, to: now).map { .between($0) }
  }

  private func arrow(_ months: Int) -> DerivedColumn.Truth? {
    guard case .between(let change) = change(months) else { return nil }
    return .oneOf(DerivedCells.arrows(change))
  }

  /// The arrows that a change may be drawn with once it is rounded.
  static func arrows(_ change: Interval) -> [Movement] {
    let low = Rounding.halfAwayFromZero(change.low, decimals: 0)
    let high = Rounding.halfAwayFromZero(change.high, decimals: 0)
    var arrows: [Movement] = []
    if high >= arrowThreshold { arrows.append(.up) }
    if low < arrowThreshold, high > -arrowThreshold { arrows.append(.level) }
    if low <= -arrowThreshold { arrows.append(.down) }
    return arrows
  }

  /// Up is better where a direction is agreed, else simply more; displayed values are compared.
  private func travel(from base: Interval?, to value: Interval?) -> DerivedColumn.Truth? {
    guard let base, let value else { return nil }
    let (old, new) = (base.low + base.high, value.low + value.high)
    if old == new { return .oneOf([.level]) }
    let rises = (new > old) != (polarity == .low)
    return .oneOf([rises ? .up : .down])
  }
}
