internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// Computes expressions over rows: columns cell by cell, indicators as their series at each row's month.
struct RowExpressions {
  let records: Records
  let context: RowContext
  let wording: Wording

  /// One value a row.
  ///
  /// - Throws: names that mean nothing, and figures that cannot be held against each other.
  func values(_ expression: Expression) throws(Diagnostics) -> [RowValue] {
    if case .name(let node) = expression.value, let named = headed(node) ?? benchmarks(node) {
      return named
    }
    if expression.hasNames, !readsRows(expression) { return try series(expression) }
    switch expression.value {
    case .number(let node):
      return constant(.number(RowNumber(node.value, node.unit == nil ? .plain : .percentage)))
    case .text(let text): return constant(.text(text))
    case .period(let point): return constant(.months(try months(point, at: expression.range)))
    case .column(let column): return try cells(column, at: expression.range)
    case .name: return try series(expression)
    case .negative(let inner):
      return try arithmetic(
        .minus, constant(.number(RowNumber(0))), values(inner), at: expression.range)
    case .not(let inner): return try values(inner).map(\.negated)
    case .binary(let sign, let left, let right):
      return try binary(sign, left, right, at: expression.range)
    case .between(let value, let low, let high):
      let atLeast = try binary(.greaterOrEqual, value, low, at: expression.range)
      let atMost = try binary(.lessOrEqual, value, high, at: expression.range)
      return zip(atLeast, atMost).map { $0.and($1) }
    case .isIn(let value, let list, let isNegated):
      let isIn = try list.map { item throws(Diagnostics) in
        try binary(.equal, value, item, at: expression.range)
      }
      let any = isIn.reduce(constant(.truth(false))) { zip($0, $1).map { $0.or($1) } }
      return isNegated ? any.map(\.negated) : any
    case .hasStatus(let inner, let status, let isNegated):
      let holds = try self.holds(status, inner)
      return isNegated ? holds.map(\.negated) : holds
    case .call(let function, let arguments):
      return try call(function, arguments, at: expression.range)
    case .select:
      throw refusal("[ ] behind a column", at: expression.range, "write the indicator: LAC1[-12m]")
    }
  }

  func constant(_ value: RowValue) -> [RowValue] { Array(repeating: value, count: records.count) }

  func refusal(_ what: String, at range: SourceRange, _ advice: String) -> Diagnostics {
    Diagnostics(
      Diagnostic(.unlikeUnits, "a row has no use for \(what)", at: range, help: [advice]))
  }

  // MARK: - What is there

  private func cells(_ column: ColumnNode, at range: SourceRange) throws(Diagnostics) -> [RowValue]
  {
    guard let found = records.column(column.name) else {
      throw Diagnostics(StageColumns(records, context).unknown(column, at: range))
    }
    return cells(found)
  }

  private func cells(_ column: Records.Column) -> [RowValue] {
    zip(column.cells, records.keys).map { cell, key in
      cell.rowValue(of: key.indicator.map { context.store.catalogue.basis(of: $0) })
    }
  }

  /// Whether any of it is a column or a benchmark of the rows; otherwise it is about series alone.
  private func readsRows(_ expression: Expression) -> Bool {
    expression.contains { part in
      switch part {
      case .column: true
      case .name(let node): headed(node) != nil || benchmarks(node) != nil
      default: false
      }
    }
  }

  /// The column under this heading, for a name that nothing else bears.
  private func headed(_ node: NameNode) -> [RowValue]? {
    guard !node.isKnown else { return nil }
    return records.column(node.text.lowercased()).map(cells)
  }

  /// `SN`, as the report of each row's month prints it; nil for names that stand for anything else.
  private func benchmarks(_ node: NameNode) -> [RowValue]? {
    let targets = context.catalogue.names.targets(of: node.text)
    guard targets.count == 1, case .comparator(let comparator) = targets[0] else { return nil }
    return records.keys.map { key in
      guard let subject = context.subject(key), let month = context.month(key) else {
        return .unknown
      }
      let printed = context.reader.printed(comparator, for: subject, in: MonthRange(month))
      return printed.map { Cell.figure($0.figure) }.map {
        $0.rowValue(of: context.catalogue[subject.indicator].basis)
      } ?? .unknown
    }
  }

  private func months(_ point: PointNode, at range: SourceRange) throws(Diagnostics) -> MonthRange {
    switch point {
    case .month(let month): return MonthRange(month)
    case .quarter(let quarter): return quarter.months
    case .financialYear(let year): return year.months
    default: throw refusal("this period", at: range, "write a month, a quarter or a year")
    }
  }

  /// A calculation over series: each row takes it for its own authority and month.
  private func series(_ expression: Expression) throws(Diagnostics) -> [RowValue] {
    var result = constant(.unknown)
    let places = Dictionary(grouping: records.keys.indices) { authority(records.keys[$0]) }
    for (authority, places) in places {
      guard let authority else { continue }
      let months = places.compactMap { context.month(records.keys[$0]) }
      guard let first = months.min(), let last = months.max() else { continue }
      var planner = ExpressionPlanner(
        store: context.store, authorities: [authority],
        resolver: NameResolver(store: context.store, wording: wording, parts: Parts()))
      let planned: ExpressionPlanner.Result
      do throws(Diagnostics) {
        planned = try planner.plan(context.workspace.expanded(expression))
      } catch { throw withColumns(error) }
      let values = ExpressionEvaluation(reader: context.reader, authority: authority)
        .values(planned.expression, in: MonthRange(first, last))
      for place in places {
        guard let month = context.month(records.keys[place]) else { continue }
        result[place] = values.row(month, planned.quantity)
      }
    }
    return result
  }

  /// Where an indicator is not known, a column may have been meant.
  private func withColumns(_ problems: Diagnostics) -> Diagnostics {
    let names = StageColumns(records, context).spellings.joined(separator: ", ")
    return Diagnostics(
      problems.all.map { problem in
        var problem = problem
        if problem.id == .unknownIndicator { problem.help.append("the columns are: \(names)") }
        return problem
      })
  }

  private func authority(_ key: Records.Key) -> AuthorityID? {
    key.authority ?? context.about.authority ?? context.focus.authority
  }

  // MARK: - States

  /// `value is missing`, `rag = red`.
  private func holds(_ status: Status, _ inner: Expression) throws(Diagnostics) -> [RowValue] {
    let values = try values(inner)
    switch status {
    case .missing: return values.map { .truth($0.isMissing) }
    case .suppressed, .unavailable:
      let wanted: ValueStatus = status == .suppressed ? .suppressed : .notAvailable
      return values.map { .truth($0 == .missing(wanted)) }
    case .red, .amber, .green:
      // Where there is a target alone, met is printed as green and not met as red.
      let words = [status.word] + (status == .red ? ["not met"] : status == .green ? ["met"] : [])
      return try values.map { value throws(Diagnostics) in
        switch value {
        case .text(let text): return .truth(words.contains(text))
        case .missing: return value
        case .number, .months, .truth:
          throw refusal(
            "\(status.word) here", at: inner.range,
            "a figure has no colour: write rag = \(status.word)")
        }
      }
    case .better, .worse, .same: return try judged(status, inner)
    case .restated: return records.keys.map { .truth(isRestated($0)) }
    case .provisional, .stale:
      throw refusal(
        "\(status.word)", at: inner.range, "reports do not mark figures so; restated is known")
    }
  }

  private func judged(_ status: Status, _ inner: Expression) throws(Diagnostics) -> [RowValue] {
    guard case .column(let column) = inner.value, let cells = records.column(column.name)?.cells
    else { throw refusal("\(status.word) here", at: inner.range, "write dot = \(status.word)") }
    return cells.map { cell in
      switch cell.content {
      case .change(let change), .travel(let change), .relative(let change):
        .truth("\(change.judgement)" == status.word)
      case .blank, .missing: .unknown
      default: .truth(false)
      }
    }
  }

  /// Whether reports print different figures for the row's month.
  private func isRestated(_ key: Records.Key) -> Bool {
    guard let subject = context.subject(key), let month = context.month(key),
      let id = context.store.series(of: subject.authority, subject.indicator)
    else { return false }
    let values = context.reader.printings(of: id, at: .month(month)).compactMap(\.value)
    return Set(values).count > 1
  }
}

extension DerivedValues {
  fileprivate func row(_ month: Month, _ quantity: Quantity) -> RowValue {
    let place = month - months.first
    guard let value = self[place] else { return .missing(statuses[place]) }
    return quantity == .truth
      ? .truth(value == 1) : .number(RowNumber(value, quantity, decimals: decimals))
  }
}

extension ColumnNode {
  var name: String {
    switch self {
    case .standard(let column): column.word
    case .named(let name): name
    }
  }
}

extension Spanned where Value == ExpressionNode {
  /// Whether any of it is a column.
  var hasColumns: Bool { contains { if case .column = $0 { true } else { false } } }
  /// Whether any of it is a name: an indicator, or a calculation.
  var hasNames: Bool { contains { if case .name = $0 { true } else { false } } }

  /// The columns it mentions, each where it stands.
  var columns: [Spanned<ColumnNode>] {
    if case .column(let column) = value { return [Spanned<ColumnNode>(column, range)] }
    return parts.flatMap(\.columns)
  }

  /// Those of them that are held against a number.
  var measuredColumns: [Spanned<ColumnNode>] {
    switch value {
    case .binary(.and, _, _), .binary(.or, _, _), .not: parts.flatMap(\.measuredColumns)
    case .binary, .between: columns
    default: []
    }
  }

  fileprivate func contains(_ isWanted: (ExpressionNode) -> Bool) -> Bool {
    isWanted(value) || parts.contains { $0.contains(isWanted) }
  }

  /// What it is put together from.
  private var parts: [Expression] {
    switch value {
    case .number, .text, .column, .period, .name: []
    case .call(_, let arguments): arguments
    case .select(let inner, _), .negative(let inner), .not(let inner), .hasStatus(let inner, _, _):
      [inner]
    case .binary(_, let left, let right): [left, right]
    case .between(let value, let low, let high): [value, low, high]
    case .isIn(let value, let list, _): [value] + list
    }
  }
}
