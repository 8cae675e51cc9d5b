import Vocabulary

extension Parser {
  // expression := either, from the loosest level of `Precedence` to the tightest
  mutating func parseExpression(after word: Word) throws(SyntaxProblem) -> Expression {
    expect([.columns, .indicators, .functions])
    if isAtEndOfParts, !(isAt(.pipe) && self.word(1).isSymbol(.pipe)) {
      throw missing("a value or a condition", after: word)
    }
    let expression = try parse(at: .either)
    try checkEndOfExpression()
    return expression
  }

  private mutating func parse(at level: Precedence) throws(SyntaxProblem) -> Expression {
    switch level {
    case .either, .both, .sum, .product: try parseLeftGrouping(level)
    case .negation: try parseNot()
    case .comparison: try parseComparison()
    case .primary: try parseUnary()
    }
  }

  // level := tighter { operator tighter }
  private mutating func parseLeftGrouping(
    _ level: Precedence
  ) throws(SyntaxProblem) -> Expression {
    let start = position
    var left = try parse(at: level.tighter)
    while let sign = operatorAtHand, sign.precedence == level {
      try countOperator()
      advance()
      let right = try parse(at: level.tighter)
      left = Spanned(.binary(sign, left, right), range(from: start))
    }
    return left
  }

  // not := "not" not | comparison
  private mutating func parseNot() throws(SyntaxProblem) -> Expression {
    let start = position
    guard take("not") != nil else { return try parse(at: .comparison) }
    let operand = try nested { parser throws(SyntaxProblem) in try parser.parseNot() }
    return Spanned(.not(operand), range(from: start))
  }

  // comparison := sum [ sign sum | "between" sum "and" sum | [ "not" ] "in" "(" … ")"
  //             | "in" namedPeriod | "is" [ "not" ] status | ( "=" | "!=" ) status ]
  private mutating func parseComparison() throws(SyntaxProblem) -> Expression {
    let start = position
    let left = try parse(at: .sum)
    if let node = try parseComparisonTail(left) { return Spanned(node, range(from: start)) }
    return left
  }

  private mutating func parseComparisonTail(
    _ left: Expression
  ) throws(SyntaxProblem) -> ExpressionNode? {
    if let sign = operatorAtHand, sign.precedence == .comparison {
      try countOperator()
      return try parseComparison(left, sign)
    }
    if let between = take("between") { return try parseBetween(left, between) }
    if isAt("in"), word(1).isSymbol(.open) { return try parseIn(left, isNegated: false) }
    if isAt("in"), case .column(.standard(.period)) = left.value {
      advance()
      return .binary(.equal, left, try parse(at: .sum))
    }
    if isAt("not"), word(1).folded == "in", word(2).isSymbol(.open) {
      advance()
      return try parseIn(left, isNegated: true)
    }
    if let word = take("is") {
      let isNegated = take("not") != nil
      expect([.statuses])
      let status: Spanned<Status> = try parseKeyword(after: word)
      return .hasStatus(left, status.value, isNegated: isNegated)
    }
    return nil
  }

  private mutating func parseComparison(
    _ left: Expression, _ sign: Operator
  ) throws(SyntaxProblem) -> ExpressionNode {
    if word(1).isSymbol(.equal), word(1).isGlued { throw unexpected() }
    advance()
    if case .column(.standard(let column)) = left.value, column.holdsStatus,
      sign == .equal || sign == .notEqual
    {
      expect([.statuses])
      if let status = takeKeyword(Status.self) {
        return .hasStatus(left, status.value, isNegated: sign == .notEqual)
      }
    }
    if let problem = statusWithoutIs(sign) { throw problem }
    expect([.columns, .indicators, .functions])
    return .binary(sign, left, try parse(at: .sum))
  }

  /// `value = missing`: only rag, dot and status take a bare status behind a sign.
  private func statusWithoutIs(_ sign: Operator) -> SyntaxProblem? {
    guard sign == .equal || sign == .notEqual, let status = keyword(Status.self),
      longestName(at: position) == nil
    else { return nil }
    let written = (sign == .equal ? "is " : "is not ") + status.word
    let both = words[position - 1].range.union(current.range)
    return SyntaxProblem(
      .statusWithoutIs(status.word, written: written), current.range, fix: .init(both, written))
  }

  private mutating func parseBetween(
    _ left: Expression, _ between: Word
  ) throws(SyntaxProblem) -> ExpressionNode {
    let low = try parse(at: .sum)
    guard take("and") != nil else { throw missing("and", after: between) }
    return .between(left, low, try parse(at: .sum))
  }

  private mutating func parseIn(
    _ left: Expression, isNegated: Bool
  ) throws(SyntaxProblem) -> ExpressionNode {
    advance()
    return .isIn(left, try parseArguments(), isNegated: isNegated)
  }

  // arguments := "(" [ expression { "," expression } ] ")"
  mutating func parseArguments() throws(SyntaxProblem) -> [Expression] {
    let open = position
    advance()
    return try nested { parser throws(SyntaxProblem) in
      var arguments: [Expression] = []
      if parser.take(.close) != nil { return arguments }
      repeat {
        arguments.append(try parser.parse(at: .either))
        try parser.checkEntries(arguments.count)
      } while parser.take(.comma) != nil
      try parser.close(open, with: .close)
      return arguments
    }
  }

  // group := "(" expression ")"
  mutating func parseGroup() throws(SyntaxProblem) -> Expression {
    let open = position
    advance()
    return try nested { parser throws(SyntaxProblem) in
      let inner = try parser.parse(at: .either)
      try parser.close(open, with: .close)
      return Spanned(inner.value, parser.range(from: open))
    }
  }

  mutating func close(_ open: Int, with symbol: Symbol) throws(SyntaxProblem) {
    if take(symbol) != nil { return }
    guard hasPartner(open) else {
      throw SyntaxProblem(.unclosedBracket(words[open].text), words[open].range)
    }
    throw unexpected([symbol.rawValue])
  }
}

// MARK: - Operators

extension Parser {
  /// The operator at hand; the arithmetic ones are words by themselves (rule L6).
  private var operatorAtHand: Operator? {
    switch current.kind {
    case .plain, .symbol: Operator(rawValue: current.folded)
    case .text, .name, .qualifier, .stray, .newline, .end: nil
    }
  }

  private mutating func countOperator() throws(SyntaxProblem) {
    operatorCount += 1
    guard operatorCount <= Limits.operators else {
      throw SyntaxProblem(.tooMany("operators", limit: Limits.operators), current.range)
    }
  }

  /// Mistakes that only show when the expression is over: `LAC1 -5`, `&&`, `||`, `a = b = c`.
  private mutating func checkEndOfExpression() throws(SyntaxProblem) {
    let word = current
    let isForeign =
      isAt(.pipe) && self.word(1).isSymbol(.pipe) && self.word(1).isGlued
    if isForeign || word.text == "&&" || operatorAtHand != nil || isAt("is") {
      let problem = unexpected(["and between two comparisons"])
      if isForeign { position += 2 }
      throw problem
    }
    if word.kind == .plain, let sign = word.text.first, sign == "-" || sign == "+",
      NumberShape(String(word.text.dropFirst())) != nil
    {
      let spaced = "\(sign) \(word.text.dropFirst())"
      throw SyntaxProblem(
        .joinedArithmetic(word.text, spaced: spaced), word.range, fix: .init(word.range, spaced))
    }
  }
}
