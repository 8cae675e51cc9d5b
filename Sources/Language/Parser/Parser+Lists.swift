import Vocabulary

extension Parser {
  // subjects := name { "," name }
  mutating func parseSubjects(after word: Word) throws(SyntaxProblem) -> [NameNode] {
    try parseList(after: word, noun: "an indicator", expecting: [.indicators]) {
      parser, isFirst throws(SyntaxProblem) in
      if !isFirst, parser.startsName(ofOnly: [.authority, .comparator, .group]) { return nil }
      if parser.startsPeriod {
        guard isFirst else { return nil }
        throw parser.unexpected(["an indicator"])
      }
      return try parser.parseListName()
    }
  }

  // places := who { "," who }
  mutating func parsePlaces(after word: Word) throws(SyntaxProblem) -> [Place] {
    let isIn = SyntaxProblem.Fix(word.range, "in")
    return try parseList(
      after: word, noun: "a council", expecting: [.authorities, .comparators], joins: true
    ) { parser, isFirst throws(SyntaxProblem) in
      if !isFirst, parser.startsName(ofOnly: [.indicator]) || parser.startsPeriod { return nil }
      if let period = try parser.parsePeriod() {
        let text = String(parser.source[period.range])
        throw SyntaxProblem(.periodAsPlace(text), period.range, fix: isIn)
      }
      return try parser.parsePlace()
    }
  }

  // who := "all" | [ "all" ] "except" name | name
  mutating func parsePlace() throws(SyntaxProblem) -> Place {
    if take("all") != nil, !isAt("except") { return .all }
    if take("except") != nil {
      expect([.authorities])
      return .except(try parseListName())
    }
    return .name(try parseListName())
  }

  // versus := versusItem { "," versusItem }
  mutating func parseVersus(after word: Word) throws(SyntaxProblem) -> [Versus] {
    try parseList(
      after: word, noun: "something to compare with",
      expecting: [.comparators, .authorities, .months], joins: true
    ) { parser, isFirst throws(SyntaxProblem) in
      if !isFirst, parser.startsName(ofOnly: [.indicator]) { return nil }
      return try parser.parseVersusItem()
    }
  }

  // versusItem := period | number | "target" | [ statistic ] name
  private mutating func parseVersusItem() throws(SyntaxProblem) -> Versus {
    if let period = try parsePeriod() { return .period(period) }
    if current.kind == .plain, let number = NumberShape(current.text),
      longestName(at: position) == nil
    {
      return .number(Spanned(number.node, advance().range))
    }
    if isAt("target"), longestName(at: position) ?? 1 == 1 {
      advance()
      return .target
    }
    if let statistic = takeStatistic() {
      return .statistic(statistic, of: try parseListName())
    }
    return .name(try parseListName())
  }

  /// A statistic only when the name of a group follows; otherwise the word is part of a name.
  mutating func takeStatistic() -> Spanned<Statistic>? {
    // `Best SN` is a printed benchmark of its own.
    guard keyword(Statistic.self) != nil, longestName(at: position) ?? 1 == 1 else { return nil }
    let next = word(1)
    let isFollowed =
      next.isQuoted || next.kind == .qualifier || longestName(at: position + 1) != nil
    guard isFollowed || longestName(at: position) == nil && startsUnknownName(at: position + 1)
    else { return nil }
    return takeKeyword()
  }

  // datasets := dataset { "," dataset }
  mutating func parseDatasets(after word: Word) throws(SyntaxProblem) -> [NameNode] {
    try parseList(after: word, noun: "a data set", expecting: [.datasets]) {
      parser, _ throws(SyntaxProblem) in parser.parseDataset()
    }
  }

  // dataset := [ "ds:" ] ( quoted | WORD )
  mutating func parseDataset() -> NameNode? {
    let start = position
    let qualifier = takeQualifier()
    guard current.kind == .plain || current.isQuoted else { return nil }
    let word = advance()
    return NameNode(
      word.text, range: range(from: start), qualifier: qualifier,
      form: word.isQuoted ? .quoted : .plain, isKnown: false)
  }

  /// A name in a list, with the mistakes that names in lists have.
  private mutating func parseListName() throws(SyntaxProblem) -> NameNode {
    if let problem = problemWithUnknownWord() {
      advance()
      throw problem
    }
    return try parseName()
  }
}

// MARK: - The shape all lists share

extension Parser {
  /// list := item { "," item }
  ///
  /// A comma followed by something that `item` disowns (nil) belongs to the next part. With `joins`
  /// a council or comparator right behind an item is taken for one whose comma was forgotten (R5).
  mutating func parseList<Item>(
    after word: Word, noun: String, expecting kinds: @autoclosure () -> Set<Expectation.Kind>,
    joins: Bool = false,
    _ item: (inout Parser, _ isFirst: Bool) throws(SyntaxProblem) -> Item?
  ) throws(SyntaxProblem) -> [Item] {
    var items: [Item] = []
    while true {
      let start = position
      if !items.isEmpty { _ = take(.comma) }
      expect(kinds())
      guard !endsList, let read = try item(&self, items.isEmpty) else {
        if items.isEmpty { throw missing(noun, after: word) }
        position = start
        return items
      }
      items.append(read)
      try checkEntries(items.count)
      if isAt(.comma) { continue }
      guard joins, startsName(ofOnly: [.authority, .comparator, .group]) else { return items }
      reportMissingComma()
    }
  }

  private var endsList: Bool {
    isAtEndOfParts || current.clause != nil
  }

  private mutating func reportMissingComma() {
    let count = longestName(at: position) ?? 1
    let text = self.text(of: position..<position + count)
    let end = words[position - 1].range.end
    let range = current.range.union(words[position + count - 1].range)
    report(
      SyntaxProblem(.missingComma(text), range, fix: .init(SourceRange(end, end), ",")))
  }
}
