import Vocabulary

extension Parser {
  // unary := [ "-" ] postfix
  mutating func parseUnary() throws(SyntaxProblem) -> Expression {
    let start = position
    guard isAt("-") else { return try parsePostfix() }
    advance()
    let operand = try parsePostfix()
    return Spanned(.negative(operand), range(from: start))
  }

  // postfix := primary { "[" selector { "," selector } "]" }
  private mutating func parsePostfix() throws(SyntaxProblem) -> Expression {
    let start = position
    var expression = try parsePrimary()
    while isAt(.openSquare) {
      operatorCount += 1
      guard operatorCount <= Limits.operators else {
        throw SyntaxProblem(.tooMany("operators", limit: Limits.operators), current.range)
      }
      let selectors = try parseSelectors()
      expression = Spanned(.select(expression, selectors), range(from: start))
    }
    return expression
  }

  // selectors := "[" selector { "," selector } "]"
  private mutating func parseSelectors() throws(SyntaxProblem) -> [Selector] {
    let open = position
    advance()
    var selectors: [Selector] = []
    repeat {
      expect([.authorities, .comparators, .months])
      selectors.append(try parseSelector())
      try checkEntries(selectors.count)
    } while take(.comma) != nil
    try close(open, with: .closeSquare)
    return selectors
  }

  // selector := period | "all" | "except" name | "target" | [ statistic ] name
  private mutating func parseSelector() throws(SyntaxProblem) -> Selector {
    if let period = try parsePeriod() { return .period(period) }
    if take("all") != nil { return .all }
    if take("target") != nil { return .target }
    if take("except") != nil { return .except(try parseName()) }
    if let problem = problemWithUnknownWord() { throw problem }
    if let statistic = takeStatistic() { return .statistic(statistic, of: try parseName()) }
    if current.kind == .end || isAt(.closeSquare) {
      throw missing("a council, SN or a period", after: words[position - 1])
    }
    return .name(try parseName())
  }

  // primary := NUMBER | text | column | namedPeriod | call | "(" expression ")" | name
  private mutating func parsePrimary() throws(SyntaxProblem) -> Expression {
    let start = position
    switch current.kind {
    case .symbol(.open) where hasPartner(position): return try parseGroup()
    case .text:
      let word = advance()
      return Spanned(.text(word.text), word.range)
    case .plain: return Spanned(try parsePlainPrimary(), range(from: start))
    case .qualifier where current.folded == "col:":
      return Spanned(.column(try parseColumn(after: current).value), range(from: start))
    case .name, .qualifier: return Spanned(.name(try parseName()), range(from: start))
    case .end: throw missing("a value", after: words[max(0, position - 1)])
    case .symbol, .stray, .newline: throw unexpected(["a value"])
    }
  }

  private mutating func parsePlainPrimary() throws(SyntaxProblem) -> ExpressionNode {
    if word(1).isSymbol(.open), word(1).isGlued { return try parseCall() }
    if let number = try parseNumber() { return .number(number) }
    if let period = try parseNamedPeriod() { return .period(period) }
    let count = longestName(at: position)
    if count ?? 1 == 1 {
      if let column = takeKeyword(Column.self) { return .column(.standard(column.value)) }
      if addedColumns.contains(current.folded) { return .column(.named(advance().folded)) }
    }
    if count == nil { try refuseUnknownWord() }
    return .name(try parseName())
  }

  // namedPeriod := month | quarter | finyear, written out
  private mutating func parseNamedPeriod() throws(SyntaxProblem) -> PointNode? {
    switch pointShape(at: position)?.0 {
    case .month, .quarter, .financialYear: try parsePoint()?.value
    default: nil
    }
  }

  private func refuseUnknownWord() throws(SyntaxProblem) {
    if let problem = problemWithUnknownWord() { throw problem }
    if current.clause != nil {
      throw missing("a value", after: words[max(0, position - 1)])
    }
  }

  // call := FUNCTION "(" [ expression { "," expression } ] ")", without a blank (rule L9)
  private mutating func parseCall() throws(SyntaxProblem) -> ExpressionNode {
    guard let function = takeKeyword(Function.self) else {
      if longestName(at: position) ?? 0 > 1 { return .name(try parseName()) }
      let near = NearNames.near(current.folded, among: Function.words)
      let fix = near.count == 1 ? near.first.map { SyntaxProblem.Fix(current.range, $0) } : nil
      throw SyntaxProblem(.unknownFunction(current.text, near: near), current.range, fix: fix)
    }
    guard hasPartner(position) else {
      throw SyntaxProblem(.unclosedBracket(current.text), current.range)
    }
    return .call(function.value, try parseArguments())
  }

  // number := [ "-" ] DIGITS [ "." DIGITS ] [ "%" | "pp" ]; a code that looks so needs back-ticks (L10)
  mutating func parseNumber() throws(SyntaxProblem) -> NumberNode? {
    guard current.kind == .plain, let shape = NumberShape(current.text) else { return nil }
    if let problem = groupedNumber() { throw problem }
    advance()
    return shape.node
  }

  /// `1,234`: glued commas before three digits, after one to three.
  private func groupedNumber() -> SyntaxProblem? {
    let first = current.text.utf8.filter { $0 != UInt8(ascii: "-") }.count
    guard first <= 3 else { return nil }
    var text = current.text
    var ahead = 1
    while word(ahead).isSymbol(.comma), word(ahead).isGlued, isGroup(word(ahead + 1)) {
      text += word(ahead + 1).text
      ahead += 2
    }
    guard ahead > 1 else { return nil }
    let range = current.range.union(word(ahead - 1).range)
    return SyntaxProblem(.groupedNumber(text), range, fix: .init(range, text))
  }

  private func isGroup(_ word: Word) -> Bool {
    guard word.kind == .plain, word.isGlued else { return false }
    let digits = word.text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.count == 3 && NumberShape(word.text) != nil
  }

  // column := COLUMN | "col:" WORD | WORD or text, whatever columns the answer turns out to have
  mutating func parseColumn(after word: Word) throws(SyntaxProblem) -> Spanned<ColumnNode> {
    let start = position
    expect([.columns])
    if current.kind == .qualifier, current.folded == "col:" {
      advance()
      guard current.kind == .plain || current.isQuoted else {
        throw missing("the name of a column", after: words[start])
      }
      let name = advance()
      return Spanned(.named(NameFolding.fold(name.text)), range(from: start))
    }
    if let column = takeKeyword(Column.self) {
      return Spanned(.standard(column.value), column.range)
    }
    guard current.kind == .plain || current.isQuoted, !isAtEndOfParts else {
      throw missing("a column such as value or period", after: word)
    }
    let name = advance()
    return Spanned(.named(NameFolding.fold(name.text)), name.range)
  }
}
