import Vocabulary

extension Parser {
  // let := "let" WORD "=" expression
  mutating func parseLet(after word: Word) throws(SyntaxProblem) -> Statement.Kind {
    let name = try parseNewName(after: word)
    let value = try parseExpression(after: word)
    if isAt(.pipe) {
      throw SyntaxProblem(.letWithPipe(name: name.value), current.range)
    }
    return .let(name, value)
  }

  // define := "define" ( "set" … | "view" … | "indicator" … | "target" … )
  mutating func parseDefinition(after word: Word) throws(SyntaxProblem) -> Definition {
    let kind: Spanned<DefinitionWord> = try parseKeyword(after: word)
    let kindWord = words[position - 1]
    switch kind.value {
    case .set: return try parseSet(after: kindWord)
    case .view: return try parseView(after: kindWord)
    case .indicator: return try parseIndicator(after: kindWord)
    case .target: return try parseTarget(after: kindWord)
    }
  }

  // set := "set" WORD "=" who { "," who }
  private mutating func parseSet(after word: Word) throws(SyntaxProblem) -> Definition {
    let name = try parseNewName(after: word)
    return .set(name, try parsePlaces(after: words[position - 1]))
  }

  // view := "view" WORD "=" query; the pipes belong to the view
  private mutating func parseView(after word: Word) throws(SyntaxProblem) -> Definition {
    let name = try parseNewName(after: word)
    expect([.verbs])
    guard let verb = takeKeyword(Verb.self) else {
      throw missing("a query such as show LAC1", after: words[position - 1])
    }
    return .view(name, try parseQueryBody(verb, words[position - 1]))
  }

  // indicator := "indicator" WORD "=" expression [ "unit" text ] [ "polarity" direction ]
  private mutating func parseIndicator(after word: Word) throws(SyntaxProblem) -> Definition {
    let name = try parseNewName(after: word)
    let value = try parseExpression(after: word)
    let unit = try take("unit").map { word throws(SyntaxProblem) in
      try parseText(after: word)
    }
    var polarity: Spanned<DefinedPolarity>?
    if let word = take("polarity") { polarity = try parseKeyword(after: word) }
    return .indicator(name, value, unit: unit, polarity: polarity?.value)
  }

  // target := "target" name [ name ] "=" NUMBER [ period ]
  private mutating func parseTarget(after word: Word) throws(SyntaxProblem) -> Definition {
    if current.kind == .end { throw missing("an indicator", after: word) }
    let indicator = try parseName()
    let authority = isAt(.equal) ? nil : try parseName()
    guard take(.equal) != nil else { throw missing("=", after: words[position - 1]) }
    guard let number = try parseNumber() else {
      throw missing("a number", after: words[position - 1])
    }
    var period: Spanned<PeriodNode>?
    if let clause = current.clause, clause.isPeriod {
      period = try parsePeriodClause()
    } else {
      period = try parsePeriod()
    }
    return .target(indicator, authority: authority, number, period: period)
  }

  // param := "param" WORD [ "=" ( text | NUMBER | period | name ) ]
  mutating func parseParameter(after word: Word) throws(SyntaxProblem) -> Statement.Kind {
    let name = try parseWord("the name of a parameter", after: word)
    guard let equal = take(.equal) else { return .parameter(name, nil) }
    return .parameter(name, try parseParameterValue(after: equal))
  }

  private mutating func parseParameterValue(
    after word: Word
  ) throws(SyntaxProblem) -> ParameterValue {
    if current.kind == .end { throw missing("a value", after: word) }
    if current.kind == .text { return .text(advance().text) }
    if let period = try parsePeriod() { return .period(period) }
    if longestName(at: position) == nil, let number = try parseNumber() { return .number(number) }
    return .name(try parseName())
  }
}

/// What `define` can define.
enum DefinitionWord: String, Keyword {
  case set
  case view
  case indicator
  case target

  static let noun = "definition"
}
