internal import Answers
internal import Store
internal import Vocabulary

/// Reads what one answer needs from the store: one span a series, and the figures printed beside it.
struct SeriesReader {
  let store: Store
  let vintage: Vintage

  /// The months of one subject, with its gaps; all absent where there is no series.
  func series(_ subject: Subject, in window: MonthRange, label: String) -> AnswerSeries {
    let unit = store.catalogue.unit(of: subject.indicator)
    guard let id = store.series(of: subject.authority, subject.indicator) else {
      return .absent(label: label, in: window, unit: unit)
    }
    let shown = store.shownMonths(of: id, in: window, vintage: vintage)
    return AnswerSeries(
      label: label, months: window, values: shown.values, statuses: shown.statuses,
      decimals: shown.decimals, unit: unit, isConflicting: shown.isConflict)
  }

  /// Every printing of one figure that the vintage knows of, the newest report first.
  func printings(of series: SeriesID, at period: PeriodKey) -> [PrintedCell] {
    store.printings(of: series, at: period).filter { vintage.includes($0.report) }
  }

  /// The report that the last covered month of the window is read from.
  func lastReport(_ subject: Subject, in window: MonthRange) -> Month? {
    store.series(of: subject.authority, subject.indicator).flatMap {
      store.lastReport(of: $0, in: window, vintage: vintage)
    }
  }

  /// First months of new definitions within the window.
  func breaks(_ subject: Subject, in window: MonthRange) -> [Month] {
    guard let id = store.series(of: subject.authority, subject.indicator) else { return [] }
    return store.breaks(of: id).map(\.month).filter { window.first < $0 && $0 <= window.last }
  }

  // MARK: - Flat figures

  /// A benchmark as the report of the last month printed it, else as the nearest report did.
  func printed(_ comparator: Comparator, for subject: Subject, in window: MonthRange)
    -> ReferenceFigure?
  {
    let figures = store.comparators(
      of: subject.authority, subject.indicator, vintage: vintage
    ).filter { $0.comparator == comparator && $0.cell.value != nil }
    if figures.isEmpty { return nil }
    let report = lastReport(subject, in: window) ?? window.last
    let chosen = figures.first { $0.cell.report <= report } ?? figures.last
    guard let chosen, let value = chosen.cell.value else { return nil }
    return ReferenceFigure(
      label: comparator.label, shortLabel: comparator.shortLabel, phrase: comparator.phrase,
      figure: figure(value, chosen.cell.decimals, subject), year: chosen.year,
      report: chosen.cell.report, isTarget: false)
  }

  /// The comparators that the very report of the last month prints for a subject, in the usual
  /// order: an older report's benchmark is drawn only for those who ask for it.
  func currentComparators(for subject: Subject, in window: MonthRange) -> [Comparator] {
    let figures = store.comparators(of: subject.authority, subject.indicator, vintage: vintage)
    if figures.isEmpty { return [] }
    let report = lastReport(subject, in: window)
    let usual: [Comparator] = [.statisticalNeighbours, .england]
    return usual.filter { comparator in
      figures.contains {
        $0.comparator == comparator && $0.cell.value != nil && $0.cell.report == report
      }
    }
  }

  /// The target for the financial year of the window's last month: the user's own, else the one of
  /// the newest report that has one; one without a year is the one in force in its report.
  func target(for subject: Subject, in window: MonthRange) -> ReferenceFigure? {
    let targets = store.targets(of: subject.authority, subject.indicator, vintage: vintage)
    if targets.isEmpty { return nil }
    let year = FinancialYear(of: window.last).label
    let report = lastReport(subject, in: window) ?? window.last
    let all = targets.filter {
      $0.cell.value != nil && ($0.period == year || $0.period.isEmpty)
    }
    let printed = all.first {
      $0.kind == .target && $0.cell.report <= report
        && ($0.period == year || $0.cell.report == report)
    }
    let own = all.first { $0.kind == .own && !$0.period.isEmpty } ?? all.first { $0.kind == .own }
    guard let chosen = own ?? printed, let value = chosen.cell.value else { return nil }
    let label = own == nil ? "target" : "your target"
    return ReferenceFigure(
      label: label, shortLabel: label, phrase: label,
      figure: figure(value, chosen.cell.decimals, subject),
      year: chosen.period, report: chosen.cell.report, isTarget: true, isOwn: own != nil,
      instead: own == nil
        ? nil
        : printed.flatMap { printed in
          printed.cell.value.map { figure($0, printed.cell.decimals, subject) }
        })
  }

  /// The subject's own figure at one month, to be set against the others.
  func figure(of subject: Subject, at month: Month) -> ReferenceFigure? {
    let series = series(subject, in: MonthRange(month), label: "")
    guard series.statuses[0].isValue else { return nil }
    return ReferenceFigure(
      label: month.label, shortLabel: month.label, phrase: month.label,
      figure: series.figure(series.values[0]), year: "",
      report: nil, isTarget: false)
  }

  private func figure(_ value: Double, _ decimals: UInt8, _ subject: Subject) -> Figure {
    // 52.90 and 114.00 are 52.9 and 114: trailing zeros of a benchmark are layout, not precision.
    var decimals = Int(decimals)
    let usual = store.catalogue[subject.indicator].decimals
    while decimals > usual, isWhole(value * Rounding.powerOfTen(decimals - 1)) { decimals -= 1 }
    return Figure(value, decimals: decimals, unit: store.catalogue[subject.indicator].unit)
  }

  private func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-6 }
}

extension AnswerSeries {
  /// A series without any figure.
  static func absent(label: String, in window: MonthRange, unit: Unit) -> AnswerSeries {
    AnswerSeries(
      label: label, months: window, values: Array(repeating: .nan, count: window.count),
      statuses: Array(repeating: .absent, count: window.count), decimals: 0, unit: unit,
      isConflicting: Array(repeating: false, count: window.count))
  }
}
