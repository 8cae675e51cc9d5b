internal import Answers
internal import Store
internal import Vocabulary

/// Parts against their whole: counts add up to it, shares to 100%.
///
/// Only of breakdowns that usually do: some categories overlap, or are not all printed.
struct BreakdownCheck: AuditCheck {
  static let fewestPeriods = 3
  /// A breakdown that adds up this often is one that should.
  static let usualShare = 2.0 / 3

  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ report: PrintedReport) {
    let catalogue = report.store.catalogue
    let parts = report.indicators.filter { !catalogue[$0].parent.isEmpty }
    for code in parts.map({ catalogue[$0].parent }).uniqued() {
      guard let whole = catalogue.indicator(code: code), catalogue[whole].unit == .count else {
        continue
      }
      for unit in [Unit.count, .percent] {
        let own = parts.filter { catalogue[$0].parent == code && catalogue[$0].unit == unit }
        if own.count > 1 { check(own, of: whole, unit, report) }
      }
    }
  }

  private mutating func check(
    _ parts: [IndicatorID], of whole: IndicatorID, _ unit: Unit, _ report: PrintedReport
  ) {
    var (sums, misses) = (0, [(period: PeriodKey, text: Phrase)]())
    for period in report.periods(parts[0]) {
      let cells = parts.compactMap { report.cell($0, period) }
      guard cells.count == parts.count,
        let expected = unit == .percent ? 100 : report.cell(whole, period)?.value
      else { continue }
      sums += 1
      let possible = BreakdownCheck.sum(cells, unit)
      if !possible.contains(expected) {
        let sum = cells.reduce(0) { $0 + ($1.value ?? 0) }
        misses.append(
          (period, "\(period.label) \(Figure(sum, decimals: unit == .percent ? 1 : 0, unit: unit))")
        )
      }
    }
    let isUsual = Double(sums - misses.count) >= Double(sums) * BreakdownCheck.usualShare
    guard sums >= BreakdownCheck.fewestPeriods, isUsual else { return }
    checked += sums
    guard !misses.isEmpty else { return }
    let catalogue = report.store.catalogue
    let codes = EnglishList.joined(parts.map { catalogue[$0].code })
    findings.append(
      AuditFinding(
        .suspected, catalogue[whole].code,
        "\(codes) add up to \(unit == .percent ? "100%" : catalogue[whole].code) in \(sums - misses.count) of \(sums) periods, but not in \(misses.map(\.text).joined(separator: "; "))",
        at: parts.compactMap { report.cell($0, misses[0].period) }))
  }

  private static func sum(_ cells: [PrintedCell], _ unit: Unit) -> Interval {
    let all = cells.map { cell in
      unit == .count
        ? Interval(cell.value ?? 0, cell.value ?? 0)
        : Interval(printed: cell.value ?? 0, decimals: Int(cell.decimals))
    }
    return Interval(all.reduce(0) { $0 + $1.low }, all.reduce(0) { $0 + $1.high })
  }
}
