internal import Answers
internal import Store
internal import Vocabulary

/// What one report prints of its derived columns, set against the same computed from its months.
///
/// A printed figure disagrees only if no unrounded input can give it.
struct PublishedComparison {
  private let report: PrintedReport
  private let found: [(indicator: Indicator, check: DerivedCells.Check)]

  init(of authority: AuthorityID, _ month: Month, in store: Store) {
    let report = PrintedReport(of: authority, month, in: store)
    self.report = report
    found = report.indicators.flatMap { id in
      report.checks(id).map { (store.catalogue[id], $0) }
    }
  }

  // MARK: - Parts

  var parts: [Answer.Part] {
    var parts: [Answer.Part] = []
    if !found.isEmpty { parts.append(.table(tallies)) }
    let disagreements = found.compactMap(fact)
    if !disagreements.isEmpty {
      parts.append(
        .facts(FactSheet(title: "Printed, and not possible", facts: disagreements)))
    }
    return parts
  }

  private var tallies: AnswerTable {
    var table = AnswerTable(
      title: "Derived columns of the \(report.month) report",
      columns: [
        .init("column", .name), .init("printed", .number), .init("agree", .number),
        .init("not possible", .number), .init("cannot be computed", .number),
      ])
    for column in DerivedColumn.allCases {
      let checks = found.map(\.check).filter { $0.column == column }
      guard !checks.isEmpty else { continue }
      let counts = [checks.count, checks.count(where: \.agrees), checks.count(where: \.disagrees)]
      let unknown = checks.count - counts[1] - counts[2]
      table.rows.append(
        AnswerTable.Row(
          .data,
          [.text(column.words)] + (counts + [unknown]).map { .figure(Figure(Double($0))) }))
    }
    return table
  }

  private func fact(_ indicator: Indicator, _ check: DerivedCells.Check) -> FactSheet.Fact? {
    guard case .disagrees(let truth) = check.outcome else { return nil }
    let known = report.store.disagreements.first { $0.explains(check, of: report.authority) }
    let reason = known.map { ": \($0.reason)" } ?? ""
    return FactSheet.Fact(
      indicator.code,
      "\(check.column.words): printed \"\(check.printed.text)\", can only be \(truth.words(check.column, indicator.unit))\(reason)"
    )
  }

  // MARK: - Words

  var reading: Phrase {
    guard !found.isEmpty else { return "The \(report.month) report prints no derived column." }
    let (agree, wrong) = (
      found.count { $0.check.agrees }, found.count { $0.check.disagrees }
    )
    let unknown = found.count - agree - wrong
    let rest =
      unknown == 0
      ? "" : "; \(unknown) cannot be computed again, since the inputs are not in the report"
    return
      "Of \(found.count) derived cells printed, \(agree) agree with the months and \(wrong) cannot be\(rest)."
  }
}

extension DerivedCells.Check {
  var agrees: Bool { outcome == .agrees }
  var disagrees: Bool { if case .disagrees = outcome { true } else { false } }
}

extension DerivedColumn {
  var words: String {
    switch self {
    case .changeOnMonth: "change on month"
    case .changeOnYear: "change on year"
    case .arrowOnMonth: "arrow on month"
    case .arrowOnYear: "arrow on year"
    case .mean: "12-month mean"
    case .maximum: "12-month maximum"
    case .travelOnMonth: "travel on month"
    case .travelOnYear: "travel on year"
    }
  }
}

extension Movement {
  /// As the files have it.
  var printed: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .level: "similar"
    }
  }
}
