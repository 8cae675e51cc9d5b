internal import Vocabulary

/// A sentence cut into what a claim is made of: words, numbers and months.
struct ClaimWords {
  /// A number as it was written, and what it claims to be.
  struct Number: Equatable {
    var value: Double
    var decimals: Int
    var isPercent: Bool
    /// `about`, `over`: then it is no figure that could be wrong.
    var isHedged: Bool

    /// Everything that it can stand for.
    var interval: Interval { Interval(printed: value, decimals: decimals) }
  }

  enum Item: Equatable {
    case word(String)
    case number(Number)
    case month(Month)
    /// `February`, of a year that is not said: 1 to 12.
    case monthOfYear(Int)
    /// `2018/19`, `2024`: a longer time than the figures are for.
    case otherPeriod
  }

  let items: [Item]
  /// The folded words and figures as they stood, one an item, for names.
  let texts: [String]

  init(_ sentence: String) {
    var reader = ClaimReader(sentence)
    reader.read()
    items = reader.items
    texts = reader.texts
  }

  /// The words alone.
  var words: [String] { items.indices.compactMap { word($0) } }

  func word(_ place: Int) -> String? {
    guard items.indices.contains(place), case .word(let word) = items[place] else { return nil }
    return word
  }

  /// Sentences end with a mark, a blank and a capital; `5.5` and `e.g. one` do not.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var isEnd = false
    for character in text {
      if isEnd, character.isUppercase {
        sentences.append(current)
        current = ""
      }
      isEnd = (isEnd || current.last.map { ".!?".contains($0) } ?? false) && character == " "
      current.append(character)
    }
    return (sentences + [current]).map { $0.trimmingBlanks }.filter { !$0.isEmpty }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    let front = drop { $0.isWhitespace }
    return String(front.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// Reads the words of a sentence one by one.
private struct ClaimReader {
  var items: [ClaimWords.Item] = []
  var texts: [String] = []
  private let words: [String]

  init(_ sentence: String) {
    // A comma between digits belongs to the number; other marks at the ends of words do not.
    words = NameFolding.fold(sentence).split(separator: " ").map { word in
      let marks: Set<Character> = [",", ".", ";", ":", "\"", "(", ")", "!", "?", "'", "*"]
      let front = word.drop { marks.contains($0) }
      return String(front.reversed().drop { marks.contains($0) }.reversed())
    }.filter { !$0.isEmpty }
  }

  mutating func read() {
    var place = 0
    while place < words.count {
      let (item, taken) = item(at: place)
      items.append(item)
      texts.append(words[place..<place + taken].joined(separator: " "))
      place += taken
    }
  }

  private func next(_ place: Int) -> String {
    words.indices.contains(place) ? words[place] : ""
  }

  private func item(at place: Int) -> (ClaimWords.Item, taken: Int) {
    let word = words[place]
    if let month = Month(iso: word) ?? ClaimReader.month(word) { return (.month(month), 1) }
    if let number = ClaimReader.monthNumber(word) {
      if let year = ClaimReader.year(next(place + 1)) {
        return (.month(Month(year: year, month: number)), 2)
      }
      // "may" is a verb more often than a month.
      let before = place > 0 ? words[place - 1] : ""
      if word != "may" || ["in", "since", "until", "by"].contains(before) {
        return (.monthOfYear(number), 1)
      }
    }
    if FinancialYear(label: word) != nil || ClaimReader.isShortYear(word) {
      return (.otherPeriod, 1)
    }
    return number(at: place) ?? (.word(word), 1)
  }

  // MARK: - Months

  /// `aug-24`, `aug-2024`
  private static func month(_ word: String) -> Month? {
    let parts = word.split(separator: "-")
    guard parts.count == 2, let number = monthNumber(String(parts[0])),
      let year = year(String(parts[1]))
    else { return nil }
    return Month(year: year, month: number)
  }

  private static func monthNumber(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let place = names.firstIndex { $0 == word || word.count >= 3 && $0.prefix(3) == word }
    return place.map { $0 + 1 } ?? (word == "sept" ? 9 : nil)
  }

  private static func year(_ word: String) -> Int? {
    let digits = word.hasPrefix("'") ? word.dropFirst() : word[...]
    guard digits.allSatisfy(\.isNumber), let year = Int(digits) else { return nil }
    if digits.count == 2 { return 2000 + year }
    return (1990...2099).contains(year) && digits.count == 4 ? year : nil
  }

  /// `18/19`
  private static func isShortYear(_ word: String) -> Bool {
    let parts = word.split(separator: "/").compactMap { Int($0) }
    return word.utf8.count == 5 && parts.count == 2 && parts[1] == parts[0] + 1
  }

  // MARK: - Numbers

  /// Words behind a number that make it a measure of time or a part of a name.
  private static let timeUnits: Set<String> = [
    "day", "days", "working", "month", "months", "week", "weeks", "year", "years", "hours",
    "weekly", "placements",
  ]
  private static let leads: Set<String> = ["per", "section", "s", "within", "aged", "top", "q"]
  private static let hedges: Set<String> = [
    "about", "around", "approximately", "almost", "nearly", "over", "roughly", "circa", "some",
    "~", "than",
  ]

  private func number(at place: Int) -> (ClaimWords.Item, taken: Int)? {
    var text = words[place]
    var taken = 1
    var isPercent = false
    for unit in ["%", "pp"] where text.hasSuffix(unit) && text.count > unit.count {
      isPercent = true
      text = String(text.dropLast(unit.count))
    }
    let after = next(place + 1)
    if !isPercent, ["%", "pp", "percent"].contains(after) { (isPercent, taken) = (true, 2) }
    if !isPercent, after == "per", next(place + 2) == "cent" { (isPercent, taken) = (true, 3) }
    if !isPercent, after == "percentage", next(place + 2).hasPrefix("point") {
      (isPercent, taken) = (true, 3)
    }
    guard let number = ClaimReader.value(text) else { return nil }
    let before = place > 0 ? words[place - 1] : ""
    if !isPercent, ClaimReader.timeUnits.contains(after) || ClaimReader.leads.contains(before) {
      return (.word(text), 1)
    }
    if !isPercent, text.count == 4, (1990...2099).contains(number.value),
      ["in", "since", "of", "during"].contains(before)
    {
      return (.otherPeriod, 1)
    }
    let item = ClaimWords.Number(
      value: number.value, decimals: number.decimals, isPercent: isPercent,
      isHedged: ClaimReader.hedges.contains(before))
    return (.number(item), taken)
  }

  /// `1,366`, `-19`, `31.4`; nothing else.
  private static func value(_ text: String) -> (value: Double, decimals: Int)? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let digits = String(groups.joined().drop { $0 == "+" })
    let parts = digits.drop { $0 == "-" }.split(
      separator: Character("."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }),
      let value = Double(digits)
    else { return nil }
    return (value, parts.count == 2 ? parts[1].count : 0)
  }
}
