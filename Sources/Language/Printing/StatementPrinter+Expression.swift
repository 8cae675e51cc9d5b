import Vocabulary

extension StatementPrinter {
  func text(_ expression: Expression) -> String { text(expression.value) }

  /// An operand, in brackets where it binds more loosely than its place needs.
  private func operand(_ expression: Expression, at level: Precedence) -> String {
    let text = text(expression.value)
    return precedence(of: expression.value) < level ? "(\(text))" : text
  }

  private func precedence(of node: ExpressionNode) -> Precedence {
    switch node {
    case .binary(let sign, _, _): sign.precedence
    case .not: .negation
    case .between, .isIn, .hasStatus: .comparison
    case .negative, .number, .text, .column, .period, .name, .call, .select: .primary
    }
  }

  private func text(_ node: ExpressionNode) -> String {
    switch node {
    case .number(let number): text(number)
    case .text(let text): quotedText(text)
    case .column(let column): text(column)
    case .period(let point): text(point)
    case .name(let node): operandName(node)
    case .call(let function, let arguments):
      "\(function.word)(\(arguments.map(text).joined(separator: ", ")))"
    case .select(let subject, let selectors):
      "\(selected(subject))[\(selectors.map(text).joined(separator: ", "))]"
    case .negative(let inner): "- \(negated(inner))"
    case .not(let inner): "not \(operand(inner, at: .negation))"
    case .binary(let sign, let left, let right): binary(sign, left, right)
    case .between(let value, let low, let high):
      "\(operand(value, at: .sum)) between \(operand(low, at: .sum)) and \(operand(high, at: .sum))"
    case .isIn(let value, let list, let isNegated):
      "\(operand(value, at: .sum)) \(isNegated ? "not " : "")in"
        + " (\(list.map(text).joined(separator: ", ")))"
    case .hasStatus(let value, let status, let isNegated):
      "\(operand(value, at: .sum)) is \(isNegated ? "not " : "")\(status.word)"
    }
  }

  private func binary(_ sign: Operator, _ left: Expression, _ right: Expression) -> String {
    let level = sign.precedence
    let leftText = operand(left, at: level == .comparison ? .sum : level)
    return "\(leftText) \(sign.rawValue) \(operand(right, at: level.tighter))"
  }

  /// What brackets stand behind must be one thing.
  private func selected(_ expression: Expression) -> String {
    if case .negative = expression.value { return "(\(text(expression)))" }
    return operand(expression, at: .primary)
  }

  /// A sign takes no second sign.
  private func negated(_ expression: Expression) -> String {
    if case .negative = expression.value { return "(\(text(expression)))" }
    return operand(expression, at: .primary)
  }

  func text(_ number: NumberNode) -> String { number.digits + (number.unit?.rawValue ?? "") }

  func text(_ column: ColumnNode) -> String {
    switch column {
    case .standard(let column): column.word
    case .named(let name):
      (qualifiesColumns ? "col:" : "")
        + (NameSpelling.isOneWord(name) ? name : NameSpelling.quoted(name))
    }
  }
}
