internal import Vocabulary

/// Finds the pages of help that a question in everyday words is about.
enum HelpSearch {
  /// More pages than this are no answer.
  private static let most = 6

  /// The best pages first: those that have the most of the words, and in the most telling places.
  static func pages(about words: [String]) -> [HelpEntry] {
    let asked = words.flatMap(stems).filter { !fillers.contains($0) }
    let scored = HelpEntry.all.map { entry in (entry, score(entry, asked)) }
    // A page with one passing mention among several words is not what was asked for.
    let best = scored.map(\.1).max() ?? 0
    let found = scored.filter { $0.1 > 0 && $0.1 * 3 >= best }
    return found.sorted { $0.1 > $1.1 }.prefix(most).map(\.0)
  }

  private static func score(_ entry: HelpEntry, _ asked: [String]) -> Int {
    let places = entry.places.map { (Set(stems($0.text)), $0.weight) }
    return asked.reduce(0) { sum, word in
      sum + (places.filter { $0.0.contains(word) }.map(\.1).max() ?? 0)
    }
  }

  /// The words of a text without their endings, so that `compared` and `comparison` are one.
  private static func stems(_ text: String) -> [String] {
    NameFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.map { stem(String($0)) }
  }

  private static let endings = ["isons", "ison", "ings", "ing", "ed", "es", "s", "e"]

  private static func stem(_ word: String) -> String {
    guard let ending = endings.first(where: { word.hasSuffix($0) && word.count - $0.count >= 3 })
    else { return word }
    return String(word.dropLast(ending.count))
  }

  /// Words of a question that say nothing about its subject.
  private static let fillers = Set(
    """
    how do does did i we can could the a an to is are was were what which who where when of my our \
    me us you it its this that these in on for from with and or by at be have has get there show \
    please want need tell see look us them their
    """.split(separator: " ").flatMap { stems(String($0)) })
}

extension HelpEntry {
  /// The texts of the page, and how much a word in each says of what the page is about.
  fileprivate var places: [(text: String, weight: Int)] {
    [(name, 8), (words, 6), (summary, 4), (question.rawValue, 3)]
      + details.map { ("\($0.name) \($0.text)", 2) }
      + examples.map { ("\($0.statement) \($0.comment)", 1) }
  }
}
