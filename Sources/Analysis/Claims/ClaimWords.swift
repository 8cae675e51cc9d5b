internal import Vocabulary

/// A sentence cut into what a claim is made of: words, numbers and months.
struct ClaimWords {
  /// A number as it was written, and what it claims to be.
  struct Number: Equatable {
    var value: Double
    var decimals: Int
    var isPercent: Bool
    /// `over 500`: the figure is said to lie on one side of the number, or near it.
    var bound: Bound?

    /// Everything that it can stand for.
    var interval: Interval { Interval(printed: value, decimals: decimals) }

    /// Both numbers of things, and no more of them than there are.
    func isPart(of whole: Number) -> Bool {
      !isPercent && !whole.isPercent && decimals == 0 && whole.decimals == 0 && value >= 0
        && value <= whole.value
    }
  }

  enum Bound: Equatable {
    /// `about`, `nearly`: no figure that could be wrong.
    case about
    case above
    case below
    case atLeast
    case atMost
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

  var speaksOfUs: Bool { words.contains { ["we", "our", "ours", "us"].contains($0) } }

  func number(_ place: Int) -> Number? {
    guard items.indices.contains(place), case .number(let number) = items[place] else { return nil }
    return number
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
