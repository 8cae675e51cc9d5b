import Vocabulary

extension Parser {
  // pipes := { "|" stage }
  mutating func parsePipes() -> [Spanned<Stage>] {
    var stages: [Spanned<Stage>] = []
    addedColumns = []
    while isAt(.pipe) {
      let start = position
      do throws(SyntaxProblem) {
        if word(1).isSymbol(.pipe), word(1).isGlued { throw unexpected() }
        let bar = advance()
        let first = position
        let stage = try parseStage(after: bar)
        guard isAtEndOfParts else { throw unexpectedAfterStage() }
        stages.append(Spanned(stage, range(from: first)))
      } catch {
        report(error)
        skipToNextStage()
      }
      if position == start { advance() }
    }
    return stages
  }

  /// `| top 3 as csv`: what could be a stage of its own wants its bar.
  private func unexpectedAfterStage() -> SyntaxProblem {
    var problem = unexpected(["|"])
    if problem.fix == nil, keyword(StageWord.self) != nil {
      let start = current.range.start
      problem.fix = .init(SourceRange(start, start), "| ")
    }
    return problem
  }

  private mutating func skipToNextStage() {
    if isAt(.pipe), word(1).isSymbol(.pipe) { position += 1 }
    repeat { advance() } while !isAtEndOfParts
  }

  private mutating func parseStage(after bar: Word) throws(SyntaxProblem) -> Stage {
    expect([.stages])
    let word = current
    guard word.kind == .plain else { throw missing("a stage such as sort or top", after: bar) }
    guard let stage = takeKeyword(StageWord.self) else { throw unknownStage(word) }
    return try parseStage(stage.value, word)
  }

  private func unknownStage(_ word: Word) -> SyntaxProblem {
    let known = StageWord.foreign[word.folded].map { [$0.word] }
    let near = known ?? NearNames.near(word.folded, among: StageWord.words)
    let fix = near.count == 1 ? near.first.map { SyntaxProblem.Fix(word.range, $0) } : nil
    return SyntaxProblem(.unknownStage(word.text, near: near), word.range, fix: fix)
  }

  /// Dispatches on the word of the stage.
  private mutating func parseStage(_ stage: StageWord, _ word: Word) throws(SyntaxProblem) -> Stage
  {
    switch stage {
    case .where: .filter(try parseExpression(after: word))
    case .sort: .sort(try parseSortKeys(after: word))
    case .top: .top(try parseCount(after: word), by: try parseByColumn())
    case .bottom: .bottom(try parseCount(after: word), by: try parseByColumn())
    case .select: .select(try parseColumns(after: word))
    case .add: try parseAdd(after: word)
    case .group: try parseGroupStage(after: word)
    case .pivot: .pivot(try parseKeyword(after: word))
    case .round: .round(try parseCount(after: word))
    case .all: .all
    case .chart: .chart(try parseChart(after: word))
    case .as: .mode(try parseMode(after: word))
    case .export: .export(try parseFile(after: word), takeKeyword(WriteMode.self)?.value)
    case .copy: .copy
    case .note: .note(try parseText(after: word))
    case .assert: .assert(try parseExpression(after: word))
    case .save: try parseSaveStage(after: word)
    }
  }

  // sort := "sort" key { "," key };  key := column [ "asc" | "desc" ]
  private mutating func parseSortKeys(after word: Word) throws(SyntaxProblem) -> [SortKey] {
    var keys: [SortKey] = []
    repeat {
      var key = SortKey(try parseColumn(after: word))
      if take("desc") != nil { key.isDescending = true } else { _ = take("asc") }
      keys.append(key)
      try checkEntries(keys.count)
    } while take(.comma) != nil
    return keys
  }

  // columns := column { "," column }
  private mutating func parseColumns(after word: Word) throws(SyntaxProblem) -> [Spanned<
    ColumnNode
  >] {
    var columns: [Spanned<ColumnNode>] = []
    repeat {
      columns.append(try parseColumn(after: word))
      try checkEntries(columns.count)
    } while take(.comma) != nil
    return columns
  }

  private mutating func parseByColumn() throws(SyntaxProblem) -> Spanned<ColumnNode>? {
    guard let by = take("by") else { return nil }
    return try parseColumn(after: by)
  }

  // add := "add" WORD "=" expression
  private mutating func parseAdd(after word: Word) throws(SyntaxProblem) -> Stage {
    let name = try parseNewName(after: word)
    let value = try parseExpression(after: word)
    addedColumns.insert(NameFolding.fold(name.value))
    return .add(name, value)
  }

  // group := "group" "by" dimension { "," dimension }
  private mutating func parseGroupStage(after word: Word) throws(SyntaxProblem) -> Stage {
    guard let by = take("by") else { throw missing("by", after: word) }
    return .group(try parseKeywords(after: by, expecting: .dimensions))
  }

  private mutating func parseChart(after word: Word) throws(SyntaxProblem) -> Spanned<ChartKind>? {
    expect([.chartKinds])
    return isAtEndOfParts ? nil : try parseKeyword(after: word)
  }

  private mutating func parseMode(after word: Word) throws(SyntaxProblem) -> Spanned<Mode> {
    expect([.modes])
    return try parseKeyword(after: word)
  }

  // save := "save" "as" WORD
  private mutating func parseSaveStage(after word: Word) throws(SyntaxProblem) -> Stage {
    guard let article = take("as") else { throw missing("as", after: word) }
    return .save(try parseWord("a name", after: article))
  }
}

// MARK: - Words, counts, texts and files

extension Parser {
  /// WORD: a name that somebody gives, one word without quotes.
  mutating func parseWord(_ noun: String, after word: Word) throws(SyntaxProblem) -> Spanned<String>
  {
    guard current.kind == .plain || current.kind == .name else { throw missing(noun, after: word) }
    let name = advance()
    return Spanned(name.text, name.range)
  }

  // newName := WORD "="
  mutating func parseNewName(after word: Word) throws(SyntaxProblem) -> Spanned<String> {
    let name = try parseWord("a name", after: word)
    guard take(.equal) != nil else { throw missing("=", after: words[position - 1]) }
    return name
  }

  /// INT: a small whole number.
  mutating func parseCount(after word: Word) throws(SyntaxProblem) -> Int {
    guard let count = takeCount() else { throw missing("a whole number", after: word) }
    return count
  }

  mutating func takeCount() -> Int? {
    var reader = ShapeReader(current.folded)
    guard current.kind == .plain, let (count, _) = reader.number(1...6), reader.isAtEnd else {
      return nil
    }
    advance()
    return count
  }

  mutating func parseText(after word: Word) throws(SyntaxProblem) -> String {
    guard current.kind == .text else { throw missing("a text in \" \"", after: word) }
    return advance().text
  }

  // file := text | a run of words without blanks
  mutating func parseFile(after word: Word) throws(SyntaxProblem) -> Spanned<String> {
    expect([.files])
    guard let file = takeTerm(endingAtComma: true) else { throw missing("a file", after: word) }
    return file
  }

  // term := text | a run of words and signs without blanks
  mutating func takeTerm(endingAtComma: Bool = false) -> Spanned<String>? {
    if current.isQuoted {
      let word = advance()
      return Spanned(word.text, word.range)
    }
    let start = position
    while current.kind != .end, !isAt(.pipe), !(endingAtComma && isAt(.comma)),
      !current.isQuoted, position == start || current.isGlued
    { advance() }
    guard position > start else { return nil }
    return Spanned(text(of: start..<position), range(from: start))
  }

  // terms := { [ "," ] term }
  mutating func takeTerms(partedByCommas: Bool = false) -> [Spanned<String>] {
    var terms: [Spanned<String>] = []
    while true {
      if partedByCommas { while take(.comma) != nil {} }
      guard let term = takeTerm(endingAtComma: partedByCommas) else { return terms }
      terms.append(term)
    }
  }
}
