import Vocabulary

extension Parser {
  // parts := { [ "," ] ( clause | operand ) }
  mutating func parseParts() -> Parts {
    var parts = Parts()
    clauses = []
    while !isAtEndOfParts {
      let start = position
      do {
        try parsePart(into: &parts)
      } catch {
        report(error)
        if error.endsParts { skipParts() } else { skipToNextPart() }
      }
      if position == start { advance() }
    }
    expectParts()
    return parts
  }

  /// Skips what belongs to a part that could not be read.
  private mutating func skipToNextPart() {
    while !isAtEndOfParts, !isAt(.comma), current.clause == nil { advance() }
  }

  /// Skips to what can be told independently of a list that is too long.
  private mutating func skipParts() {
    while !isAtEndOfParts { advance() }
  }

  private mutating func parsePart(into parts: inout Parts) throws(SyntaxProblem) {
    if let comma = take(.comma), isAtEndOfParts || isAt(.comma) {
      expectParts()
      throw missing("a name or a clause", after: comma)
    }
    expectParts()
    if let clause = current.clause {
      try parseClause(clause, into: &parts)
    } else if let period = try parsePeriod() {
      set(period, in: &parts)
    } else {
      try parseOperand(into: &parts)
    }
  }

  // operand := "_" | name
  private mutating func parseOperand(into parts: inout Parts) throws(SyntaxProblem) {
    if take("_") != nil {
      parts.operands.append(.lastResult)
    } else if let problem = problemWithUnknownWord() {
      report(problem)
      if case .unknownKeyword = problem.fact { skipToNextPart() } else { advance() }
    } else if isAt(.openSquare), let end = partner(of: position) {
      let range = current.range.union(words[end].range)
      report(SyntaxProblem(.foreign(.selectorInQuery), range))
      position = end
      advance()
    } else {
      parts.operands.append(.name(try parseName()))
    }
    if parts.operands.count > Limits.entries {
      throw SyntaxProblem(.tooMany("names", limit: Limits.entries), current.range)
    }
  }

  /// A second period is reported; the first one stands.
  mutating func set(_ period: Spanned<PeriodNode>, in parts: inout Parts) {
    guard let first = parts.period else {
      parts.period = period
      return
    }
    let texts = (String(source[first.range]), String(source[period.range]))
    report(SyntaxProblem(.twoPeriods(first: first.range, texts.0, texts.1), period.range))
  }

  private mutating func expectParts() {
    expect([.indicators, .authorities, .comparators, .months, .clauses])
  }
}

// MARK: - Clauses

extension Parser {
  /// Dispatches on the clause word, after checking that it is the first of its kind.
  private mutating func parseClause(
    _ clause: ClauseWord, into parts: inout Parts
  ) throws(SyntaxProblem) {
    let word = current
    if clause == .as {
      try parseAs(into: &parts)
    } else if clause.isPeriod {
      set(try parsePeriodClause(), in: &parts)
    } else {
      advance()
      try once(clause == .against ? .vs : clause, word)
      try parseClauseBody(clause, after: word, into: &parts)
    }
  }

  // clause := "for" who { "," who } | "of" name { "," name } | ( "vs" | "against" ) versus { … }
  //         | "by" dimension { … } | "where" expr | "ahead" length | lags | "using" dataset { … }
  //         | ( "with" | "without" ) flag { … }
  private mutating func parseClauseBody(
    _ clause: ClauseWord, after word: Word, into parts: inout Parts
  ) throws(SyntaxProblem) {
    switch clause {
    case .of: parts.subjects = try parseSubjects(after: word)
    case .for: parts.places = try parsePlaces(after: word)
    case .vs, .against: parts.versus = try parseVersus(after: word)
    case .by: parts.by = try parseKeywords(after: word, expecting: .dimensions)
    case .where: parts.filter = try parseExpression(after: word)
    case .ahead: parts.ahead = try parseAhead(after: word)
    case .using: parts.datasets = try parseDatasets(after: word)
    case .lags: parts.lags = try parseLags(after: word)
    case .with where isAtPartners: parts.partners = try parsePartners(after: word)
    case .with: parts.with = try parseKeywords(after: word, expecting: .flags)
    case .without: parts.without = try parseKeywords(after: word, expecting: .flags)
    case .since, .until, .to, .between, .from, .in, .at, .as: throw unexpected()
    }
  }

  /// Notes that a clause was said, or that it was said before.
  private mutating func once(_ clause: ClauseWord, _ word: Word) throws(SyntaxProblem) {
    if let first = clauses.first(where: { $0.value == clause }) {
      throw SyntaxProblem(.repeated(clause.word, first: first.range), word.range)
    }
    clauses.append(Spanned(clause, word.range))
  }

  // as := "as" ( "published" [ "in" ] point | "at" period | mode )
  private mutating func parseAs(into parts: inout Parts) throws(SyntaxProblem) {
    let word = advance()
    expect([.modes])
    if take("at") != nil {
      set(try parseRequiredPeriod(after: word), in: &parts)
    } else if let published = take("published") {
      let start = position - 2
      _ = take("in")
      let point = try parseRequiredPoint(after: published)
      if let first = parts.published {
        throw SyntaxProblem(.repeated("as published", first: first.range), range(from: start))
      }
      parts.published = point
    } else if let of = take("of") {
      _ = try parsePeriod()
      throw SyntaxProblem(
        .foreign(.asOf), word.range.union(of.range), fix: .init(of.range, "published in"))
    } else {
      try once(.as, word)
      parts.mode = try parseKeyword(after: word)
    }
  }

  // ahead := "ahead" length
  private mutating func parseAhead(after word: Word) throws(SyntaxProblem) -> Spanned<PeriodLength>
  {
    if let length = try parseLength() { return length }
    if let problem = brokenPeriod(at: position) { throw problem }
    throw missing("a length of time such as 12m", after: word)
  }

  /// `with` takes flags, and of `correlate` indicators.
  private var isAtPartners: Bool {
    verb == .correlate && keyword(Flag.self) == nil
  }

  // partners := "all" | name { "," name }
  private mutating func parsePartners(after word: Word) throws(SyntaxProblem) -> Partners {
    if take("all") != nil { return .all }
    return .names(try parseSubjects(after: word))
  }

  // lags := "lags" INT [ ".." INT ]
  private mutating func parseLags(
    after word: Word
  ) throws(SyntaxProblem) -> Spanned<ClosedRange<Int>> {
    let start = position
    guard let first = takeCount() else {
      throw missing("a number of months such as 0..12", after: word)
    }
    guard take(.upTo) != nil else { return Spanned(0...first, range(from: start)) }
    guard let last = takeCount(), first <= last else {
      throw missing("a larger number of months", after: words[position - 1])
    }
    return Spanned(first...last, range(from: start))
  }

  // keywords := keyword { "," keyword }
  mutating func parseKeywords<Key: Keyword>(
    after word: Word, expecting kind: Expectation.Kind
  ) throws(SyntaxProblem) -> [Spanned<Key>] {
    try parseList(after: word, noun: "a \(Key.noun)", expecting: [kind]) {
      parser, isFirst throws(SyntaxProblem) in
      if !isFirst, parser.keyword(Key.self) == nil { return nil }
      return try parser.parseKeyword(after: word)
    }
  }

  func checkEntries(_ count: Int) throws(SyntaxProblem) {
    guard count <= Limits.entries else {
      throw SyntaxProblem(.tooMany("names", limit: Limits.entries), current.range)
    }
  }
}

extension SyntaxProblem {
  /// Whether whatever stands behind it would only be the same problem again.
  fileprivate var endsParts: Bool {
    if case .tooMany = fact { true } else { false }
  }
}
