import Vocabulary

extension Parser {
  // periodClause := "since" period [ ( "to" | "until" ) point ] | ( "until" | "to" ) point
  //               | "between" point ( "and" | "to" ) point | "from" period [ "until" point ] | ( "in" | "at" ) period
  mutating func parsePeriodClause() throws(SyntaxProblem) -> Spanned<PeriodNode> {
    let start = position
    let word = advance()
    let node: PeriodNode
    switch word.folded {
    case "since", "from": node = try parseSince(word)
    case "until", "to": node = .range(from: nil, to: try parseRequiredPoint(after: word))
    case "between": node = try parseBetween(word)
    default: node = try parseRequiredPeriod(after: word).value
    }
    return Spanned(node, range(from: start))
  }

  private mutating func parseSince(_ word: Word) throws(SyntaxProblem) -> PeriodNode {
    let period = try parseRequiredPeriod(after: word)
    guard case .point(let point) = period.value else { return period.value }
    let from = Spanned(point, period.range)
    guard let until = take("until") else { return .range(from: from, to: nil) }
    return .range(from: from, to: try parseRequiredPoint(after: until))
  }

  private mutating func parseBetween(_ word: Word) throws(SyntaxProblem) -> PeriodNode {
    let from = try parseRequiredPoint(after: word)
    guard let and = take("and") ?? take("to") else {
      throw current.kind == .end
        ? missing("and with a second month", after: words[position - 1]) : unexpected(["and"])
    }
    return .range(from: from, to: try parseRequiredPoint(after: and))
  }

  mutating func parseRequiredPeriod(after word: Word) throws(SyntaxProblem) -> Spanned<PeriodNode> {
    expect([.months])
    if let period = try parsePeriod() { return period }
    throw problemWithPeriod(after: word)
  }

  mutating func parseRequiredPoint(after word: Word) throws(SyntaxProblem) -> Spanned<PointNode> {
    expect([.months])
    _ = takePeriodQualifier()
    if let point = try parsePoint() { return point }
    throw problemWithPeriod(after: word)
  }

  /// Why there is no period behind `word`.
  private func problemWithPeriod(after word: Word) -> SyntaxProblem {
    guard current.kind == .plain, current.clause == nil else {
      return isAtEndOfParts || current.kind == .plain
        ? missing("a period", after: word) : unexpected(["a period"])
    }
    if let problem = brokenPeriod(at: position) { return problem }
    if word.folded == "in", let count = longestName(at: position),
      startsName(ofOnly: [.authority, .comparator, .group])
    {
      return SyntaxProblem(
        .placeAsPeriod(text(of: position..<position + count)), current.range,
        fix: .init(word.range, "for"))
    }
    return SyntaxProblem(.unreadablePeriod(current.text), current.range)
  }
}

// MARK: - Periods

extension Parser {
  var startsPeriod: Bool {
    if isAt(.upTo) || isAt("ytd") { return true }
    if current.kind == .qualifier, current.folded == "per:" { return true }
    return pointShape(at: position) != nil || lengthShape(at: position) != nil
      || isAt("last") && lengthShape(at: position + 1) != nil
  }

  // period := [ "per:" ] ( "ytd" [ "to" ] [ point ] | length [ "to" point ] | ".." point
  //         | point [ ( ".." [ point ] ) | ( ( "to" | "-" ) point ) ] )
  mutating func parsePeriod() throws(SyntaxProblem) -> Spanned<PeriodNode>? {
    let start = position
    let isForced = takePeriodQualifier()
    guard let node = try parsePeriodNode() else {
      if isForced { throw problemWithPeriod(after: words[start]) }
      return nil
    }
    return Spanned(node, range(from: start))
  }

  private mutating func takePeriodQualifier() -> Bool {
    guard current.kind == .qualifier, current.folded == "per:" else { return false }
    advance()
    return true
  }

  private mutating func parsePeriodNode() throws(SyntaxProblem) -> PeriodNode? {
    if let dots = take(.upTo) {
      return .range(from: nil, to: try parseRequiredPoint(after: dots))
    }
    if isAt("ytd"), !(word(1).isSymbol(.open) && word(1).isGlued) {
      advance()
      if let end = try parseEndAfterTo() { return .yearToDate(to: end) }
      return .yearToDate(to: try parsePoint())
    }
    if let length = try parseLength() {
      return .length(length.value, to: try parseEndAfterTo())
    }
    if let range = parseMonthsJoinedByDash() { return range }
    guard let first = try parsePoint() else { return nil }
    return try parseRange(from: first)
  }

  private mutating func parseRange(
    from first: Spanned<PointNode>
  ) throws(SyntaxProblem) -> PeriodNode {
    if take(.upTo) != nil {
      return .range(from: first, to: try parsePoint())
    }
    if isAt("-"), pointShape(at: position + 1) != nil {
      advance()
      return .range(from: first, to: try parsePoint())
    }
    guard let end = try parseEndAfterTo() else { return .point(first.value) }
    return .range(from: first, to: end)
  }

  // end := "to" point, or nothing
  private mutating func parseEndAfterTo() throws(SyntaxProblem) -> Spanned<PointNode>? {
    guard isAt("to"), pointShape(at: position + 1) != nil else { return nil }
    advance()
    return try parsePoint()
  }

  // length := [ "last" ] INT UNIT
  mutating func parseLength() throws(SyntaxProblem) -> Spanned<PeriodLength>? {
    let start = position
    let hasLast = isAt("last")
    guard let (length, count) = lengthShape(at: position + (hasLast ? 1 : 0)) else { return nil }
    position += count + (hasLast ? 1 : 0)
    let range = range(from: start)
    guard length.count > 0 else {
      throw SyntaxProblem(.noLength(String(source[range])), range)
    }
    return Spanned(length, range)
  }

  /// `Apr 2024–Mar 2025`: typed with a dash and no blanks, the years end up in two words.
  private mutating func parseMonthsJoinedByDash() -> PeriodNode? {
    guard let first = PeriodShape.month(current.folded), word(1).kind == .plain else { return nil }
    var middle = ShapeReader(word(1).folded)
    guard let firstYear = middle.year(), middle.take("-"),
      let last = PeriodShape.month(middle.letters()), middle.isAtEnd
    else { return nil }
    var end = ShapeReader(word(2).folded)
    guard let lastYear = end.year(), end.isAtEnd else { return nil }
    let ranges = (current.range.union(word(1).range), word(1).range.union(word(2).range))
    position += 3
    return .range(
      from: Spanned(.month(Month(year: firstYear, month: first)), ranges.0),
      to: Spanned(.month(Month(year: lastYear, month: last)), ranges.1))
  }
}

// MARK: - Points

extension Parser {
  // point := month | quarter | finyear | calyear | "latest" [ "month" ] | "first" | "common"
  //        | ( "last" | "previous" ) UNIT | "-" length
  mutating func parsePoint() throws(SyntaxProblem) -> Spanned<PointNode>? {
    let start = position
    guard let (point, count) = pointShape(at: position) else { return nil }
    if case .before(let length) = point, length.count == 0 {
      throw SyntaxProblem(.noLength(current.text), current.range)
    }
    if let problem = calendarQuarter(at: position) { throw problem }
    position += count
    return Spanned(point, range(from: start))
  }

  /// The point that begins at `index`, by its shape alone, and how many words it takes.
  func pointShape(at index: Int) -> (PointNode, Int)? {
    guard index < words.count, words[index].kind == .plain else { return nil }
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1] : words[index]
    let hasNext = next.kind == .plain && index + 1 < words.count
    if word.folded == "last" || word.folded == "previous" {
      guard hasNext, let unit = PeriodUnit(spelling: next.folded) else { return nil }
      return (word.folded == "last" ? .last(unit) : .previous(unit), 2)
    }
    if word.folded == "fy", hasNext, let year = PeriodShape.financialYear(next.folded) {
      return (.financialYear(year), 2)
    }
    guard let point = PeriodShape.point(word.folded) else { return nil }
    guard hasNext, let longer = joined(point, with: next) else { return (point, 1) }
    return (longer, 2)
  }

  /// What a point becomes with the word behind it: `Apr 2024`, `Q1 18/19`, `2018/19 Q1`.
  private func joined(_ point: PointNode, with next: Word) -> PointNode? {
    switch point {
    case .monthOfYear(let month):
      var reader = ShapeReader(next.folded)
      guard let year = reader.year(), reader.isAtEnd else { return nil }
      return .month(Month(year: year, month: month))
    case .quarterOfYear(let number):
      return PeriodShape.financialYear(next.folded).map { .quarter(Quarter(number, of: $0)) }
    case .financialYear(let year):
      guard case .quarterOfYear(let number) = PeriodShape.point(next.folded) else { return nil }
      return .quarter(Quarter(number, of: year))
    case .latest: return next.folded == "month" ? .latest : nil
    case .month, .quarter, .calendarYear, .first, .common, .last, .previous, .before: return nil
    }
  }

  /// `Q1 2024` and `2024 Q1` do not say which year is meant.
  private func calendarQuarter(at index: Int) -> SyntaxProblem? {
    guard index + 1 < words.count, words[index + 1].kind == .plain else { return nil }
    let pair = (
      PeriodShape.point(words[index].folded), PeriodShape.point(words[index + 1].folded)
    )
    switch pair {
    case (.quarterOfYear(let quarter), .calendarYear(let year)),
      (.calendarYear(let year), .quarterOfYear(let quarter)):
      return ambiguousQuarter(
        quarter, year, words[index].range.union(words[index + 1].range))
    default: return nil
    }
  }

  /// The length that begins at `index`: `13m`, `13 months`.
  func lengthShape(at index: Int) -> (PeriodLength, Int)? {
    guard index < words.count, words[index].kind == .plain else { return nil }
    if let length = PeriodShape.length(words[index].folded) { return (length, 1) }
    guard index + 1 < words.count, words[index + 1].kind == .plain else { return nil }
    var reader = ShapeReader(words[index].folded)
    guard let (count, _) = reader.number(1...4), reader.isAtEnd,
      let unit = PeriodUnit(spelling: words[index + 1].folded)
    else { return nil }
    return (PeriodLength(count, unit), 2)
  }
}
