internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// Settles the names of an expression and checks its units; reads no figure.
struct ExpressionPlanner {
  let store: Store
  /// Whose local references count as names.
  let authorities: [AuthorityID]
  var resolver: NameResolver
  /// Where one reading was taken and another was there.
  var notes: [Note] = []

  init(store: Store, authorities: [AuthorityID], resolver: NameResolver) {
    self.store = store
    self.authorities = authorities
    self.resolver = resolver
  }

  typealias Result = (expression: PlannedExpression, quantity: Quantity)

  mutating func plan(_ expression: Expression) throws(Diagnostics) -> Result {
    let range = expression.range
    switch expression.value {
    case .number(let number): return try plan(number)
    case .name(let name): return try plan(name)
    case .negative(let inner):
      return try arithmetic(.minus, Spanned(.number(NumberNode("0")), range), inner, at: range)
    case .binary(let sign, let left, let right): return try plan(sign, left, right, at: range)
    case .select(let inner, let selectors): return try select(inner, selectors)
    case .call(let function, let arguments): return try call(function, arguments, at: range)
    case .not(let inner): return (.not(try truth(inner)), .truth)
    case .between(let value, let low, let high):
      let low = try compare(.greaterOrEqual, value, low, at: range)
      let high = try compare(.lessOrEqual, value, high, at: range)
      return (.condition(.and, low, high), .truth)
    case .hasStatus(let inner, .missing, let isNegated):
      let missing = PlannedExpression.isMissing(try plan(inner).expression)
      return (isNegated ? .not(missing) : missing, .truth)
    case .hasStatus(let inner, let status, let isNegated):
      let judged = try judged(inner, status, at: range)
      return (isNegated ? .not(judged) : judged, .truth)
    case .text: throw refusal("a text in a calculation", at: range)
    case .column: throw refusal("a column in a calculation", at: range)
    case .period: throw refusal("a month in a calculation", at: range)
    case .isIn: throw refusal("in ( … )", at: range)
    }
  }

  private mutating func plan(_ number: NumberNode) throws(Diagnostics) -> Result {
    noteReference(number)
    guard number.value.isFinite else { throw refusal("this number", at: SourceRange(0, 0)) }
    return (.number(number.value), number.unit == nil ? .plain : .percentage)
  }

  private mutating func plan(_ name: NameNode) throws(Diagnostics) -> Result {
    noteOperator(name)
    guard let id = resolver.indicator(name, for: authorities) else {
      throw Diagnostics(resolver.problems.all)
    }
    let about = store.catalogue[id]
    return (.series(id), .measured(about.unit, about.basis))
  }

  func refusal(_ what: String, at range: SourceRange) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .unsupported, "this release does not answer \(what)", at: range,
        tryNext: "help let"))
  }

  // MARK: - Operators

  private mutating func plan(
    _ sign: Operator, _ left: Expression, _ right: Expression, at range: SourceRange
  ) throws(Diagnostics) -> Result {
    switch sign {
    case .plus, .minus, .times, .over: return try arithmetic(sign, left, right, at: range)
    case .and, .or: return (.condition(sign, try truth(left), try truth(right)), .truth)
    case .matches, .doesNotMatch: throw refusal(sign.rawValue, at: range)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return (try compare(sign, left, right, at: range), .truth)
    }
  }

  private mutating func arithmetic(
    _ sign: Operator, _ left: Expression, _ right: Expression, at range: SourceRange
  ) throws(Diagnostics) -> Result {
    let (first, second) = (try plan(left), try plan(right))
    guard let quantity = UnitRule.result(sign, first.quantity, second.quantity) else {
      throw unlike(first.quantity, second.quantity, at: range)
    }
    return (.arithmetic(sign, first.expression, second.expression), quantity)
  }

  private mutating func compare(
    _ sign: Operator, _ left: Expression, _ right: Expression, at range: SourceRange
  ) throws(Diagnostics) -> PlannedExpression {
    let (first, second) = (try plan(left), try plan(right))
    guard UnitRule.like(first.quantity, second.quantity) != nil else {
      throw unlike(first.quantity, second.quantity, at: range)
    }
    return .condition(sign, first.expression, second.expression)
  }

  mutating func truth(_ expression: Expression) throws(Diagnostics) -> PlannedExpression {
    let planned = try plan(expression)
    guard planned.quantity == .truth else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "a condition is needed, and this is \(UnitRule.words(planned.quantity))",
          at: expression.range, help: ["compare it with something: LAC1 > 480"]))
    }
    return planned.expression
  }

  func unlike(_ left: Quantity, _ right: Quantity, at range: SourceRange) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .unlikeUnits,
        "these are not the same kind of figure: \(UnitRule.words(left)); \(UnitRule.words(right))",
        at: range,
        help: ["figures of one unit over one span can be added and compared, counts divided"]))
  }
}
