internal import Vocabulary

/// Finds the statements of a sentence, and what it says that none of them covers.
struct ClaimStatements {
  private(set) var all: [ClaimStatement] = []
  /// Words that claim something which is not tested: then not all of the sentence is shown.
  private(set) var untested: [String] = []

  private let text: ClaimText
  private let marks: [ClaimSubject.Mark]
  private var covered: Set<Int> = []

  private var words: ClaimWords { text.words }

  /// - Parameters:
  ///   - names: the places of names: what is measured, whose it is, what it is set against.
  ///   - titles: words of the titles of what is measured.
  init(_ text: ClaimText, _ subject: ClaimSubject) {
    self.text = text
    marks = subject.marks
    findSides()
    findSuperlatives()
    findMovement()
    findComparison()
    findUntested(subject.places, subject.titleWords)
  }

  private mutating func add(_ kind: ClaimStatement.Kind, at place: Int) {
    all.append(ClaimStatement(kind: kind, place: place))
    covered.insert(place)
  }

  // MARK: - Against something

  /// The words that put a figure on one side of another.
  static let sides: [String: ClaimStatement.Way] = [
    "below": .down, "under": .down, "lower": .down, "less": .down, "fewer": .down,
    "above": .up, "over": .up, "higher": .up, "more": .up, "exceeds": .up, "exceeded": .up,
    "exceeding": .up, "better": .better, "worse": .worse,
  ]
  /// No further from the word that says the side to what it is the side of.
  private static let reach = 6

  private mutating func findSides() {
    for mark in marks {
      if mark.what == .target, let isMet = meeting(mark.place) {
        add(.target(isMet: isMet), at: mark.place)
      } else if let side = side(before: mark.place), !hasNumber(mark) || !hasLevel(side.place) {
        add(.side(side.way, of: mark.what), at: side.place)
        covered.insert(mark.place)
        if words.word(side.place + 1) == "than" { covered.insert(side.place + 1) }
      }
    }
  }

  /// `555, below our target of 581`: the two numbers are held against each other.
  private func hasLevel(_ side: Int) -> Bool {
    text.figures.contains { [.level, .to].contains($0.role) && $0.place < side }
  }

  /// `England's 43`, `our target of 581`: the number is tested, and its side by it.
  private func hasNumber(_ mark: ClaimSubject.Mark) -> Bool {
    text.figures.contains { figure in
      guard figure.place > mark.place, figure.place - mark.place <= ClaimStatements.reach else {
        return false
      }
      switch (figure.role, mark.what) {
      case (.target, .target), (.benchmark, .comparator): return true
      default: return false
      }
    }
  }

  private func side(before place: Int) -> (way: ClaimStatement.Way, place: Int)? {
    for near in stride(from: place - 1, through: max(0, place - ClaimStatements.reach), by: -1) {
      guard let word = words.word(near), !marks.contains(where: { $0.place == near }) else {
        return nil
      }
      if let way = ClaimStatements.sides[word] { return (way, near) }
    }
    return nil
  }

  private static let met: Set<String> = ["met", "meets", "meet", "meeting", "achieved", "hit"]
  private static let missed: Set<String> = ["missed", "misses", "missing"]
  private static let nots: Set<String> = ["not", "never", "no", "isn't", "wasn't", "hasn't"]

  /// `has met its target`, `the target was not met`, `on target`
  private mutating func meeting(_ place: Int) -> Bool? {
    if ["on", "off"].contains(words.word(place - 1) ?? "") {
      covered.insert(place - 1)
      return words.word(place - 1) == "on"
    }
    let first = max(0, place - ClaimStatements.reach)
    let near = first...min(words.items.count - 1, place + ClaimStatements.reach)
    let verb = near.compactMap { words.word($0) }
      .first { ClaimStatements.met.contains($0) || ClaimStatements.missed.contains($0) }
    guard let verb else { return nil }
    let negations = near.filter { words.word($0).map(ClaimStatements.nots.contains) ?? false }
    covered.formUnion(negations)
    covered.formUnion(near.filter { words.word($0) == verb })
    return ClaimStatements.met.contains(verb) == negations.isEmpty
  }

  // MARK: - Superlatives

  private mutating func findSuperlatives() {
    for place in words.items.indices {
      guard let word = words.word(place) else { continue }
      let isRecord = ["record", "all-time"].contains(words.word(place - 1) ?? "")
      switch word {
      case "highest": add(.superlative(.up, over: span(after: place)), at: place)
      case "lowest": add(.superlative(.down, over: span(after: place)), at: place)
      case "high" where isRecord: add(.superlative(.up, over: .ever), at: place)
      case "low" where isRecord: add(.superlative(.down, over: .ever), at: place)
      default: continue
      }
      if isRecord { covered.insert(place - 1) }
    }
  }

  private mutating func span(after place: Int) -> ClaimStatement.Span {
    for near in place + 1..<min(words.items.count, place + 1 + ClaimStatements.reach) {
      switch words.word(near) {
      case "since": return .sinceBase
      case "ever", "record":
        covered.insert(near)
        return .ever
      case let word? where word.hasPrefix("month") || word.hasPrefix("year"):
        let count = words.count(near - 1) ?? (words.word(near - 1) == "a" ? 1 : nil)
        return count.map { .months(word.hasPrefix("year") ? $0 * 12 : $0) } ?? .unsaid
      default: continue
      }
    }
    return text.base == nil ? .unsaid : .sinceBase
  }

  // MARK: - Movements

  private static let verbs: [(start: String, way: ClaimStatement.Way)] = [
    ("reduc", .down), ("fell", .down), ("fall", .down), ("decreas", .down), ("drop", .down),
    ("declin", .down), ("rose", .up), ("rise", .up), ("rising", .up), ("increas", .up),
    ("grew", .up), ("grow", .up), ("improv", .better), ("worsen", .worse),
    ("deteriorat", .worse), ("unchanged", .level),
  ]
  private static let inARow: Set<String> = [
    "row", "running", "consecutive", "consecutively", "successive", "straight",
  ]

  /// The first verb; where the sentence gives the figures at both ends, or the change, those are
  /// tested instead.
  private mutating func findMovement() {
    for place in words.items.indices {
      guard let word = words.word(place),
        let verb = ClaimStatements.verbs.first(where: { word.hasPrefix($0.start) })
      else { continue }
      let isInFigures = text.figure(.from) != nil || text.figure(.change) != nil
      let isJudged = [.better, .worse].contains(verb.way)
      if isInFigures, !isJudged || text.figure(.change) != nil {
        // The way of the change is read from it, if nothing else says it.
        if isJudged, text.direction == nil { covered.insert(place) }
        return
      }
      return add(.movement(verb.way, steps), at: place)
    }
    let isStep = ["down", "up"].contains { words.words.contains($0) }
    guard isStep, text.base != nil, text.figures.isEmpty, let way = text.direction,
      let place = words.texts.firstIndex(of: way == .up ? "up" : "down")
    else { return }
    add(.movement(.init(way), steps), at: place)
  }

  /// `more than in Aug-23`: the figure against its own at the month that it is measured from.
  private mutating func findComparison() {
    guard text.base != nil, text.figure(.change) == nil, text.figure(.from) == nil else { return }
    for place in words.items.indices where words.word(place + 1) == "than" {
      guard let word = words.word(place), !covered.contains(place),
        let way = ClaimStatements.sides[word], words.number(place + 2) == nil
      else { continue }
      add(.movement(way, .fromBase), at: place)
      covered.insert(place + 1)
    }
  }

  private mutating func findRun() -> Int? {
    guard let place = words.items.indices.first(where: { isInARow($0) }) else { return nil }
    covered.insert(place)
    let near = (max(0, place - 4)...place).first { words.count($0) != nil }
    covered.formUnion([near].compactMap(\.self))
    return near.flatMap { words.count($0) }
  }

  private func isInARow(_ place: Int) -> Bool {
    words.word(place).map(ClaimStatements.inARow.contains) ?? false
  }

  private var steps: ClaimStatement.Steps {
    mutating get {
      if let run = findRun() { return .run(run) }
      let every = words.items.indices.first { place in
        ["every", "each"].contains(words.word(place) ?? "") && words.word(place + 1) == "month"
      }
      if let every, text.base != nil {
        covered.insert(every)
        return .everyMonthFromBase
      }
      return text.base == nil ? .unsaid : .fromBase
    }
  }

  // MARK: - What is left

  /// Words that claim nothing. Any other word that no test covers leaves the sentence undecided.
  private static let plain: Set<String> = [
    "a", "an", "the", "of", "in", "at", "on", "for", "and", "to", "from", "by", "with", "was",
    "were", "is", "are", "has", "have", "had", "been", "be", "stood", "stands", "there", "this",
    "that", "which", "who", "it", "its", "their", "our", "ours", "we", "us", "as", "month",
    "months", "month's", "year", "years", "number", "numbers", "total", "count", "figure",
    "figures", "rate", "rates", "percentage", "proportion", "share", "level", "per", "cent",
    "percent", "council", "authority", "children", "child", "population", "10,000", "latest", "now",
    "currently", "end", "statistical", "stat", "while", "also", "since", "until", "last",
    "previous", "before", "earlier",
    "ago", "during", "past", "reported", "measure", "indicator", "row", "ref", "reference", "line",
    "the", "points", "point", "pp", "received", "did", "do", "just", "new", "all",
  ]
  private static let turns: Set<String> = ["by", "from", "to"]

  private mutating func findUntested(_ names: Set<Int>, _ titles: Set<String>) {
    let isChange = text.figure(.change) != nil || text.figure(.from) != nil
    let hasMark = text.figures.contains { figure in
      if case .benchmark = figure.role { true } else { figure.role == .target }
    }
    let places = words.items.indices.filter { place in
      guard let word = words.word(place), !covered.contains(place) else { return false }
      // A benchmark or a target that nothing was said against: what is said of it is not read.
      let mark = marks.first { $0.place == place && !$0.what.isAuthority }
      if let mark { return !hasNumber(mark) }
      if names.contains(place) { return false }
      let isMark = !word.contains { $0.isLetter || $0.isNumber }
      if isMark || ClaimStatements.plain.contains(word) || titles.contains(word) { return false }
      if isBeside(place) || isSpan(place) || isDay(place) { return false }
      let way = ClaimText.direction(word)
      if isChange || all.contains(where: \.isMovement), way != nil, way == text.direction {
        return false
      }
      // The average of the neighbours is what is printed of them.
      if word == "average", marks.contains(where: { abs($0.place - place) <= 3 }) { return false }
      // `below our target of 581`: the number of the mark is tested, and its side.
      if hasMark, ClaimStatements.sides[word] != nil || word == "than" || isNumbered(place) {
        return false
      }
      return !(word == "than" || word == "compared" || word == "over")
        || text.base == nil && all.isEmpty
    }
    untested = places.map { words.texts[$0] }.uniqued()
  }

  /// `over 500`, `more than 500`, `about 500`: part of the number.
  private func isBeside(_ place: Int) -> Bool {
    let words = (place...place + 3).map { self.words.word($0) }
    guard let end = (1...3).first(where: { self.words.number(place + $0)?.bound != nil }) else {
      return false
    }
    switch end {
    case 1: return true
    case 2: return words[1] == "than" || ["least", "most"].contains(words[1] ?? "")
    default: return words[2] == "than" && ["no", "not"].contains(words[0] ?? "")
    }
  }

  /// `31 March`
  private func isDay(_ place: Int) -> Bool {
    guard words.count(place) != nil, words.items.indices.contains(place + 1) else { return false }
    switch words.items[place + 1] {
    case .month, .monthOfYear: return true
    case .word, .number, .otherPeriod: return false
    }
  }

  /// `12 months`, `two years`
  private func isSpan(_ place: Int) -> Bool {
    words.count(place) != nil
      && (words.word(place + 1).map { $0.hasPrefix("month") || $0.hasPrefix("year") } ?? false)
      && !all.isEmpty
  }

  private func isNumbered(_ place: Int) -> Bool {
    marks.contains { $0.place == place && hasNumber($0) }
  }
}

extension ClaimStatement {
  fileprivate var isMovement: Bool { if case .movement = kind { true } else { false } }
}

extension ClaimWords {
  private static let counts: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6,
  ]

  /// `three`, `third`, or `12` in front of what makes it a measure of time.
  func count(_ place: Int) -> Int? {
    word(place).flatMap { ClaimWords.counts[$0] ?? Int($0) }
  }
}
