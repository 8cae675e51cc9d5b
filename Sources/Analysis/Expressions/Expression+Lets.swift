internal import Language
internal import Vocabulary

extension Workspace {
  /// The expression with every name of a `let` written out; all of it points to `range`, since the
  /// words of another statement are not at hand.
  func expanded(_ expression: Expression) -> Expression {
    Spanned(expanded(expression.value, at: expression.range), expression.range)
  }

  private func expanded(_ node: ExpressionNode, at range: SourceRange) -> ExpressionNode {
    switch node {
    case .name(let name):
      guard let entry = letEntry(name) else { return node }
      return entry.value.moved(to: range).value
    case .number, .text, .column, .period: return node
    case .call(let function, let arguments): return .call(function, arguments.map(expanded))
    case .select(let inner, let selectors): return .select(expanded(inner), selectors)
    case .negative(let inner): return .negative(expanded(inner))
    case .not(let inner): return .not(expanded(inner))
    case .binary(let sign, let left, let right):
      return .binary(sign, expanded(left), expanded(right))
    case .between(let value, let low, let high):
      return .between(expanded(value), expanded(low), expanded(high))
    case .isIn(let value, let list, let isNegated):
      return .isIn(expanded(value), list.map(expanded), isNegated: isNegated)
    case .hasStatus(let inner, let status, let isNegated):
      return .hasStatus(expanded(inner), status, isNegated: isNegated)
    }
  }

  func letEntry(_ name: NameNode) -> Entry<Expression>? {
    guard name.qualifier == nil, name.form != .parameter else { return nil }
    return lets[NameFolding.fold(name.text)]
  }
}

extension Spanned where Value == ExpressionNode {
  /// The same with every range replaced, for problems that must point at a name that stands for it.
  func moved(to range: SourceRange) -> Expression {
    let node: ExpressionNode =
      switch value {
      case .name(let name): .name(name.moved(to: range))
      case .number, .text, .column, .period: value
      case .call(let function, let arguments):
        .call(function, arguments.map { $0.moved(to: range) })
      case .select(let inner, let selectors):
        .select(inner.moved(to: range), selectors.map { $0.moved(to: range) })
      case .negative(let inner): .negative(inner.moved(to: range))
      case .not(let inner): .not(inner.moved(to: range))
      case .binary(let sign, let left, let right):
        .binary(sign, left.moved(to: range), right.moved(to: range))
      case .between(let value, let low, let high):
        .between(value.moved(to: range), low.moved(to: range), high.moved(to: range))
      case .isIn(let value, let list, let isNegated):
        .isIn(value.moved(to: range), list.map { $0.moved(to: range) }, isNegated: isNegated)
      case .hasStatus(let inner, let status, let isNegated):
        .hasStatus(inner.moved(to: range), status, isNegated: isNegated)
      }
    return Spanned(node, range)
  }
}

extension NameNode {
  fileprivate func moved(to range: SourceRange) -> NameNode {
    var name = self
    name.range = range
    return name
  }
}

extension Selector {
  fileprivate func moved(to range: SourceRange) -> Selector {
    switch self {
    case .name(let name): .name(name.moved(to: range))
    case .except(let name): .except(name.moved(to: range))
    case .statistic(let statistic, of: let name):
      .statistic(Spanned(statistic.value, range), of: name.moved(to: range))
    case .period(let period): .period(Spanned(period.value, range))
    case .all, .target: self
    }
  }
}
