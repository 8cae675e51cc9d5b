internal import Answers
internal import Store
internal import Vocabulary

/// What two reports of one authority print differently, as each of them stands alone.
struct ReportDifference {
  /// One cell that both print, and not alike.
  struct Change {
    var indicator: Indicator
    /// `Oct-18`, `2017/18`, `target 2019/20`
    var what: String
    var then: PrintedCell
    var now: PrintedCell
  }

  /// A row that counts something else than it did.
  struct Redefinition {
    var indicator: Indicator
    var reason: String
  }

  let then: Month
  let now: Month
  /// Months that both reports print of any row.
  let sharedCells: Int
  let restated: [Change]
  let targets: [Change]
  let appeared: [Indicator]
  let dropped: [Indicator]
  let redefined: [Redefinition]

  init(_ authority: AuthorityID, _ then: Month, _ now: Month, _ store: Store) {
    self.then = then
    self.now = now
    let old = Set(PrintedReport(of: authority, then, in: store).indicators)
    let new = Set(PrintedReport(of: authority, now, in: store).indicators)
    let all = store.indicators(of: authority)
    let rows = all.filter { old.contains($0) && new.contains($0) }
      .map { TwicePrinted($0, of: authority, then, now, store) }
    appeared = all.filter { new.contains($0) && !old.contains($0) }.map { store.catalogue[$0] }
    dropped = all.filter { old.contains($0) && !new.contains($0) }.map { store.catalogue[$0] }
    sharedCells = rows.reduce(0) { $0 + $1.pairs.count }
    restated = rows.flatMap(\.restated)
    targets = rows.flatMap(\.targets)
    redefined = rows.flatMap(\.redefinitions)
  }

  var isEmpty: Bool {
    restated.isEmpty && targets.isEmpty && appeared.isEmpty && dropped.isEmpty && redefined.isEmpty
  }
}

/// One indicator that both reports print.
private struct TwicePrinted {
  /// A month or a year that both have a cell for.
  struct Pair {
    var period: PeriodKey
    var then: PrintedCell
    var now: PrintedCell
  }

  let pairs: [Pair]
  private let indicator: Indicator
  private let reports: (then: Month, now: Month)
  private let breaks: [DefinitionBreak]
  private let limits: [TargetFigure]

  init(
    _ id: IndicatorID, of authority: AuthorityID, _ then: Month, _ now: Month, _ store: Store
  ) {
    indicator = store.catalogue[id]
    reports = (then, now)
    limits = store.targets(of: authority, id)
    guard let series = store.series(of: authority, id) else {
      (pairs, breaks) = ([], [])
      return
    }
    breaks = store.breaks(of: series).filter { then < $0.month && $0.month <= now }
    let months = store.span(of: series).map { $0.map(PeriodKey.month) } ?? []
    let years = store.figures(of: series).map(\.period)
    pairs = (months + years).compactMap { period in
      let cells = store.printings(of: series, at: period)
      guard let old = cells.first(where: { $0.report == then }),
        let new = cells.first(where: { $0.report == now })
      else { return nil }
      return Pair(period: period, then: old, now: new)
    }
  }

  var restated: [ReportDifference.Change] {
    pairs.filter { !$0.then.agrees(with: $0.now) }.map { pair in
      ReportDifference.Change(
        indicator: indicator, what: pair.period.label, then: pair.then, now: pair.now)
    }
  }

  /// Targets and limits for the same year, in both reports.
  var targets: [ReportDifference.Change] {
    limits.filter { $0.cell.report == reports.now }.compactMap { limit in
      let before = limits.first {
        $0.cell.report == reports.then && $0.kind == limit.kind && $0.period == limit.period
      }
      guard let before, before.cell.differs(from: limit.cell) else { return nil }
      let what = [limit.kind.rawValue, limit.period].filter { !$0.isEmpty }.joined(separator: " ")
      return ReportDifference.Change(
        indicator: indicator, what: what, then: before.cell, now: limit.cell)
    }
  }

  var redefinitions: [ReportDifference.Redefinition] {
    breaks.map { .init(indicator: indicator, reason: "\($0.change) (from \($0.month))") }
  }
}

extension PrintedCell {
  /// Whether both can be the same figure, one printed with fewer decimals; or the same marker.
  fileprivate func agrees(with other: PrintedCell) -> Bool {
    guard let value, let otherValue = other.value else { return status == other.status }
    let coarse = Int(min(decimals, other.decimals))
    return Rounding.halfAwayFromZero(value, decimals: coarse)
      == Rounding.halfAwayFromZero(otherValue, decimals: coarse)
  }

  /// A limit is a text as often as a number: 94.0% is 94%, but `<92%` is not `<90%`.
  fileprivate func differs(from other: PrintedCell) -> Bool {
    if let value, let otherValue = other.value { return value != otherValue }
    return text != other.text
  }
}
