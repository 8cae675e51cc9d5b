internal import Language
internal import Store
internal import Vocabulary

extension ExpressionPlanner {
  // MARK: - Selectors

  mutating func select(
    _ inner: Expression, _ selectors: [Selector]
  ) throws(Diagnostics) -> Result {
    let planned = try plan(inner)
    var expression = planned.expression
    for selector in selectors { expression = try select(expression, selector, at: inner.range) }
    return (expression, planned.quantity)
  }

  private mutating func select(
    _ inner: PlannedExpression, _ selector: Selector, at range: SourceRange
  ) throws(Diagnostics) -> PlannedExpression {
    switch selector {
    case .name(let name): return .placed(inner, try place(name))
    case .target: return .placed(inner, .against(.target))
    case .statistic(let statistic, of: _):
      return .placed(inner, .against(.neighbours(statistic.value)))
    case .period(let period): return try select(inner, period)
    case .all, .except: throw refusal("all and except in [ ]", at: range)
    }
  }

  private mutating func place(_ name: NameNode) throws(Diagnostics) -> ExpressionPlace {
    guard let comparison = resolver.comparison(name) else {
      throw Diagnostics(resolver.problems.all)
    }
    if case .authority(let id) = comparison { return .authority(id) }
    return .against(comparison)
  }

  private func select(
    _ inner: PlannedExpression, _ period: Spanned<PeriodNode>
  ) throws(Diagnostics) -> PlannedExpression {
    switch period.value {
    case .point(.month(let month)): return .fixed(inner, at: month)
    case .point(.before(let length)): return .shifted(inner, months: length.months)
    case .point(.last(let unit)), .point(.previous(let unit)):
      return .shifted(inner, months: unit.months)
    default:
      throw Diagnostics(
        Diagnostic(
          .unreadablePeriod, "in [ ] a period is one month or so long before", at: period.range,
          help: ["for instance LAC1[Mar-24] or LAC1[-12m]"]))
    }
  }

  // MARK: - Calls

  mutating func call(
    _ word: Function, _ arguments: [Expression], at range: SourceRange
  ) throws(Diagnostics) -> Result {
    if word == .missing {
      return (.isMissing(try plan(only(arguments, word, range)).expression), .truth)
    }
    guard let function = SeriesFunction(word) else { throw noFigure(word, at: range) }
    if function == .share { return try share(only(arguments, word, range)) }
    if function == .choice { return try choice(arguments, at: range) }
    let (values, number) = try split(arguments, function, at: range)
    var planned: [Result] = []
    for value in values { planned.append(try plan(value)) }
    let quantity = try result(function, planned.map(\.quantity), at: range)
    if function == .gap, planned.count == 1 {
      let other = PlannedExpression.placed(
        planned[0].expression, .against(.printed(.statisticalNeighbours)))
      return (.arithmetic(.minus, planned[0].expression, other), quantity)
    }
    if function == .rank {
      let isLow = isLowBest(planned[0].expression)
      return (.call(.rank, [planned[0].expression], months: isLow ? 1 : 0), quantity)
    }
    return (.call(function, planned.map(\.expression), months: number ?? 0), quantity)
  }

  /// The expressions and the whole number behind them, checked against the signature.
  private func split(
    _ arguments: [Expression], _ function: SeriesFunction, at range: SourceRange
  ) throws(Diagnostics) -> ([Expression], Int?) {
    let signature = function.signature
    var (values, number) = (arguments, Int?.none)
    if signature.number != .none, values.count > 1, case .number(let node)? = values.last?.value {
      number = Int(exactly: node.value)
      values.removeLast()
    }
    let largest =
      function == .round
      ? SeriesFunction.Limits.mostDecimals : SeriesFunction.Limits.mostMonths
    let smallest = function == .round ? 0 : 1
    let isNumberRight =
      number.map { (smallest...largest).contains($0) } ?? (signature.number != .required)
    guard signature.arguments.contains(values.count), isNumberRight else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(function) is written \(function.usage)", at: range,
          help: ["the number is from \(smallest) to \(largest)"], tryNext: "help let"))
    }
    return (values, number)
  }

  private func result(
    _ function: SeriesFunction, _ quantities: [Quantity], at range: SourceRange
  ) throws(Diagnostics) -> Quantity {
    guard let first = quantities.first, first != .truth else {
      throw unlike(.truth, .plain, at: range)
    }
    switch function {
    case .pct:
      let ratio = UnitRule.result(.over, quantities[0], quantities[1])
      guard ratio == .plain, case .measured(_, let basis) = first else {
        throw unlike(quantities[0], quantities[1], at: range)
      }
      return .measured(.percent, basis)
    case .count, .rank, .share, .choice: return .plain
    case .yoy, .mom:
      guard case .measured(_, let basis) = first else { return .plain }
      return .measured(.percent, basis)
    case .lag, .abs, .round: return first
    case .roll:
      guard UnitRule.addsUp(first) || UnitRule.averages(first) else { throw noBase(first, range) }
      return first
    case .ytd:
      guard UnitRule.addsUp(first) else { throw noBase(first, range) }
      return first
    case .avg, .sum:
      if function == .avg, case .measured(let unit, _) = first, [.percent, .rate].contains(unit) {
        throw noBase(first, range)
      }
      return try common(quantities, at: range)
    case .min, .max, .median, .gap, .coalesce: return try common(quantities, at: range)
    }
  }

  private func common(
    _ quantities: [Quantity], at range: SourceRange
  ) throws(Diagnostics) -> Quantity {
    var result = quantities[0]
    for quantity in quantities.dropFirst() {
      guard let like = UnitRule.like(result, quantity) else {
        throw unlike(result, quantity, at: range)
      }
      result = like
    }
    return result
  }

  private func noBase(_ quantity: Quantity, _ range: SourceRange) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .noDenominator,
        "months of this kind do not add up or average: \(UnitRule.words(quantity))", at: range,
        help: ["a share or rate of several months needs the counts of each: divide sums of counts"])
    )
  }
}
