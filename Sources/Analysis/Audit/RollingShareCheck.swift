internal import Answers
internal import Store
internal import Vocabulary

/// A share of twelve months against the twelve months it is made of: their counts, else their own
/// shares weighed by what they are shares of.
struct RollingShareCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    guard indicator.basis == .rolling12, indicator.unit == .percent, let run = report.run(id),
      let months = TwelveShares(of: indicator, report)
    else { return }
    var misses: [Phrase] = []
    var cells: [PrintedCell] = []
    for month in run.months {
      guard let printed = run.interval(at: month), let possible = months.share(to: month),
        let cell = report.cell(id, .month(month))
      else { continue }
      checked += 1
      guard !printed.meets(possible) else { continue }
      misses.append("\(month) \(cell.text), but they make \(possible.phrase)")
      cells.append(cell)
    }
    guard !misses.isEmpty else { return }
    findings = [
      AuditFinding(
        .suspected, indicator.code,
        "is not the twelve months of \(months.name)\(report.reason("twelve months", cells)): \(misses.joined(separator: "; "))",
        at: cells)
    ]
  }
}

/// The share of twelve months, as far as the months tell it.
private struct TwelveShares {
  let name: String
  private let numerator: String
  private let denominator: String
  /// The months' own shares, where the counts of the numerator are not printed.
  private let shares: PrintedRun?
  private let report: PrintedReport

  init?(of indicator: Indicator, _ report: PrintedReport) {
    guard !indicator.numerator.isEmpty, !indicator.denominator.isEmpty else { return nil }
    self.report = report
    (numerator, denominator) = (indicator.numerator, indicator.denominator)
    let catalogue = report.store.catalogue
    let monthly = catalogue.indicatorIDs.first { id in
      let other = catalogue[id]
      return other.basis == .month && other.unit == .percent
        && other.numerator == indicator.numerator && other.denominator == indicator.denominator
    }
    shares = monthly.flatMap { report.run($0) }
    let parts = shares == nil ? numerator : monthly.map { catalogue[$0].code } ?? numerator
    name = "\(parts) and \(denominator)"
  }

  /// Nil where one of the twelve months is not printed.
  func share(to month: Month) -> Interval? {
    guard let wholes = report.twelveMonths(denominator, to: month) else { return nil }
    let whole = wholes.reduce(0, +)
    guard whole > 0, let parts = parts(to: month, of: wholes) else { return nil }
    return Interval(parts.low / whole * 100, parts.high / whole * 100)
  }

  private func parts(to month: Month, of wholes: [Double]) -> Interval? {
    if let counts = report.twelveMonths(numerator, to: month) {
      let sum = counts.reduce(0, +)
      return Interval(sum, sum)
    }
    let known = MonthRange(month - 11, month).compactMap { shares?.interval(at: $0) }
    guard known.count == wholes.count else { return nil }
    return zip(known, wholes).reduce(Interval(0, 0)) { sum, month in
      let (share, whole) = month
      return Interval(sum.low + share.low * whole / 100, sum.high + share.high * whole / 100)
    }
  }
}

extension Interval {
  /// `20.8% to 20.9%`
  fileprivate var phrase: Phrase {
    let ends = [low, high].map { Figure($0, decimals: 1, unit: .percent) }
    return low == high ? "\(ends[0])" : "\(ends[0]) to \(ends[1])"
  }
}
