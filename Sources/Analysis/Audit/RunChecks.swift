internal import Answers
internal import Store
internal import Vocabulary

/// Figures that nothing can be counted to.
struct ImpossibleCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    for period in report.periods(id) {
      guard let cell = report.cell(id, period), let value = cell.value else { continue }
      checked += 1
      let pair = report.pair(id, period)
      guard let (certainty, reason) = ImpossibleCheck.fault(value, pair?.n, indicator.unit) else {
        continue
      }
      findings.append(
        AuditFinding(
          certainty, indicator.code, "\(period.label) is \(cell.text): \(reason)", at: [cell]))
    }
  }

  private static func fault(
    _ value: Double, _ count: Double?, _ unit: Unit
  ) -> (AuditFinding.Certainty, Phrase)? {
    if value < 0 { return (.error, "nothing counted is below 0") }
    if unit == .count, value != value.rounded() {
      return (.error, "a count is a whole number")
    }
    if let count, count > 0, count < 1 {
      return (.error, "its count is \(Figure(count, decimals: 1)), less than one")
    }
    if unit == .percent, value > 100 { return (.suspected, "a share is at most 100%") }
    return nil
  }
}

/// A month far off the others of its row that a slip of the pen explains.
struct SlipCheck: AuditCheck {
  /// With fewer months nobody knows the usual ones.
  static let fewestOthers = 6
  /// Off by so many times the spread of the others, and by so much of their middle.
  static let farthestSpreads = 2.0
  static let farthestShare = 0.25

  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    guard let run = report.run(id) else { return }
    for (place, month) in run.months.enumerated() {
      let others = run.values.indices.filter { $0 != place }.compactMap { run.values[$0] }
      guard let value = run.values[place], others.count >= SlipCheck.fewestOthers else { continue }
      checked += 1
      guard let meant = SlipCheck.meant(by: value, among: others),
        let cell = report.cell(id, .month(month)),
        !report.isConfirmed(value, of: indicator, month)
      else { continue }
      let ends = [others.min() ?? 0, others.max() ?? 0].map {
        Figure($0, decimals: run.decimals, unit: indicator.unit)
      }
      let guess = Figure(meant, decimals: run.decimals, unit: indicator.unit)
      findings.append(
        AuditFinding(
          .suspected, indicator.code,
          "\(month) is \(cell.text), the other months \(ends[0]) to \(ends[1]): \(guess) with a slip of the pen?",
          at: [cell]))
    }
  }

  /// The figure among the others that one slip makes `value` of: a point moved, two digits swapped.
  static func meant(by value: Double, among others: [Double]) -> Double? {
    guard let low = others.min(), let high = others.max(), low > 0, value > 0,
      let middle = Quantile.type7(others, 0.5)
    else { return nil }
    let spread = high - low
    let distance = max(low - value, value - high)
    guard distance > farthestSpreads * spread, distance > farthestShare * middle else { return nil }
    let room = Interval(low - spread / 2, high + spread / 2)
    return Slips.of(value).first(where: room.contains)
  }
}

extension PrintedReport {
  /// Whether a printed share is made of this very count: then it was counted so, however odd.
  fileprivate func isConfirmed(_ count: Double, of indicator: Indicator, _ month: Month) -> Bool {
    indicators.contains { id in
      let share = store.catalogue[id]
      guard share.unit == .percent,
        store.catalogue.ratio(id, of: authority).numerator == indicator.code,
        let whole = value(store.catalogue.ratio(id, of: authority).denominator, .month(month)),
        whole > 0, let printed = run(id)?.interval(at: month)
      else { return false }
      return printed.contains(count / whole * 100)
    }
  }
}

/// One period that two tables of the report print differently.
struct TwiceCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    var differing: [Phrase] = []
    var places: [PrintedCell] = []
    for period in report.periods(id) {
      let cells = report.cells(id, period).filter { $0.value != nil }
      guard let first = cells.first, cells.count > 1 else { continue }
      checked += 1
      guard let other = cells.first(where: { !first.roundsTo($0) }) else { continue }
      differing.append("\(period.label) \(first.text) and \(other.text)")
      if places.isEmpty { places = cells }
    }
    guard !differing.isEmpty else { return }
    findings = [
      AuditFinding(
        .error, indicator.code,
        "printed twice, differently: \(differing.joined(separator: "; "))", at: places)
    ]
  }
}

extension PrintedCell {
  /// Whether both can be the same figure, one rounded more than the other.
  fileprivate func roundsTo(_ other: PrintedCell) -> Bool {
    guard let value, let otherValue = other.value else { return true }
    let coarse = Int(min(decimals, other.decimals))
    return Rounding.halfAwayFromZero(value, decimals: coarse)
      == Rounding.halfAwayFromZero(otherValue, decimals: coarse)
  }
}

/// A year of a stock or of rolling months against its March, which it is.
struct YearEndCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let indicator = report.store.catalogue[id]
    guard [.snapshot, .rolling12, .term].contains(indicator.basis) else { return }
    for period in report.years(id) {
      guard case .year(let year) = period, let whole = report.cell(id, period),
        let march = report.cell(id, .month(year.months.last)), let value = whole.value,
        let end = march.value
      else { continue }
      checked += 1
      let coarse = Int(min(whole.decimals, march.decimals))
      guard
        Rounding.halfAwayFromZero(value, decimals: coarse)
          != Rounding.halfAwayFromZero(end, decimals: coarse)
      else { continue }
      findings.append(
        AuditFinding(
          .suspected, indicator.code,
          "\(period.label) is \(whole.text), but \(year.months.last), its end, is \(march.text)",
          at: [whole, march]))
    }
  }
}
