internal import Answers
internal import Language
internal import Vocabulary

extension RowExpressions {
  /// Functions over columns; those over months need a series, which a column is not.
  func call(
    _ function: Function, _ arguments: [Expression], at range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    var columns: [[RowValue]] = []
    for argument in arguments { columns.append(try values(argument)) }
    guard let first = columns.first else { throw usage(function, at: range) }
    switch function {
    case .abs where columns.count == 1: return first.map { $0.mapped { Swift.abs($0) } }
    case .round where columns.count <= 2: return try rounded(first, arguments, at: range)
    case .missing where columns.count == 1: return first.map { .truth($0.isMissing) }
    case .coalesce: return across(columns) { $0.first { !$0.isMissing } ?? .unknown }
    case .if where columns.count == 3:
      return across(columns) { row in
        switch row[0] {
        case .truth(let isTrue): isTrue ? row[1] : row[2]
        default: .unknown
        }
      }
    case .share where columns.count == 1: return try shares(first, at: range)
    case .pct where columns.count == 2: return try percentages(columns[0], columns[1], at: range)
    case .rank where columns.count == 1: return ranks(first)
    case .count where columns.count == 1:
      return constant(
        .number(RowNumber(Double(first.count { !$0.isMissing && $0 != .truth(false) }))))
    case .sum, .min, .max, .avg, .median:
      return try summarised(function, columns, at: range)
    default: throw usage(function, at: range)
    }
  }

  private func usage(_ function: Function, at range: SourceRange) -> Diagnostics {
    let isOverMonths = [.yoy, .mom, .lag, .roll, .ytd].contains(function)
    let advice =
      isOverMonths
      ? "it runs over the months of a series: write the indicator, \(function.word)(LAC1)"
      : "over columns there are abs, round, coalesce, if, missing, share, pct, rank, count, sum, min, max, avg, median"
    return Diagnostics(
      Diagnostic(
        .unexpectedWord, "\(function.word)( ) cannot be written so over a column", at: range,
        help: [advice], tryNext: "help stages"))
  }

  private func across(_ columns: [[RowValue]], _ pick: ([RowValue]) -> RowValue) -> [RowValue] {
    records.keys.indices.map { place in pick(columns.map { $0[place] }) }
  }

  private func rounded(
    _ values: [RowValue], _ arguments: [Expression], at range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    var decimals = 0
    if arguments.count == 2 {
      guard case .number(let node) = arguments[1].value, let number = Int(exactly: node.value),
        (0...SeriesFunction.Limits.mostDecimals).contains(number)
      else { throw usage(.round, at: range) }
      decimals = number
    }
    return values.map { value in
      guard case .number(var number) = value else { return value }
      number.value = Rounding.halfAwayFromZero(number.value, decimals: decimals)
      number.decimals = decimals
      return .number(number)
    }
  }

  /// Each row's part of the whole column, in per cent; only counts add up to a whole.
  private func shares(_ values: [RowValue], at range: SourceRange) throws(Diagnostics) -> [RowValue]
  {
    let places = records.keys.indices.filter { values[$0].number != nil }
    guard RowAddition(records, context).isPossible(values, at: places) else {
      throw noBase(at: range)
    }
    let total = values.compactMap(\.number).reduce(0) { $0 + $1.value }
    return values.map { value in
      guard case .number(let number) = value, total != 0 else { return value }
      return .number(RowNumber(number.value / total * 100, .percentage, decimals: 1))
    }
  }

  private func noBase(at range: SourceRange) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .noDenominator, "these rows do not add up: \(RowAddition.rule)", at: range,
        help: ["median, min and max need no adding up"]))
  }

  private func percentages(
    _ parts: [RowValue], _ wholes: [RowValue], at range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    try arithmetic(.over, parts, wholes, at: range).map { value in
      guard case .number(let number) = value else { return value }
      return .number(RowNumber(number.value * 100, .percentage, decimals: 1))
    }
  }

  /// The largest is first; figures that are equal share the best place.
  private func ranks(_ values: [RowValue]) -> [RowValue] {
    let known = values.compactMap(\.number).map(\.value)
    var places = Ranking.places(known, lowFirst: false)[...]
    return values.map { value in
      value.number == nil ? value : .number(RowNumber(Double(places.popFirst() ?? 0)))
    }
  }

  // MARK: - Several figures

  /// Of several columns row by row; of one, over all its rows.
  private func summarised(
    _ function: Function, _ columns: [[RowValue]], at range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    if columns.count > 1 {
      return across(columns) { RowExpressions.summary(function, $0) ?? .missing(.notApplicable) }
    }
    if function == .sum || function == .avg {
      let places = records.keys.indices.filter { !columns[0][$0].isMissing }
      guard RowAddition(records, context).isPossible(columns[0], at: places) else {
        throw noBase(at: range)
      }
    }
    let known = columns[0].filter { !$0.isMissing }
    guard let summary = RowExpressions.summary(function, known) else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "the rows hold figures of several kinds, or none", at: range,
          help: ["where indicator = … leaves one kind"]))
    }
    return constant(summary)
  }

  private static func summary(_ function: Function, _ values: [RowValue]) -> RowValue? {
    let numbers = values.compactMap(\.number)
    guard let first = numbers.first else { return nil }
    if numbers.count < values.count { return values.first { $0.number == nil } }
    let isOneKind = numbers.allSatisfy { UnitRule.like($0.quantity, first.quantity) != nil }
    guard isOneKind else { return nil }
    let figures = numbers.map(\.value)
    var result = first
    result.decimals = numbers.map(\.decimals).max() ?? 0
    switch function {
    case .sum: result.value = figures.reduce(0, +)
    case .min: result.value = figures.min() ?? first.value
    case .max: result.value = figures.max() ?? first.value
    case .avg:
      result.value = figures.reduce(0, +) / Double(figures.count)
      result.decimals = max(result.decimals, 1)
    case .median:
      result.value = Quantile.type7(figures, 0.5) ?? first.value
      result.decimals = max(result.decimals, 1)
    default: return nil
    }
    return .number(result)
  }
}

extension RowValue {
  fileprivate func mapped(_ change: (Double) -> Double) -> RowValue {
    guard case .number(var number) = self else { return self }
    number.value = change(number.value)
    return .number(number)
  }
}
