internal import Vocabulary

/// What a sentence claims: its numbers with the part each of them plays, and its months.
struct ClaimText {
  /// The part that a number plays.
  enum Role: Equatable {
    case level
    case from
    case to
    case change
    /// `41 of 53`
    case part(of: ClaimWords.Number)
    case target
    case benchmark(Comparator)
  }

  /// Which way it says the figure went.
  enum Direction: Equatable {
    case up
    case down
  }

  struct Figure: Equatable {
    var number: ClaimWords.Number
    var role: Role
    var place: Int
    /// The month that it is said to be for, or a month's name without its year.
    var month: Moment?

    /// A figure of what the sentence is about, so that a month behind it is its own.
    var isOwn: Bool {
      switch role {
      case .level, .from, .to: true
      case .change, .part, .target, .benchmark: false
      }
    }
  }

  enum Moment: Equatable {
    case month(Month)
    case monthOfYear(Int)
  }

  /// What a change is measured from, where no figure is given for it.
  enum Base: Equatable {
    case month(Month)
    case monthBefore
    case yearBefore
    /// `from the average`, `since July`: not a month that can be looked up.
    case unclear
  }

  let words: ClaimWords
  private(set) var figures: [Figure] = []
  private(set) var direction: Direction?
  private(set) var base: Base?
  /// The months that belong to no figure and no base: when the sentence is about.
  private(set) var moments: [Moment] = []
  private(set) var hasOtherPeriod = false
  private var hasUnclearMonth = false

  /// - Parameter names: places of numbers that are names: `5.13` of Rotherham.
  init(_ words: ClaimWords, names: Set<Int> = []) {
    self.words = words
    hasOtherPeriod = words.items.contains(.otherPeriod)
    direction = words.words.compactMap(ClaimText.direction).first
    findFigures(except: names)
    placeMonths()
    if hasUnclearMonth { for place in figures.indices { figures[place].month = nil } }
    findBase()
    findSteps()
  }

  private mutating func findFigures(except names: Set<Int>) {
    var wholes = names
    for place in words.items.indices where !wholes.contains(place) {
      guard let number = words.number(place) else { continue }
      let whole = words.word(place + 1) == "of" ? words.number(place + 2) : nil
      if let whole, number.isPart(of: whole) {
        figures.append(Figure(number: number, role: .part(of: whole), place: place))
        wholes.insert(place + 2)
      } else {
        figures.append(Figure(number: number, role: role(at: place, number), place: place))
      }
    }
  }

  func figure(_ role: Role) -> Figure? { figures.first { $0.role == role } }

  // MARK: - Roles

  private static let downs: Set<String> = [
    "reduced", "reduce", "reduction", "reducing", "fell", "fallen", "fall", "falling", "down",
    "decreased", "decrease", "decreasing", "dropped", "drop", "declined", "decline", "lower",
    "less", "fewer",
  ]
  private static let ups: Set<String> = [
    "rose", "risen", "rise", "rising", "up", "increased", "increase", "increasing", "grew",
    "growth", "grown", "higher", "more",
  ]

  static func direction(_ word: String) -> Direction? {
    downs.contains(word) ? .down : ups.contains(word) ? .up : nil
  }

  /// Words that may stand between a number and the word that says its part.
  private static let fillers: Set<String> = [
    "a", "an", "the", "our", "of", "is", "was", "now", "just", "only", "further", "average",
    "level", "total", "at", "new", "around", "about", "nearly", "almost", "over", "another",
  ]

  private func role(at place: Int, _ number: ClaimWords.Number) -> Role {
    if let comparator = benchmark(before: place) { return .benchmark(comparator) }
    var before = place - 1
    var passed: [String] = []
    while let word = words.word(before), ClaimText.fillers.contains(word), place - before <= 4 {
      passed.append(word)
      before -= 1
    }
    switch words.word(before) {
    case "from": return .from
    case "to": return direction == nil ? .level : .to
    case "by": return .change
    case "target": return .target
    case let word?
    where ClaimText.direction(word) != nil && (number.isPercent || passed.contains("of"))
      && !passed.contains("at"):
      return .change
    default: break
    }
    guard let next = words.word(place + 1) else { return .level }
    if ClaimText.direction(next) != nil { return .change }
    // `5.9 below England` is a difference, `555, below our target of 581` is not.
    let isLast = !words.items.indices.contains { $0 > place && words.number($0) != nil }
    if isLast, ["below", "above", "under"].contains(next) { return .change }
    return .level
  }

  /// `the statistical neighbour average of 429`, `England's 43`
  private func benchmark(before place: Int) -> Comparator? {
    let near = (max(0, place - 5)..<place).compactMap { words.word($0) }
    guard let last = near.last, ["of", "average", "is", "was", "sn", "england"].contains(last)
    else {
      return nil
    }
    let text = near.joined(separator: " ")
    if text.contains("neighbour") || near.contains("sn") { return .statisticalNeighbours }
    if near.contains("england") || near.contains("national") { return .england }
    return nil
  }

  // MARK: - Months

  private func moment(_ place: Int) -> Moment? {
    guard words.items.indices.contains(place) else { return nil }
    switch words.items[place] {
    case .month(let month): return .month(month)
    case .monthOfYear(let number): return .monthOfYear(number)
    case .word, .number, .otherPeriod: return nil
    }
  }

  private static let baseLeads: Set<String> = ["from", "since", "than", "with", "on", "against"]

  /// A month right behind a number is that number's; one behind `from` or `than` is what a change is
  /// measured from; the others say when.
  private mutating func placeMonths() {
    for place in words.items.indices {
      guard let found = moment(place) else { continue }
      let lead = lead(of: place)
      let owner = figures.lastIndex { owns($0, monthAt: place) }
      if ClaimText.baseLeads.contains(lead) {
        if case .month(let month) = found { base = .month(month) } else { base = .unclear }
      } else if owner != nil, figures.contains(where: { $0.place == place + 1 && $0.isOwn }) {
        // `470 (Aug-23: 507)`: whose month it is cannot be told.
        (hasOtherPeriod, hasUnclearMonth) = (true, true)
      } else if let owner, figures[owner].isOwn {
        figures[owner].month = found
      } else if !moments.contains(found) {
        moments.append(found)
      }
    }
  }

  /// The word in front; `than in` is `than`.
  private func lead(of place: Int) -> String {
    let near = words.word(place - 1) ?? ""
    let before = words.word(place - 2) ?? ""
    return near == "in" && ClaimText.baseLeads.contains(before) ? before : near
  }

  /// Within three words, none of which begins another thought.
  private func owns(_ figure: Figure, monthAt place: Int) -> Bool {
    guard figure.place < place, place - figure.place <= 4 else { return false }
    return (figure.place + 1..<place).allSatisfy { between in
      words.word(between).map { !ClaimText.baseLeads.contains($0) } ?? false
    }
  }

  /// `on the month`, `than last year`, where no month is named.
  private mutating func findBase() {
    guard base == nil else { return }
    let text = " " + words.texts.joined(separator: " ") + " "
    let years = [
      " on the year ", " last year ", " previous year ", " year before ", " year earlier ",
      " over the last year ", " than a year ago ",
    ]
    let months = [
      " on the month ", " last month ", " previous month ", " month before ", " past month ",
    ]
    if years.contains(where: text.contains) { base = .yearBefore }
    if months.contains(where: text.contains) { base = base == nil ? .monthBefore : .unclear }
    if text.contains(" from the average ") || text.contains(" monthly average ") {
      base = .unclear
    }
  }
  private static let steps: Set<String> = ["down", "up", "fell", "fallen", "rose", "risen"]

  /// `down 37 since August`: a number right behind such a word is a change where something says from
  /// when; `down to 37` is not.
  private mutating func findSteps() {
    guard base != nil, figure(.from) == nil else { return }
    for place in figures.indices where figures[place].role == .level {
      let before = words.word(figures[place].place - 1)
      guard let before, ClaimText.steps.contains(before) else { continue }
      figures[place].role = .change
      if let month = figures[place].month, !moments.contains(month) { moments.append(month) }
      figures[place].month = nil
    }
  }
}
