internal import Answers
internal import Language
internal import Vocabulary

extension RowExpressions {
  func binary(
    _ sign: Operator, _ left: Expression, _ right: Expression, at range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    switch sign {
    case .and: return zip(try values(left), try values(right)).map { $0.and($1) }
    case .or: return zip(try values(left), try values(right)).map { $0.or($1) }
    case .plus, .minus, .times, .over:
      return try arithmetic(sign, values(left), values(right), at: range)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches,
      .doesNotMatch:
      return try comparison(
        sign, try side(left, beside: right), try side(right, beside: left), range)
    }
  }

  /// Beside a column of names a name is that name, not a series: `authority = Southampton`.
  private func side(
    _ expression: Expression, beside other: Expression
  ) throws(Diagnostics) -> [RowValue] {
    guard case .name(let name) = expression.value, case .column(let column) = other.value,
      ["authority", "indicator"].contains(column.name)
    else { return try values(expression) }
    var resolver = NameResolver(store: context.store, wording: wording, parts: Parts())
    let text =
      column.name == "authority"
      ? resolver.authority(name).map { context.catalogue[$0].name }
      : resolver.indicator(name, for: Array(Set(records.keys.compactMap(\.authority))))
        .map { context.catalogue[$0].code }
    guard let text else { throw Diagnostics(resolver.problems.all) }
    return constant(.text(text))
  }

  // MARK: - Comparing

  /// True, false, or not known; refused where no row has two figures of one kind.
  private func comparison(
    _ sign: Operator, _ left: [RowValue], _ right: [RowValue], _ range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    let pairs = Array(zip(left, right))
    let results = pairs.map { RowExpressions.compared(sign, $0, $1) }
    let isKnown = pairs.contains { !$0.isMissing && !$1.isMissing }
    if isKnown, results.allSatisfy({ $0 == nil }) { throw unlike(pairs, at: range) }
    return results.map { $0 ?? .missing(.notApplicable) }
  }

  /// Nil where the two are not of one kind.
  private static func compared(_ sign: Operator, _ left: RowValue, _ right: RowValue) -> RowValue? {
    switch (left, right) {
    case (.missing(let status), _), (_, .missing(let status)): return .missing(status)
    case (.number(let one), .number(let other)):
      guard let (a, b) = RowNumber.alike(one, other) else { return nil }
      return holds(sign, a, b).map { .truth($0) }
    case (.text(let one), .text(let other)): return text(sign, one, other).map { .truth($0) }
    case (.months(let one), .months(let other)): return months(sign, one, other).map { .truth($0) }
    case (.truth(let one), .truth(let other)) where sign == .equal: return .truth(one == other)
    case (.truth(let one), .truth(let other)) where sign == .notEqual: return .truth(one != other)
    default: return nil
    }
  }

  private static func holds(_ sign: Operator, _ a: Double, _ b: Double) -> Bool? {
    switch sign {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    default: nil
    }
  }

  /// `~` asks whether the one contains the other; case does not matter anywhere.
  private static func text(_ sign: Operator, _ left: String, _ right: String) -> Bool? {
    let (a, b) = (NameFolding.fold(left), NameFolding.fold(right))
    switch sign {
    case .equal: return a == b
    case .notEqual: return a != b
    case .matches: return a.contains(b)
    case .doesNotMatch: return !a.contains(b)
    case .less: return NaturalOrder.precedes(a, b)
    case .greater: return NaturalOrder.precedes(b, a)
    case .lessOrEqual: return !NaturalOrder.precedes(b, a)
    case .greaterOrEqual: return !NaturalOrder.precedes(a, b)
    default: return nil
    }
  }

  /// A month equals a year that it is in, and is after one that ended before it.
  private static func months(_ sign: Operator, _ left: MonthRange, _ right: MonthRange) -> Bool? {
    let isWithin = right.first <= left.first && left.last <= right.last
    switch sign {
    case .equal: return isWithin
    case .notEqual: return !isWithin
    case .less: return left.last < right.first
    case .lessOrEqual: return left.last <= right.last
    case .greater: return left.first > right.last
    case .greaterOrEqual: return left.first >= right.first
    default: return nil
    }
  }

  private func unlike(_ pairs: [(RowValue, RowValue)], at range: SourceRange) -> Diagnostics {
    let example = pairs.first { !$0.isMissing && !$1.isMissing }
    let words = example.map { "\($0.kind); \($1.kind)" } ?? ""
    return Diagnostics(
      Diagnostic(
        .unlikeUnits, "these are not the same kind of figure: \(words)", at: range,
        help: ["a bare number takes the unit of the column; 80% stands beside percentages"]))
  }

  // MARK: - Calculating

  func arithmetic(
    _ sign: Operator, _ left: [RowValue], _ right: [RowValue], at range: SourceRange
  ) throws(Diagnostics) -> [RowValue] {
    let pairs = Array(zip(left, right))
    let results = pairs.map { RowExpressions.calculated(sign, $0, $1) }
    let isKnown = pairs.contains { !$0.isMissing && !$1.isMissing }
    if isKnown, results.allSatisfy({ $0 == nil }) { throw unlike(pairs, at: range) }
    return results.map { $0 ?? .missing(.notApplicable) }
  }

  private static func calculated(
    _ sign: Operator, _ left: RowValue, _ right: RowValue
  ) -> RowValue? {
    switch (left, right) {
    case (.missing(let status), _), (_, .missing(let status)): return .missing(status)
    case (.number(let one), .number(let other)):
      guard let quantity = UnitRule.result(sign, one.quantity, other.quantity) else { return nil }
      let finer = max(one.decimals, other.decimals)
      switch sign {
      case .plus: return .number(RowNumber(one.value + other.value, quantity, decimals: finer))
      case .minus: return .number(RowNumber(one.value - other.value, quantity, decimals: finer))
      case .times: return .number(RowNumber(one.value * other.value, quantity, decimals: finer))
      default:
        guard other.value != 0 else { return .missing(.notComputed) }
        let decimals = max(finer, ExpressionEvaluation.ratioDecimals)
        return .number(RowNumber(one.value / other.value, quantity, decimals: decimals))
      }
    default: return nil
    }
  }
}

extension RowValue {
  /// What kind of thing it is, for messages.
  var kind: String {
    switch self {
    case .number(let number): UnitRule.words(number.quantity)
    case .text: "a text"
    case .months: "a period"
    case .truth: "true or false"
    case .missing: "nothing"
    }
  }

  // MARK: - Conditions, where what is missing is neither true nor false

  var negated: RowValue {
    if case .truth(let isTrue) = self { .truth(!isTrue) } else { self }
  }

  func and(_ other: RowValue) -> RowValue {
    switch (self, other) {
    case (.truth(false), _), (_, .truth(false)): .truth(false)
    case (.truth(true), let rest), (let rest, .truth(true)): rest
    default: self
    }
  }

  func or(_ other: RowValue) -> RowValue {
    switch (self, other) {
    case (.truth(true), _), (_, .truth(true)): .truth(true)
    case (.truth(false), let rest), (let rest, .truth(false)): rest
    default: self
    }
  }
}
