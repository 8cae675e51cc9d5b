internal import Answers
internal import Store
internal import Vocabulary

/// Everything in one report that can be checked against something else in it.
struct Audit {
  /// What a contradiction most likely is.
  enum Certainty: String, CaseIterable {
    case error
    case suspected = "suspected error"
    case precision = "hidden precision"
    case definition

    /// As a sentence counts them: `2 errors`, but `2 hidden precision` has no plural.
    func counted(_ count: Int) -> String {
      switch self {
      case .error, .suspected: "\(count) \(rawValue)\(count == 1 ? "" : "s")"
      case .precision: "\(count) of hidden precision"
      case .definition: "\(count) of definition"
      }
    }
  }

  /// One indicator's contradiction: what was printed, and what can be true.
  struct Finding {
    var certainty: Certainty
    var indicator: Indicator
    var text: Phrase
  }

  let report: PrintedReport
  private var store: Store { report.store }

  init(_ authority: AuthorityID, _ month: Month, _ store: Store) {
    report = PrintedReport(of: authority, month, in: store)
  }

  var findings: [Finding] {
    report.indicators.flatMap { id in
      [derived(id), impossible(id), twice(id), shares(id)].flatMap { $0 }
    }
  }

  /// How many cells were held against something else.
  var checkedCells: Int {
    report.indicators.reduce(0) { sum, id in
      let derived = report.checks(id).count { $0.agrees || $0.disagrees }
      return sum + derived + PrintedShares(id, report).all.count
        + (report.run(id)?.values.count { $0 != nil } ?? 0)
    }
  }

  // MARK: - Derived columns

  private func derived(_ id: IndicatorID) -> [Finding] {
    let indicator = store.catalogue[id]
    return report.checks(id).compactMap { check in
      guard case .disagrees(let truth) = check.outcome else { return nil }
      let known = store.disagreements.first { $0.explains(check, of: report.authority) }
      let reason = known.map { ": \($0.reason)" } ?? ""
      return Finding(
        certainty: .error, indicator: indicator,
        text:
          "\(check.column.words) printed \"\(check.printed.text)\", can only be \(truth.words(check.column, indicator.unit))\(reason)"
      )
    }
  }

  // MARK: - Percentages of their own counts

  private func shares(_ id: IndicatorID) -> [Finding] {
    PrintedShares(id, report).findings.map {
      Finding(certainty: $0.certainty, indicator: store.catalogue[id], text: $0.text)
    }
  }

  // MARK: - Impossible values

  private func impossible(_ id: IndicatorID) -> [Finding] {
    guard let run = report.run(id) else { return [] }
    let indicator = store.catalogue[id]
    return zip(run.months, run.values).compactMap { month, value in
      guard let value, value < 0 || (indicator.unit == .percent && value > 100) else { return nil }
      let figure = Figure(value, decimals: run.decimals, unit: indicator.unit)
      return Finding(
        certainty: indicator.unit == .percent ? .suspected : .error, indicator: indicator,
        text:
          "\(month) is \(figure): \(value < 0 ? "nothing counted is below 0" : "a share is at most 100%")"
      )
    }
  }

  // MARK: - Printed twice

  private func twice(_ id: IndicatorID) -> [Finding] {
    guard let series = store.series(of: report.authority, id), let run = report.run(id) else {
      return []
    }
    let indicator = store.catalogue[id]
    let differing = run.months.compactMap { month -> Phrase? in
      let cells = store.printings(of: series, at: .month(month)).filter {
        $0.report == report.month && $0.value != nil
      }
      guard let first = cells.first, let other = cells.first(where: { !first.roundsTo($0) }) else {
        return nil
      }
      return "\(month) \(first.text) and \(other.text)"
    }
    guard !differing.isEmpty else { return [] }
    return [
      Finding(
        certainty: .error, indicator: indicator,
        text: "printed twice, differently: \(differing.joined(separator: "; "))")
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

extension DerivedColumn.Truth {
  /// `11.5% to 12.5%`, `up or similar`.
  func words(_ column: DerivedColumn, _ unit: Unit) -> Phrase {
    switch self {
    case .between(let interval):
      let isChange = column == .changeOnMonth || column == .changeOnYear
      let ends = [interval.low, interval.high].map {
        Figure($0, decimals: 1, unit: isChange ? .percent : unit)
      }
      return "\(ends[0]) to \(ends[1])"
    case .oneOf(let movements): return Phrase(movements.map(\.printed).joined(separator: " or "))
    case .undefined, .nothingOfNothing: return "n/a: the base is 0"
    }
  }
}
