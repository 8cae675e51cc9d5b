import Vocabulary

/// Words that are meant as periods and are none: each form has its own advice.
extension Parser {
  /// What is wrong with the word at `index`, if it looks like a period that went wrong.
  func brokenPeriod(at index: Int) -> SyntaxProblem? {
    guard index < words.count, words[index].kind == .plain,
      words[index].text.utf8.count <= Limits.periodBytes
    else { return nil }
    let word = words[index]
    return ambiguousYear(word) ?? brokenQuarter(word) ?? brokenDate(word) ?? joinedPeriods(word)
      ?? brokenLength(word) ?? otherUnit(at: index) ?? brokenMonth(at: index) ?? lastWhat(word)
  }

  /// `FY2024` names a year by one of its two halves.
  private func ambiguousYear(_ word: Word) -> SyntaxProblem? {
    var reader = ShapeReader(word.folded)
    guard reader.letters() == "fy", let year = reader.year(), reader.isAtEnd else { return nil }
    let label = FinancialYear(starting: year).label
    return SyntaxProblem(
      .ambiguousYear(word.text, end: year), word.range, guess: .init(word.range, label))
  }

  /// `2024Q1`, `q1-24`, `1q24`: calendar or financial? `Q5`: neither.
  private func brokenQuarter(_ word: Word) -> SyntaxProblem? {
    guard word.folded.utf8.contains(UInt8(ascii: "q")) else { return nil }
    var reader = ShapeReader(word.folded)
    var year = reader.year()
    _ = reader.take("-") || reader.take("/")
    var quarter = year == nil ? reader.number(1...1)?.value : nil
    guard reader.letters() == "q" else { return nil }
    if quarter == nil { quarter = reader.number(1...1)?.value }
    guard let quarter else { return nil }
    if reader.isAtEnd, year == nil {
      return (1...4).contains(quarter) ? nil : SyntaxProblem(.notAQuarter(word.text), word.range)
    }
    if year == nil {
      _ = reader.take("-") || reader.take("/") || reader.take("'")
      year = reader.year()
    }
    guard let year, reader.isAtEnd, (1...4).contains(quarter) else { return nil }
    return ambiguousQuarter(quarter, year, word.range)
  }

  func ambiguousQuarter(_ quarter: Int, _ year: Int, _ range: SourceRange) -> SyntaxProblem {
    let label = Quarter(quarter, of: FinancialYear(starting: year)).label
    return SyntaxProblem(
      .ambiguousQuarter(quarter: quarter, year: year), range, guess: .init(range, label))
  }

  /// Digits with signs between: `2024-13`, `2023/25`, `01/04/2024`, `04/2024`.
  private func brokenDate(_ word: Word) -> SyntaxProblem? {
    var reader = ShapeReader(word.folded)
    guard let first = reader.number(1...4), let sign = takeDateSign(&reader),
      let second = reader.number(1...4)
    else { return nil }
    if reader.isAtEnd { return brokenPair(word, first, sign, second) }
    guard reader.take(sign), let third = reader.number(1...4), reader.isAtEnd else { return nil }
    return date(word, first, second, third, sign)
  }

  private func takeDateSign(_ reader: inout ShapeReader) -> Unicode.Scalar? {
    for sign: Unicode.Scalar in ["-", "/", "."] where reader.take(sign) { return sign }
    return nil
  }

  private typealias Digits = (value: Int, width: Int)

  private func brokenPair(
    _ word: Word, _ first: Digits, _ sign: Unicode.Scalar, _ second: Digits
  ) -> SyntaxProblem? {
    if sign == "-", first.width == 4, second.width == 2, (1900...2099).contains(first.value) {
      let isNextYear = second.value == (first.value + 1) % 100
      let label = FinancialYear(starting: first.value).label
      return SyntaxProblem(
        .impossibleMonth(second.value, year: first.value), word.range,
        fix: isNextYear ? .init(word.range, label) : nil, guess: .init(word.range, label))
    }
    guard sign == "/", second.width == 2 || second.width == 4 else { return nil }
    if first.width <= 2, second.width == 4, (1...12).contains(first.value) {
      let label = Month(year: second.value, month: first.value).label
      return SyntaxProblem(
        .notAMonth(word.text, written: label), word.range, fix: .init(word.range, label))
    }
    return brokenYears(word)
  }

  private func brokenYears(_ word: Word) -> SyntaxProblem? {
    var reader = ShapeReader(word.folded)
    guard let start = reader.year(), reader.take("/"), let end = reader.year() else { return nil }
    let label = FinancialYear(starting: start).label
    return SyntaxProblem(
      .notAFinancialYear(first: start, second: end), word.range, guess: .init(word.range, label))
  }

  /// Days are too fine; the month that was meant is plain in British order.
  private func date(
    _ word: Word, _ first: Digits, _ second: Digits, _ third: Digits, _ sign: Unicode.Scalar
  ) -> SyntaxProblem? {
    let isYearFirst = first.width == 4
    guard isYearFirst || sign != "." || third.width >= 2, first.width != 3, third.width != 3
    else { return nil }
    let year = isYearFirst ? first.value : third.width == 2 ? 2000 + third.value : third.value
    guard (1...12).contains(second.value), (1900...2099).contains(year) else {
      return SyntaxProblem(.notMonthly(word.text, month: nil), word.range)
    }
    let label = Month(year: year, month: second.value).label
    return SyntaxProblem(
      .notMonthly(word.text, month: label), word.range, fix: .init(word.range, label))
  }

  /// `Apr-18-Mar-19`: both sides of one of its dashes are periods.
  private func joinedPeriods(_ word: Word) -> SyntaxProblem? {
    var index = word.text.startIndex
    while let dash = word.text[index...].firstIndex(of: "-") {
      index = word.text.index(after: dash)
      let left = word.text[..<dash]
      let right = word.text[index...]
      guard PeriodShape.point(left.lowercased()) != nil,
        PeriodShape.point(right.lowercased()) != nil
      else { continue }
      let spaced = "\(left)..\(right)"
      return SyntaxProblem(
        .joinedPeriods(word.text, spaced: spaced), word.range, fix: .init(word.range, spaced))
    }
    return nil
  }

  /// `13mm`, `4yrs`: digits and what could have become a unit.
  private func brokenLength(_ word: Word) -> SyntaxProblem? {
    var reader = ShapeReader(word.folded)
    guard let (count, _) = reader.number(1...4) else { return nil }
    let letters = reader.letters()
    guard reader.isAtEnd, let first = letters.first else { return nil }
    if PeriodUnit(spelling: letters) != nil { return nil }
    if isOtherUnit(letters) { return SyntaxProblem(.notMonthly(word.text, month: nil), word.range) }
    guard "mqy".contains(first) else { return nil }
    let written = "\(count)\(first)"
    return SyntaxProblem(
      .notALength(word.text, written: written), word.range, fix: .init(word.range, written))
  }

  private func isOtherUnit(_ letters: String) -> Bool {
    ["w", "wk", "wks", "week", "weeks", "d", "day", "days"].contains(letters)
  }

  /// `13 weeks`, `last week`.
  private func otherUnit(at index: Int) -> SyntaxProblem? {
    guard index + 1 < words.count, words[index + 1].kind == .plain,
      words[index + 1].folded.count > 1,
      isOtherUnit(words[index + 1].folded)
    else { return nil }
    var reader = ShapeReader(words[index].folded)
    let isCount = reader.number(1...4) != nil && reader.isAtEnd
    guard isCount || words[index].folded == "last" || words[index].folded == "previous" else {
      return nil
    }
    let range = words[index].range.union(words[index + 1].range)
    return SyntaxProblem(.notMonthly(String(source[range]), month: nil), range)
  }

  private func lastWhat(_ word: Word) -> SyntaxProblem? {
    guard word.folded == "last" || word.folded == "previous" else { return nil }
    return SyntaxProblem(.lastWhat(word.text), word.range)
  }
}

// MARK: - Months that are misspelt

extension Parser {
  /// `Apri-24`, `Apr24`, `Apirl 2024`.
  private func brokenMonth(at index: Int) -> SyntaxProblem? {
    let word = words[index]
    var reader = ShapeReader(word.folded)
    let letters = reader.letters()
    guard letters.utf8.count >= 3, let month = monthMeant(by: letters) else { return nil }
    if reader.isAtEnd { return brokenMonthName(at: index, month) }
    for sign: Unicode.Scalar in ["-", "/", ".", "_", "'"] where reader.take(sign) { break }
    guard let year = reader.year(), reader.isAtEnd else { return nil }
    let label = Month(year: year, month: month).label
    return SyntaxProblem(
      .notAMonth(word.text, written: label), word.range, fix: .init(word.range, label))
  }

  private func brokenMonthName(at index: Int, _ month: Int) -> SyntaxProblem? {
    guard index + 1 < words.count, words[index + 1].kind == .plain else { return nil }
    var reader = ShapeReader(words[index + 1].folded)
    guard let (year, _) = reader.number(4...4), reader.isAtEnd, (1900...2099).contains(year) else {
      return nil
    }
    let range = words[index].range.union(words[index + 1].range)
    let label = Month(year: year, month: month).label
    return SyntaxProblem(
      .notAMonth(String(source[range]), written: label), range, fix: .init(range, label))
  }

  /// The month that letters begin, or all but spell; codes such as `SEN24` must not pass for one.
  private func monthMeant(by letters: String) -> Int? {
    if let month = PeriodShape.month(letters) { return month }
    let scalars = Array(letters.unicodeScalars)
    for (index, full) in PeriodShape.fullMonths.enumerated() {
      let short = full.prefix(3)
      let isSwapped = letters.utf8.count == 3 && letters.sorted() == short.sorted()
      let isNear =
        scalars.count >= 4
        && NearNames.editDistance(scalars, Array(full.unicodeScalars)) <= (full.count > 5 ? 2 : 1)
      if isSwapped || isNear || full.hasPrefix(letters) { return index + 1 }
    }
    return nil
  }
}
