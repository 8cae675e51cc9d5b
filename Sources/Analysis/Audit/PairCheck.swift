internal import Answers
internal import Store
internal import Vocabulary

/// `41 of 53` against the percentage beside it, in every table that prints both.
struct PairCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    guard indicator.unit == .percent else { return }
    for period in report.periods(id) {
      for cell in report.cells(id, period) {
        guard let value = cell.value, let n = cell.n, let d = cell.d, d > 0 else { continue }
        checked += 1
        let printed = Interval(printed: value, decimals: Int(cell.decimals))
        guard !printed.contains(n / d * 100) else { continue }
        findings.append(
          AuditFinding(
            .error, indicator.code,
            "\(period.label) printed \(cell.text), but \(Figure(n, unit: .count)) of \(Figure(d, unit: .count)) is \(Figure(n / d * 100, decimals: Int(cell.decimals) + 1, unit: .percent))",
            at: [cell]))
      }
    }
  }
}
