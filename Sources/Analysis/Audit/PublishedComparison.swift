internal import Answers
internal import Store
internal import Vocabulary

/// What one report prints of its derived columns, beside the same computed from its months.
///
/// A printed figure disagrees only if no unrounded input can give it.
struct PublishedComparison {
  /// A row of the report with everything that it derives.
  private struct Row {
    var indicator: Indicator
    var cells: DerivedCells
    var checks: [DerivedCells.Check]

    /// Whether a cell of it is left in the report's text.
    var isLegible: Bool { checks.contains { $0.printed.text != "garbled" } }
  }

  private let report: PrintedReport
  private let rows: [Row]

  init(of authority: AuthorityID, _ month: Month, in store: Store) {
    let report = PrintedReport(of: authority, month, in: store)
    self.report = report
    rows = report.indicators.compactMap { id in
      let checks = report.checks(id)
      guard !checks.isEmpty, let cells = report.derived(id) else { return nil }
      return Row(indicator: store.catalogue[id], cells: cells, checks: checks)
    }
  }

  private var checks: [DerivedCells.Check] { rows.flatMap(\.checks) }

  // MARK: - Parts

  var parts: [Answer.Part] {
    guard !rows.isEmpty else { return [] }
    let disagreements = rows.flatMap { row in row.checks.compactMap { fact(row.indicator, $0) } }
    let sheet = FactSheet(title: "Printed, and not possible", facts: disagreements)
    return (checks.contains { $0.agrees || $0.disagrees } ? [.table(table)] : [])
      + (disagreements.isEmpty ? [] : [.facts(sheet)])
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

  // MARK: - Side by side

  /// Two columns side by side: what the months give, and what is printed, with its arrow.
  private struct Pair {
    var header: String
    var column: DerivedColumn
    var arrow: DerivedColumn?
    var priority: Int

    static let all = [
      Pair(header: "on month", column: .changeOnMonth, arrow: .arrowOnMonth, priority: 2),
      Pair(header: "on year", column: .changeOnYear, arrow: .arrowOnYear, priority: 1),
      Pair(header: "DoT", column: .travelOnMonth, priority: 1),
      Pair(header: "DoT year", column: .travelOnYear, priority: 1),
      Pair(header: "12m mean", column: .mean, priority: 3),
      Pair(header: "12m max", column: .maximum, priority: 4),
      Pair(header: "to date", column: .yearToDate, priority: 2),
    ]

    var columns: [DerivedColumn] { [column] + [arrow].compactMap { $0 } }
  }

  private var table: AnswerTable {
    let printed = Set(checks.map(\.column))
    let pairs = Pair.all.filter { !printed.isDisjoint(with: $0.columns) }
    var table = AnswerTable(
      title: "Derived cells of the \(report.month) report: from its months, and as printed",
      columns: [
        .init("ref", .name), .init("indicator", .text, priority: 5),
        .init(header: .text(report.month.label), kind: .number, priority: 4),
      ]
        + pairs.flatMap { pair in
          [
            .init(pair.header, .number, priority: pair.priority),
            .init("printed", .number, priority: pair.priority, isJoined: true),
          ]
        }, isDense: true)
    table.rows = rows.filter(\.isLegible).map { row in
      AnswerTable.Row(
        .data,
        [.text(row.indicator.code), .text(row.indicator.title), value(row)]
          + pairs.flatMap { [computed($0, row), self.printed($0, row)] })
    }
    table.rows.append(AnswerTable.Row(.remark, [.text(legend)]))
    return table
  }

  private func value(_ row: Row) -> Cell {
    let run = row.cells.run
    return run.value(at: report.month).map {
      .figure(Figure($0, decimals: run.decimals, unit: row.indicator.unit))
    } ?? .blank
  }

  private func computed(_ pair: Pair, _ row: Row) -> Cell {
    guard row.checks.contains(where: { pair.columns.contains($0.column) }) else { return .blank }
    if case .oneOf(let possible) = row.cells.truth(of: pair.column), let only = possible.first {
      return .phrase("\(only)")
    }
    guard let value = row.cells.displayed(pair.column) else { return .blank }
    let decimals = row.cells.run.decimals
    switch pair.column {
    case .changeOnMonth, .changeOnYear: return .phrase("\(percentChange: value)")
    case .maximum: return .figure(Figure(value, decimals: decimals, unit: row.indicator.unit))
    default:
      let isWhole = value == value.rounded() && row.indicator.unit == .count
      return .figure(
        Figure(value, decimals: isWhole ? 0 : decimals + 1, unit: row.indicator.unit))
    }
  }

  private func printed(_ pair: Pair, _ row: Row) -> Cell {
    let checks = row.checks.filter { pair.columns.contains($0.column) }
    guard let first = checks.first else { return .blank }
    let mark = checks.contains(where: \.disagrees) ? "≠" : checks.allSatisfy(\.agrees) ? "=" : "?"
    let figure = checks.first { $0.column == pair.column } ?? first
    let arrow = checks.first { $0.column == pair.arrow }.flatMap {
      Movement(printed: $0.printed.text)
    }
    let arrowPhrase: Phrase = arrow.map { "\($0) " } ?? Phrase()
    return .phrase("\(arrowPhrase)\(PublishedComparison.text(figure.printed)) \(mark)")
  }

  private static func text(_ cell: PrintedCell) -> Phrase {
    if let movement = Movement(printed: cell.text) { return "\(movement)" }
    switch cell.text {
    case "": return "blank"
    case "garbled": return "lost"
    default: return Phrase(cell.text)
    }
  }

  private var legend: String {
    let marks = [
      checks.contains(where: \.agrees) ? "= can be what the months give" : nil,
      checks.contains(where: \.disagrees) ? "≠ cannot be, whatever was rounded" : nil,
      checks.contains { !$0.agrees && !$0.disagrees }
        ? "? cannot be computed again: an input, or the cell itself, is not in the report's text"
        : nil,
    ]
    let columns = Set(checks.map(\.column))
    let changes = columns.isDisjoint(with: [.changeOnMonth, .changeOnYear])
    let travel = columns.isDisjoint(with: [.travelOnMonth, .travelOnYear])
    let lost = rows.count { !$0.isLegible }
    return [
      "printed: " + marks.compactMap { $0 }.joined(separator: "; ") + ".",
      changes ? nil : "Changes are in per cent of the figure before, as the report prints them.",
      travel ? nil : "Arrows point up for better, as the report draws them.",
      lost == 0 ? nil : "Left out: \(lost) rows whose printed cells are lost in the report's text.",
    ].compactMap { $0 }.joined(separator: " ")
  }

  // MARK: - Words

  var reading: Phrase {
    guard report.store.reports(of: report.authority).contains(report.month) else {
      return "There is no report of \(report.month) to set beside it."
    }
    guard !rows.isEmpty else { return "The \(report.month) report prints no derived column." }
    let (agree, wrong) = (checks.count(where: \.agrees), checks.count(where: \.disagrees))
    let unknown = checks.count - agree - wrong
    if unknown == checks.count {
      return
        "\(checks.count) derived cells are printed; none can be computed again from the report's text."
    }
    if agree == checks.count { return "All \(agree) derived cells printed agree with the months." }
    let parts = [
      "\(agree) agree with the months",
      wrong == 0 ? "none contradicts them" : "\(wrong) contradict\(wrong == 1 ? "s" : "") them",
      unknown == 0 ? nil : "\(unknown) cannot be computed again from the report",
    ].compactMap { $0 }
    return "Of \(checks.count) derived cells printed, \(EnglishList.joined(parts))."
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
    case .yearToDate: "year to date"
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
