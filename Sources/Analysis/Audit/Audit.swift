internal import Answers
internal import Store
internal import Vocabulary

/// Everything in one report that can be checked against something else in print.
struct Audit {
  let report: PrintedReport
  private let checks: [any AuditCheck]

  init(_ authority: AuthorityID, _ month: Month, _ store: Store) {
    let report = PrintedReport(of: authority, month, in: store)
    self.report = report
    let rows = report.indicators.flatMap { id -> [any AuditCheck] in
      [
        DerivedCheck(id, report), TwiceCheck(id, report),
        ImpossibleCheck(id, report), SlipCheck(id, report), PairCheck(id, report),
        PrintedShares(id, report), RateCheck(id, report), RollingCheck(id, report),
        RollingShareCheck(id, report), StockCheck(id, report), YearEndCheck(id, report),
        EarlierCheck(id, report),
      ]
    }
    checks = rows + [BreakdownCheck(report), BenchmarkCheck(report), TargetCheck(report)]
  }

  var findings: [AuditFinding] { checks.flatMap(\.findings) }
  /// How many cells were held against something else.
  var checkedCells: Int { checks.reduce(0) { $0 + $1.checked } }
}

/// The derived columns that the report prints, against its own months.
struct DerivedCheck: AuditCheck {
  private let indicator: Indicator
  private let report: PrintedReport
  private let checks: [DerivedCells.Check]

  init(_ id: IndicatorID, _ report: PrintedReport) {
    self.report = report
    indicator = report.store.catalogue[id]
    checks = report.checks(id)
  }

  var checked: Int { checks.count { $0.agrees || $0.disagrees } }

  var findings: [AuditFinding] {
    checks.compactMap { check in
      guard case .disagrees(let truth) = check.outcome else { return nil }
      let known = report.store.disagreements.first { $0.explains(check, of: report.authority) }
      let reason = known.map { ": \($0.reason)" } ?? ""
      return AuditFinding(
        .error, indicator.code,
        "\(check.column.words) printed \"\(check.printed.text)\", can only be \(truth.words(check.column, indicator.unit))\(reason)",
        at: [check.printed])
    }
  }
}

extension DerivedColumn.Truth {
  /// `11.5% to 12.5%`, `up or similar`.
  func words(_ column: DerivedColumn, _ unit: Unit) -> Phrase {
    switch self {
    case .between(let interval):
      let isChange = column == .changeOnMonth || column == .changeOnYear
      let decimals = unit == .count && interval.low == interval.high ? 0 : 1
      let ends = [interval.low, interval.high].map {
        Figure($0, decimals: decimals, unit: isChange ? .percent : unit)
      }
      if interval.low == interval.high { return "\(ends[0])" }
      return "\(ends[0]) to \(ends[1])"
    case .oneOf(let movements): return Phrase(movements.map(\.printed).joined(separator: " or "))
    case .undefined, .nothingOfNothing: return "n/a: the base is 0"
    }
  }
}
