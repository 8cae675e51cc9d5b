internal import Vocabulary

/// Reads the words of a sentence one by one.
struct ClaimReader {
  private(set) var items: [ClaimWords.Item] = []
  private(set) var texts: [String] = []
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
    "weekly", "placements", "consecutive", "successive", "straight",
  ]
  private static let leads: Set<String> = ["per", "section", "s", "within", "aged", "top", "q"]
  private static let hedges: Set<String> = [
    "about", "around", "approximately", "almost", "nearly", "roughly", "circa", "some", "~",
  ]
  private static let bounds: [String: ClaimWords.Bound] = [
    "over": .above, "above": .above, "exceeds": .above, "exceeded": .above, "exceeding": .above,
    "more than": .above, "higher than": .above, "greater than": .above,
    "under": .below, "below": .below, "less than": .below, "fewer than": .below,
    "lower than": .below, "at least": .atLeast, "at most": .atMost,
  ]

  /// `more than 500`, by the words in front of the number.
  private func bound(at place: Int) -> ClaimWords.Bound? {
    guard place > 0 else { return nil }
    let before = words[place - 1]
    if ClaimReader.hedges.contains(before) { return .about }
    let both = place > 1 ? words[place - 2] + " " + before : before
    if place > 2, ["no", "not"].contains(words[place - 3]), before == "than" {
      return ClaimReader.bounds[both] == .above ? .atMost : .atLeast
    }
    return ClaimReader.bounds[both] ?? ClaimReader.bounds[before]
      ?? (before == "than" ? .about : nil)
  }

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
    // `at 31 March 2024`: a day.
    if !isPercent, number.decimals == 0, (1...31).contains(number.value),
      ClaimReader.monthNumber(after) != nil
    {
      return (.word(text), 1)
    }
    if !isPercent, text.count == 4, (1990...2099).contains(number.value),
      ["in", "since", "of", "during"].contains(before)
    {
      return (.otherPeriod, 1)
    }
    let item = ClaimWords.Number(
      value: number.value, decimals: number.decimals, isPercent: isPercent,
      bound: bound(at: place))
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
