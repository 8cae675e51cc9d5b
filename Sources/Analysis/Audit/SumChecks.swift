internal import Answers
internal import Store
internal import Vocabulary

/// Counts of twelve months against the twelve months, and those to March against the year to date.
struct RollingCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    guard indicator.basis == .rolling12, indicator.unit == .count, let run = report.run(id) else {
      return
    }
    var misses: [Phrase] = []
    var cells: [PrintedCell] = []
    for month in run.months {
      guard let cell = report.cell(id, .month(month)), let printed = cell.value,
        let (sum, what) = RollingCheck.sum(indicator.numerator, to: month, report)
      else { continue }
      checked += 1
      guard sum != printed else { continue }
      misses.append("\(month) \(cell.text), but \(what) \(Figure(sum, unit: .count))")
      cells.append(cell)
    }
    guard !misses.isEmpty else { return }
    findings = [
      AuditFinding(
        .suspected, indicator.code,
        "is not twelve months of \(indicator.numerator)\(report.reason("twelve months", cells)): \(misses.joined(separator: "; "))",
        at: cells)
    ]
  }

  private static func sum(
    _ code: String, to month: Month, _ report: PrintedReport
  ) -> (Double, String)? {
    if let months = report.twelveMonths(code, to: month) {
      return (months.reduce(0, +), "the months add up to")
    }
    let year = FinancialYear(of: month)
    guard month == year.months.last, let whole = report.value(code, .yearToDate(year)) else {
      return nil
    }
    return (whole, "the year to date, the same twelve months, is")
  }
}

/// A stock against the month before, those who came and those who left.
struct StockCheck: AuditCheck {
  /// Late entries move a stock by a few; more than this share of it is something else.
  static let largestLateShare = 0.05

  /// A month that the flows do not give.
  private struct Miss {
    var month: Month
    var (before, inflow, outflow, printed) = (0.0, 0.0, 0.0, 0.0)

    var gap: Double { printed - (before + inflow - outflow) }
    var share: Double { abs(gap) / max(1, before) }

    var phrase: Phrase {
      let terms = [before, inflow, outflow, before + inflow - outflow, printed].map {
        Figure($0, unit: .count)
      }
      return
        "\(month) \(terms[0]) + \(terms[1]) − \(terms[2]) is \(terms[3]), printed \(terms[4])"
    }
  }

  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    guard !indicator.inflow.isEmpty, !indicator.outflow.isEmpty, let run = report.run(id) else {
      return
    }
    var misses: [Miss] = []
    for month in run.months {
      guard let before = run.value(at: month - 1), let printed = run.value(at: month),
        let inflow = report.value(indicator.inflow, .month(month)),
        let outflow = report.value(indicator.outflow, .month(month))
      else { continue }
      checked += 1
      let miss = Miss(
        month: month, before: before, inflow: inflow, outflow: outflow, printed: printed)
      if miss.gap != 0 { misses.append(miss) }
    }
    guard let widest = misses.max(by: { $0.share < $1.share }) else { return }
    let isLate = widest.share <= StockCheck.largestLateShare
    findings = [
      AuditFinding(
        isLate ? .definition : .suspected, indicator.code,
        "is not the month before + \(indicator.inflow) − \(indicator.outflow) in \(misses.count) of \(checked) months\(isLate ? ", a little more or less: flows count episodes, and late entries move the stock" : ""), most in \(widest.phrase)",
        at: [report.cell(id, .month(widest.month))].compactMap { $0 })
    ]
  }
}
