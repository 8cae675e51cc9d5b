internal import Store
internal import Vocabulary

/// Which indicators and whose a sentence speaks of.
struct ClaimSubject {
  /// Indicators named where: a number belongs to the last one named before it.
  struct Mention {
    var places: Range<Int>
    var indicators: [IndicatorID]
    /// By its code, or by a name that nothing narrows: `referrals from schools` are not `referrals`.
    var isCertain: Bool
  }

  let authorities: [AuthorityID]
  let mentions: [Mention]
  /// By the words of titles, where no name is written out; several are possible.
  let likely: [IndicatorID]

  init(_ words: ClaimWords, of usual: AuthorityID?, in store: Store) {
    let names = ClaimNames(words, store)
    authorities = names.authorities.isEmpty ? [usual].compactMap { $0 } : names.authorities
    let own = authorities.flatMap { store.indicators(of: $0) }.uniqued()
    mentions = names.mentions(for: authorities).compactMap { mention in
      let known = mention.indicators.filter { own.contains($0) }
      var own = mention
      own.indicators = known
      return known.isEmpty ? nil : own
    }
    likely = mentions.isEmpty ? TitleWords(words, store.catalogue).best(of: own) : []
  }

  /// What a number at `place` may be of.
  func candidates(at place: Int) -> Mention {
    let before = mentions.last { $0.places.lowerBound < place }
    return before ?? mentions.first
      ?? Mention(places: 0..<0, indicators: likely, isCertain: false)
  }
}

/// The names of the catalogue that stand in a sentence, the longest first.
private struct ClaimNames {
  private let words: ClaimWords
  private let store: Store
  private var found: [(places: Range<Int>, targets: [NameTarget])] = []

  /// More words than any name has.
  private static let longestName = 9

  init(_ words: ClaimWords, _ store: Store) {
    self.words = words
    self.store = store
    var place = 0
    while place < words.texts.count {
      guard let match = longest(at: place) else {
        place += 1
        continue
      }
      found.append(match)
      place = match.places.upperBound
    }
  }

  private func longest(at place: Int) -> (places: Range<Int>, targets: [NameTarget])? {
    let most = min(ClaimNames.longestName, words.texts.count - place)
    for count in stride(from: most, through: 1, by: -1) {
      let places = place..<place + count
      let isFigure = count == 1 && !isWord(place)
      let text = words.texts[places].joined(separator: " ")
      let bare = text.hasSuffix("'s") ? String(text.dropLast(2)) : text
      let targets = [text, bare].lazy.map { store.catalogue.names.targets(of: $0) }
        .first { !$0.isEmpty }
      if let targets, !isFigure { return (places, targets) }
    }
    return nil
  }

  private func isWord(_ place: Int) -> Bool { words.word(place) != nil }

  var authorities: [AuthorityID] {
    found.flatMap(\.targets).compactMap { target in
      if case .authority(let id) = target { id } else { nil }
    }.uniqued()
  }

  func mentions(for authorities: [AuthorityID]) -> [ClaimSubject.Mention] {
    found.compactMap { match in
      let indicators = match.targets.compactMap { target -> IndicatorID? in
        switch target {
        case .indicator(let id): id
        case .reference(let owner, let id): authorities.contains(owner) ? id : nil
        case .authority, .comparator, .group: nil
        }
      }
      return indicators.isEmpty
        ? nil
        : ClaimSubject.Mention(
          places: match.places, indicators: indicators.uniqued(),
          isCertain: isCertain(match.places))
    }
  }

  private static let plainLeads: Set<String> = [
    "the", "of", "our", "all", "and", "in", "for", "that", "total", "their", "its", "at", "to",
    "council's",
  ]
  private static let narrowing: Set<String> = [
    "from", "by", "who", "which", "with", "for", "leading", "that", "in", "placed", "under",
    "without", "per", "of", "aged", "completed", "outside", "within", "open",
  ]

  /// A code is; another name only where no word before it and no phrase behind it narrows it.
  private func isCertain(_ places: Range<Int>) -> Bool {
    let text = words.texts[places].joined(separator: " ")
    if store.catalogue.indicator(code: text) != nil { return true }
    if let before = words.word(places.lowerBound - 1), !ClaimNames.plainLeads.contains(before),
      !isAuthority(before)
    {
      return false
    }
    guard let after = words.word(places.upperBound), ClaimNames.narrowing.contains(after) else {
      return true
    }
    let next = words.word(places.upperBound + 1)
    return next.map { isAuthority($0) || ClaimNames.plainLeads.contains($0) && after == "in" }
      ?? true
  }

  private func isAuthority(_ word: String) -> Bool {
    let bare = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    return store.catalogue.authority(named: bare) != nil
  }
}

/// How well titles fit the words of a sentence.
private struct TitleWords {
  private let words: Set<String>
  private let catalogue: Catalogue

  /// One word that two titles share is no evidence.
  private static let fewestShared = 2

  private static let empty: Set<String> = [
    "the", "of", "and", "in", "at", "to", "a", "an", "for", "with", "on", "by", "number", "per",
    "has", "have", "was", "were", "is", "are", "this", "that", "who", "from", "total", "being",
    "month", "end", "percentage", "share", "rate",
  ]

  init(_ words: ClaimWords, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.words = Set(words.items.indices.compactMap { words.word($0) }.map(TitleWords.stem))
      .subtracting(TitleWords.empty)
  }

  /// `workers` is `worker`, `children` is `child`.
  private static func stem(_ word: String) -> String {
    if word == "children" || word == "childrens" || word == "children's" { return "child" }
    return word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static func words(_ text: String) -> Set<String> {
    let split = NameFolding.fold(text).split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    return Set(split.map { stem(String($0)) }).subtracting(empty)
  }

  /// Those that share the most words with the sentence; none where that is too little.
  func best(of indicators: [IndicatorID]) -> [IndicatorID] {
    let scores = indicators.map { id in
      let about = catalogue[id]
      let names = ([about.title] + about.aliases).map {
        TitleWords.words($0).intersection(words).count
      }
      return (id: id, score: names.max() ?? 0)
    }
    guard let best = scores.map(\.score).max(), best >= TitleWords.fewestShared else { return [] }
    return scores.filter { $0.score == best }.map(\.id)
  }
}
