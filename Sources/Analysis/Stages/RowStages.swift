internal import Answers
internal import Language
internal import Vocabulary

/// The stages that work on rows, each from records to records.
struct RowStages {
  /// What came out, and a sentence on what was done.
  /// The rows as a stage leaves them, and what it did with them.
  struct Result {
    var records: Records
    var did: Phrase
    /// Whether it set figures of different units against each other.
    var isMixed: Bool

    init(_ records: Records, _ did: Phrase, isMixed: Bool = false) {
      self.records = records
      self.did = did
      self.isMixed = isMixed
    }
  }

  var records: Records
  let context: RowContext
  let wording: Wording

  init(_ records: Records, _ context: RowContext, _ wording: Wording) {
    self.records = records
    self.context = context
    self.wording = wording
  }

  /// Nil for a stage that does not work on rows.
  func apply(_ stage: Spanned<Stage>) throws(Diagnostics) -> Result? {
    switch stage.value {
    case .filter(let condition): try filtered(condition)
    case .sort(let keys): try sorted(keys)
    case .top(let count, let column): try cut(count, column, isTop: true, at: stage.range)
    case .bottom(let count, let column): try cut(count, column, isTop: false, at: stage.range)
    case .select(let columns): try selected(columns)
    case .add(let name, let value): try added(name, value)
    case .group(let dimensions):
      try RowGroups(records, context).grouped(dimensions)
    case .pivot(let dimension): try RowPivot(records, context).pivoted(dimension)
    case .round, .all, .chart, .mode, .export, .copy, .note, .assert, .save: nil
    }
  }

  // MARK: - Where

  private func filtered(_ condition: Expression) throws(Diagnostics) -> Result {
    let (records, truths) = try decided(condition)
    let kept = truths.indices.filter { truths[$0] == .truth(true) }
    let unknown = truths.count(where: \.isMissing)
    var result = records
    result.keep(kept)
    let count = Phrase("\(kept.count) of \(counted(records.count))")
    let undecided: Phrase =
      unknown == 0 ? "" : "; \(unknown) could not be decided, for want of a figure or a rule"
    let isMixed = condition.measuredColumns.contains { RowUnits(records, $0.value.name).areMixed }
    return Result(
      result, count + Phrase(" where \(text(condition))") + undecided + ".", isMixed: isMixed)
  }

  /// The records with every column that the condition mentions, and what it comes to for each row.
  private func decided(
    _ condition: Expression
  ) throws(Diagnostics) -> (Records, [RowValue]) {
    let records = try with(condition.columns)
    let values = try RowExpressions(records: records, context: context, wording: wording)
      .values(condition)
    guard values.allSatisfy(\.isTruthOrMissing) else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "a condition is needed", at: condition.range,
          help: ["compare it with something: value > 480"]))
    }
    return (records, values)
  }

  private func with(_ columns: [Spanned<ColumnNode>]) throws(Diagnostics) -> Records {
    var result = records
    for column in columns {
      result = try StageColumns(result, context).with(column, isShown: true)
    }
    return result
  }

  private func text(_ expression: Expression) -> String { StatementPrinter.print(expression) }

  private func counted(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }

  // MARK: - Assert

  /// - Throws: E505 with the first rows for which the condition does not hold, or is not known.
  func check(_ condition: Expression) throws(Diagnostics) {
    let (records, truths) = try decided(condition)
    let failing = truths.indices.filter { truths[$0] != .truth(true) }
    guard !failing.isEmpty || records.count == 0 else { return }
    let most = 3
    let examples = failing.prefix(most).map { RowsReading(records).label($0) }
    let rest = failing.count > most ? " and \(failing.count - most) more" : ""
    throw Diagnostics(
      Diagnostic(
        .assertionFailed,
        records.count == 0
          ? "this does not hold: there are no rows"
          : "this does not hold for \(failing.count) of \(counted(records.count))",
        at: condition.range,
        help: examples.isEmpty ? [] : ["not for " + examples.joined(separator: ", ") + rest]))
  }

  // MARK: - Sort

  private func sorted(_ keys: [SortKey]) throws(Diagnostics) -> Result {
    var result = try with(keys.map(\.column))
    let columns = keys.map { key in
      SortedColumn(
        values: (result.column(key.column.value.name)?.cells ?? []).map { $0.rowValue },
        isDescending: key.isDescending)
    }
    let order = result.keys.indices.sorted { left, right in
      for place in columns.indices {
        if let isBefore = columns[place].precedes(left, right) { return isBefore }
      }
      return left < right
    }
    result.keep(order)
    result.isOrdered = true
    let words = keys.map { key in
      key.column.value.name + (key.isDescending ? ", highest first" : "")
    }
    let mixed = keys.contains { RowUnits(result, $0.column.value.name).areMixed }
    return Result(result, "Sorted by \(words.joined(separator: ", then ")).", isMixed: mixed)
  }

  // MARK: - Top and bottom

  /// So many rows of the order they stand in; of rows in no order, those with the largest figures.
  private func cut(
    _ count: Int, _ column: Spanned<ColumnNode>?, isTop: Bool, at range: SourceRange
  ) throws(Diagnostics) -> Result {
    guard count > 0 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "top and bottom need a number of rows, from 1 on", at: range,
          tryNext: "help stages"))
    }
    guard column == nil, isTakenAsItStands else {
      return try largest(
        count, column ?? Spanned(.standard(.value), range), isTop: isTop)
    }
    var result = records
    let places = Array(records.keys.indices)
    result.keep(Array(isTop ? places.prefix(count) : places.suffix(count)))
    let which = isTop ? "first" : "last"
    let many = result.count == 1 ? "" : " \(result.count)"
    return Result(result, Phrase("The \(which)\(many) of \(counted(records.count))."))
  }

  /// Whether the rows' own order counts: one that means something, or figures that have no other,
  /// since they are counted in different units or none is the row's value.
  private var isTakenAsItStands: Bool {
    records.isOrdered || records.column("value") == nil || RowUnits(records, "value").areMixed
  }

  private func largest(
    _ count: Int, _ column: Spanned<ColumnNode>, isTop: Bool
  ) throws(Diagnostics) -> Result {
    var result = try with([column])
    let name = column.value.name
    let numbers = (result.column(name)?.cells ?? []).map { $0.rowValue.number?.value }
    let known = numbers.indices.filter { numbers[$0] != nil }
    let order = known.sorted { left, right in
      let (a, b) = (numbers[left] ?? 0, numbers[right] ?? 0)
      return a == b ? left < right : isTop ? a > b : a < b
    }
    let boundary = order.prefix(count).last.flatMap { numbers[$0] }
    // A row that equals the last one shown is not left out by chance.
    let shown = order.enumerated().filter { $0.offset < count || numbers[$0.element] == boundary }
    let ties = shown.count - min(count, shown.count)
    let missing = numbers.count - known.count
    let isMixed = RowUnits(result, name).areMixed
    result.keep(shown.map(\.element))
    result.isOrdered = true
    var did: Phrase =
      "The \(result.count) \(isTop ? "highest" : "lowest") of \(counted(numbers.count)) by \(name)"
    if ties > 0 { did += Phrase(", \(ties) more than asked for because they are equal") }
    if missing > 0 { did += Phrase("; \(missing) \(missing == 1 ? "has" : "have") no figure") }
    return Result(result, did + ".", isMixed: isMixed)
  }

  // MARK: - Columns

  private func selected(_ columns: [Spanned<ColumnNode>]) throws(Diagnostics) -> Result {
    var result = try with(columns)
    let chosen = columns.map(\.value.name)
    for place in result.columns.indices {
      result.columns[place].isShown = chosen.contains(result.columns[place].name)
      result.columns[place].layout.priority = 0
    }
    let (shown, hidden) = (
      chosen.uniqued().compactMap { result.column($0) }, result.columns.filter { !$0.isShown }
    )
    result.columns = shown + hidden
    result.hasChosenColumns = true
    return Result(result, "")
  }

  private func added(_ name: Spanned<String>, _ value: Expression) throws(Diagnostics) -> Result {
    let (hidden, shown) = (records, try with(value.columns))
    let values = try RowExpressions(records: shown, context: context, wording: wording)
      .values(value)
    var result = hidden
    let folded = NameFolding.fold(name.value)
    result.columns.removeAll { $0.name == folded }
    let isNumber = values.contains { $0.number != nil }
    result.columns.append(
      Records.Column(
        folded, .init(name.value, isNumber ? .number : .name), cells: values.map(\.cell)))
    return Result(result, Phrase("\(name.value) is \(text(value))."))
  }
}

extension RowValue {
  fileprivate var isTruthOrMissing: Bool {
    switch self {
    case .truth, .missing: true
    case .number, .text, .months: false
    }
  }
}

/// What the rows have in a column that they are sorted by.
private struct SortedColumn {
  let values: [RowValue]
  let isDescending: Bool

  /// Whether one row stands before another; nil where the column does not tell.
  func precedes(_ left: Int, _ right: Int) -> Bool? {
    switch (values[left].isMissing, values[right].isMissing) {
    case (true, true): return nil
    // What is missing stands last, whichever way the order runs.
    case (true, false): return false
    case (false, true): return true
    case (false, false): break
    }
    let (first, second) = isDescending ? (right, left) : (left, right)
    if values[first].precedes(values[second]) { return true }
    return values[second].precedes(values[first]) ? false : nil
  }
}

/// Whether a column holds figures of more than one unit.
struct RowUnits {
  let areMixed: Bool

  init(_ records: Records, _ name: String) {
    let numbers = records.column(name)?.cells.compactMap(\.rowValue.number) ?? []
    areMixed = Set(numbers.map(\.quantity.unit)).count > 1
  }
}
