internal import Answers
internal import Store
internal import Vocabulary

/// Months that an earlier report printed too: restated, slipped, or moved by a column.
struct EarlierCheck: AuditCheck {
  /// So many months in a row have to fit before columns are called moved.
  static let fewestMoved = 4
  static let mostNamed = 4

  /// A month as two reports print it.
  private struct Twin {
    var month: Month
    var before: PrintedCell
    var now: PrintedCell

    var isSame: Bool { Twin.isSame(before, now) }

    static func isSame(_ left: PrintedCell, _ right: PrintedCell) -> Bool {
      let coarse = Int(min(left.decimals, right.decimals))
      let ends = [left, right].map {
        Rounding.halfAwayFromZero($0.value ?? 0, decimals: coarse)
      }
      return ends[0] == ends[1]
    }

    /// Whether the one is the other with a slip of the pen.
    var isSlip: Bool {
      guard let left = before.value, let right = now.value else { return false }
      return Slips.of(left).contains(right) || Slips.of(right).contains(left)
    }

    var phrase: Phrase {
      "\(month) is \(before.text) in the report of \(before.report), \(now.text) here"
    }
  }

  private let code: String
  private let twins: [Twin]

  init(_ id: IndicatorID, _ report: PrintedReport) {
    code = report.store.catalogue[id].code
    twins = (report.run(id)?.months ?? MonthRange(report.month)).compactMap { month in
      guard let now = report.cell(id, .month(month)), let before = report.earlier(id, month)
      else { return nil }
      return Twin(month: month, before: before, now: now)
    }
  }

  var checked: Int { twins.count }

  var findings: [AuditFinding] {
    if let steps = moved {
      let side = steps > 0 ? "later" : "earlier"
      return [
        AuditFinding(
          .error, code,
          "the months look moved by one column: each is the figure that the report of \(twins[0].before.report) prints a month \(side), as in \(twins.first { !$0.isSame }?.phrase ?? "")",
          at: [twins[0].now])
      ]
    }
    let slips = twins.filter { !$0.isSame && $0.isSlip }
    let restated = twins.filter { !$0.isSame && !$0.isSlip }
    return [
      finding(.suspected, "a slip of the pen in one of two reports", slips),
      finding(.restated, "counted anew", restated),
    ].compactMap { $0 }
  }

  private func finding(
    _ certainty: AuditFinding.Certainty, _ what: String, _ twins: [Twin]
  ) -> AuditFinding? {
    guard let first = twins.first else { return nil }
    let named = twins.prefix(EarlierCheck.mostNamed).map(\.phrase).joined(separator: "; ")
    let rest = twins.count - EarlierCheck.mostNamed
    let others = rest > 0 ? "; and \(rest) more" : ""
    return AuditFinding(certainty, code, "\(what): \(named)\(others)", at: [first.now])
  }

  /// 1 where every month here is what the earlier report prints for the next one, -1 for the one
  /// before; nil where neither fits better than the months as they stand.
  private var moved: Int? {
    guard twins.count(where: { !$0.isSame }) >= EarlierCheck.fewestMoved else { return nil }
    let before = Dictionary(uniqueKeysWithValues: twins.map { ($0.month, $0.before) })
    return [1, -1].first { step in
      let pairs = twins.compactMap { twin in before[twin.month + step].map { ($0, twin.now) } }
      return pairs.count >= EarlierCheck.fewestMoved && pairs.allSatisfy { Twin.isSame($0.0, $0.1) }
    }
  }
}

extension PrintedReport {
  /// The month as the newest report before this one prints it.
  fileprivate func earlier(_ indicator: IndicatorID, _ month: Month) -> PrintedCell? {
    guard let id = store.series(of: authority, indicator) else { return nil }
    return store.printings(of: id, at: .month(month))
      .filter { $0.report < self.month && $0.value != nil }.max { $0.report < $1.report }
  }
}
