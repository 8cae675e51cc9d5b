import Vocabulary

extension Parser {
  // name := [ qualifier ] ( "`" any "`" | text | "$" WORD | the longest known name | unknown words )
  mutating func parseName() throws(SyntaxProblem) -> NameNode {
    let start = position
    expectName()
    let qualifier = takeQualifier()
    var name: NameNode
    switch current.kind {
    case .name, .text:
      let text = advance().text
      name = NameNode(text, range: words[start].range, form: .quoted, isKnown: isKnown(text))
    case .plain: name = try parsePlainName()
    case .end: throw missing("a name", after: words[max(0, position - 1)])
    case .qualifier, .symbol, .stray, .newline: throw unexpected(["a name"])
    }
    name.range = range(from: start)
    name.qualifier = qualifier
    return name
  }

  mutating func takeQualifier() -> Qualifier? {
    guard current.kind == .qualifier else { return nil }
    return Qualifier(rawValue: String(advance().folded.dropLast()))
  }

  private mutating func parsePlainName() throws(SyntaxProblem) -> NameNode {
    if current.text.utf8.first == UInt8(ascii: "$"), current.text.utf8.count > 1 {
      let word = advance()
      return NameNode(String(word.text.dropFirst()), range: word.range, form: .parameter)
    }
    if let count = longestName(at: position), !isFollowedByGluedBracket(count) {
      return takeName(count, isKnown: true)
    }
    guard startsUnknownName(at: position) else { throw unexpected(["a name"]) }
    return takeName(unknownExtent(), isKnown: false)
  }

  private mutating func takeName(_ count: Int, isKnown: Bool) -> NameNode {
    let taken = position..<position + count
    let range = words[taken.lowerBound].range.union(words[taken.upperBound - 1].range)
    position = taken.upperBound
    let name = NameNode(text(of: taken), range: range, isKnown: isKnown)
    if count > 1, isKnown { warnOfUnquoted(name) }
    return name
  }

  /// Rule R8: which words such a name takes in depends on what is loaded.
  private mutating func warnOfUnquoted(_ name: NameNode) {
    warnings.append(
      Diagnostic(
        .unquotedName, "a name of several words without ` `: \(name.text)", at: name.range,
        help: ["write `\(name.text)`"]))
  }

  func isKnown(_ text: String) -> Bool {
    !names.targets(of: text).isEmpty || lets.contains(NameFolding.fold(text))
  }
}

// MARK: - Looking names up

extension Parser {
  /// How many words the longest known name that begins at `index` takes (rule L8).
  func longestName(at index: Int) -> Int? {
    guard index < words.count, words[index].kind == .plain else { return nil }
    let candidates = nameCandidates(at: index)
    for (end, bytes) in candidates.ends.reversed() {
      let folded = String(decoding: candidates.folded[..<bytes], as: UTF8.self)
      if !names.targets(folded: folded).isEmpty { return end - index }
    }
    return lets.contains(words[index].folded) ? 1 : nil
  }

  /// The folded text from `index` on, and the boundaries up to which it could be a name.
  private func nameCandidates(at index: Int) -> (folded: [UInt8], ends: [(Int, Int)]) {
    var folded: [UInt8] = []
    var ends: [(word: Int, bytes: Int)] = []
    var next = index
    while next < words.count, isNamePart(words[next]) {
      if next > index, !words[next].isGlued { folded.append(UInt8(ascii: " ")) }
      folded.append(contentsOf: words[next].folded.utf8)
      if folded.count > names.longestName { break }
      next += 1
      if isNameEnd(next) { ends.append((next, folded.count)) }
    }
    return (folded, ends)
  }

  private func isNamePart(_ word: Word) -> Bool {
    switch word.kind {
    case .plain: true
    case .symbol(let symbol): symbol != .pipe && symbol != .semicolon
    case .text, .name, .qualifier, .stray, .newline, .end: false
    }
  }

  /// A name ends before the end, white space or a symbol.
  private func isNameEnd(_ index: Int) -> Bool {
    guard index < words.count else { return true }
    return !words[index].isGlued || words[index].kind != .plain
  }

  private func targets(at index: Int, count: Int) -> [NameTarget] {
    names.targets(of: text(of: index..<index + count))
  }

  /// Whether a known name begins here that has one of `kinds` and none besides.
  func startsName(ofOnly kinds: [NameTarget.Kind]) -> Bool {
    guard current.clause == nil, let count = longestName(at: position) else {
      return false
    }
    let targets = targets(at: position, count: count)
    return !targets.isEmpty && targets.allSatisfy { kinds.contains($0.kind) }
  }

  /// Words with the blanks between them that were written, each run as one.
  func text(of indices: Range<Int>) -> String {
    guard indices.count > 1 else { return words[indices.lowerBound].text }
    var text = words[indices.lowerBound].text
    for index in indices.dropFirst() {
      if !words[index].isGlued { text += " " }
      text += words[index].text
    }
    return text
  }
}

// MARK: - Names that nothing has

extension Parser {
  private func isFollowedByGluedBracket(_ count: Int) -> Bool {
    word(count).isSymbol(.open) && word(count).isGlued
  }

  /// A plain word that could be a misspelt name: no clause word, no lone sign.
  func startsUnknownName(at index: Int) -> Bool {
    guard index < words.count, words[index].kind == .plain else { return false }
    let word = words[index]
    return word.clause == nil && !["&&", "is", "not"].contains(word.folded)
      && Operator(rawValue: word.folded) == nil
  }

  /// How far a misspelt name reaches: up to the next thing that is understood, with a bracket
  /// group such as `(%)` behind it.
  private func unknownExtent() -> Int {
    var end = position + 1
    while end < words.count {
      if words[end].isSymbol(.open), let close = partner(of: end), isBracketOfName(end...close) {
        end = close + 1
      } else if startsUnknownName(at: end), pointShape(at: end) == nil, lengthShape(at: end) == nil,
        longestName(at: end) == nil, brokenPeriod(at: end) == nil
      {
        end += 1
      } else {
        break
      }
    }
    return end - position
  }

  private func isBracketOfName(_ bracket: ClosedRange<Int>) -> Bool {
    bracket.count <= 5
      && words[bracket].dropFirst().dropLast().allSatisfy { $0.kind == .plain }
  }

  /// What is wrong with the word at hand, when it is neither known nor a plain misspelling.
  func problemWithUnknownWord() -> SyntaxProblem? {
    guard current.kind == .plain, longestName(at: position) == nil else { return nil }
    return brokenPeriod(at: position) ?? underscoreProblem() ?? joinedArithmetic()
      ?? misspeltClause()
  }

  /// `sinc Apr-24`: between parts a word that nobody knows and that is nearly a clause's.
  private func misspeltClause() -> SyntaxProblem? {
    let isFirst = position <= 1 || words[position - 1].isSymbol(.comma)
    guard !isFirst, current.folded.utf8.count >= 3 else { return nil }
    let near = NearNames.near(current.folded, among: ClauseWord.words)
    guard !near.isEmpty else { return nil }
    let fix = near.count == 1 ? SyntaxProblem.Fix(current.range, near[0]) : nil
    return SyntaxProblem(
      .unknownKeyword(current.text, noun: ClauseWord.noun, near: near, all: ClauseWord.words),
      current.range, fix: fix)
  }

  /// `CP6B_NI` for `CP6B-NI`.
  private func underscoreProblem() -> SyntaxProblem? {
    guard current.text.contains("_") else { return nil }
    for sign: Character in ["-", " "] {
      let written = String(current.text.map { $0 == "_" ? sign : $0 })
      guard isKnown(written) else { continue }
      return SyntaxProblem(
        .underscore(current.text, written: written), current.range,
        fix: .init(current.range, sign == "-" ? written : "`\(written)`"))
    }
    return nil
  }

  /// `LAC1-LAC1[SN]`, a calculation without blanks: each part is known or a number.
  func joinedArithmetic() -> SyntaxProblem? {
    let signs: [Character] = ["-", "+", "*", "/"]
    for sign in signs {
      let pieces = current.text.split(separator: sign, omittingEmptySubsequences: false)
      guard pieces.count > 1, pieces.allSatisfy({ $0.isEmpty || isOperand(String($0)) }),
        pieces.contains(where: { isKnown(String($0)) })
      else { continue }
      let spaced = pieces.filter { !$0.isEmpty }.joined(separator: " \(sign) ")
      let written = pieces.first?.isEmpty == true ? "\(sign) \(spaced)" : spaced
      return SyntaxProblem(
        .joinedArithmetic(current.text, spaced: written + gluedSelector()), current.range,
        fix: .init(current.range, written))
    }
    return nil
  }

  private func isOperand(_ text: String) -> Bool { isKnown(text) || NumberShape(text) != nil }

  /// `[SN]` right behind the word at hand, as written.
  private func gluedSelector() -> String {
    guard word(1).isSymbol(.openSquare), word(1).isGlued, let end = partner(of: position + 1)
    else { return "" }
    return String(source[word(1).range.union(words[end].range)])
  }
}
