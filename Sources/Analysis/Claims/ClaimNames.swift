internal import Store
internal import Vocabulary

/// The names of the catalogue that stand in a sentence, the longest first.
struct ClaimNames {
  private let words: ClaimWords
  private let store: Store
  private var found: [(places: Range<Int>, targets: [NameTarget])] = []
  private(set) var references: Set<Int> = []

  /// More words than any name has.
  private static let longestName = 9

  init(_ words: ClaimWords, of usual: AuthorityID?, _ store: Store) {
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
    findReferences(authorities.isEmpty ? [usual].compactMap(\.self) : authorities)
  }

  /// Words in front of a number that make it a name: `indicator 5.13`.
  private static let referenceLeads: Set<String> = [
    "indicator", "measure", "row", "ref", "reference", "line",
  ]

  /// A bare number with a point that begins the sentence, or stands behind an authority or the word
  /// for it, is a reference where the authority's reports have one so called.
  private mutating func findReferences(_ owners: [AuthorityID]) {
    for place in words.items.indices {
      guard let number = words.number(place), !number.isPercent,
        words.texts[place].contains("."), isReferred(place)
      else { continue }
      let targets = store.catalogue.names.targets(of: words.texts[place]).filter { target in
        if case .reference(let owner, _) = target { owners.contains(owner) } else { false }
      }
      guard !targets.isEmpty else { continue }
      references.insert(place)
      found.append((place..<place + 1, targets))
    }
    found.sort { $0.places.lowerBound < $1.places.lowerBound }
  }

  private func isReferred(_ place: Int) -> Bool {
    guard let before = words.word(place - 1) else { return place == 0 }
    return ClaimNames.referenceLeads.contains(before) || isAuthority(before)
  }

  /// Benchmarks by name or as people call them, targets, authorities.
  var marks: [ClaimSubject.Mark] {
    let named = found.flatMap { match in
      match.targets.compactMap { target -> ClaimSubject.Mark? in
        let place = match.places.lowerBound
        switch target {
        case .authority(let id): return ClaimSubject.Mark(what: .authority(id), place: place)
        case .comparator(let it): return ClaimSubject.Mark(what: .comparator(it), place: place)
        case .indicator, .reference, .group: return nil
        }
      }
    }
    let taken = Set(found.flatMap(\.places))
    let unnamed = words.items.indices.compactMap { place in
      taken.contains(place) ? nil : called(place)
    }
    return (named + unnamed).sorted { $0.place < $1.place }
  }

  private func called(_ place: Int) -> ClaimSubject.Mark? {
    guard let word = words.word(place) else { return nil }
    if word == "sn" || word.hasPrefix("neighbour") {
      return ClaimSubject.Mark(what: .comparator(.statisticalNeighbours), place: place)
    }
    if word.hasPrefix("england") || word.hasPrefix("national") {
      return ClaimSubject.Mark(what: .comparator(.england), place: place)
    }
    return word == "target" || word == "targets"
      ? ClaimSubject.Mark(what: .target, place: place) : nil
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

  var places: Set<Int> { Set(found.flatMap(\.places)) }

  /// `higher than Rotherham`: then it is not Rotherham's figure that is spoken of first.
  var areComparedWith: Bool {
    let starts = found.filter { match in
      match.targets.contains { if case .authority = $0 { true } else { false } }
    }.map(\.places.lowerBound)
    return !starts.isEmpty && starts.allSatisfy { words.word($0 - 1) == "than" }
  }

  private static let joining: Set<String> = ["and", "or", "&"]
  private static let together: Set<String> = ["both", "each", "together", "respectively"]

  /// Several authorities that share what is said.
  var areTogether: Bool {
    let places = found.filter { match in
      match.targets.contains { if case .authority = $0 { true } else { false } }
    }.map(\.places)
    let areNeighbours = zip(places, places.dropFirst()).contains { first, second in
      (first.upperBound..<second.lowerBound).allSatisfy {
        words.word($0).map(ClaimNames.joining.contains) ?? false
      }
    }
    return areNeighbours
      || places.count > 1 && words.words.contains(where: ClaimNames.together.contains)
  }

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
struct TitleWords {
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
