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

  /// What a figure is set against, and where it is named.
  struct Mark {
    enum What: Equatable {
      case comparator(Comparator)
      case target
      case authority(AuthorityID)

      var isAuthority: Bool { if case .authority = self { true } else { false } }
    }

    var what: What
    var place: Int
  }

  let authorities: [AuthorityID]
  let mentions: [Mention]
  /// Benchmarks, targets and authorities in the order of the sentence.
  let marks: [Mark]
  /// Places of numbers that are the reports' own references: `5.13` of Rotherham.
  let references: Set<Int>
  /// By the words of titles, where no name is written out; several are possible.
  let likely: [IndicatorID]
  /// Where names stand, all their words.
  let places: Set<Int>
  /// Words of the titles of what may be meant.
  let titleWords: Set<String>
  /// `Southampton and Rotherham both`: not one figure of one authority.
  let speaksOfAll: Bool
  private let ours: AuthorityID?

  init(_ words: ClaimWords, of usual: AuthorityID?, in store: Store) {
    let names = ClaimNames(words, of: usual, store)
    let isOurs = names.authorities.isEmpty || words.speaksOfUs || names.areComparedWith
    authorities = ((isOurs ? [usual].compactMap(\.self) : []) + names.authorities).uniqued()
    ours = isOurs ? usual : nil
    speaksOfAll = names.areTogether
    references = names.references
    marks = names.marks
    let own = authorities.flatMap { store.indicators(of: $0) }.uniqued()
    mentions = names.mentions(for: authorities).compactMap { mention in
      let units = words.units(before: mention.places.lowerBound)
      let meant = units.map { units in
        units.lazy.map { store.catalogue.made(of: mention.indicators, as: $0) }
          .first { !$0.isEmpty } ?? []
      }
      let known = (meant ?? mention.indicators).filter { own.contains($0) }
      return known.isEmpty
        ? nil
        : Mention(places: mention.places, indicators: known, isCertain: mention.isCertain)
    }
    likely = mentions.isEmpty ? TitleWords(words, store.catalogue).best(of: own) : []
    places = names.places
    titleWords = Set(
      (mentions.flatMap(\.indicators) + likely).flatMap { id in
        ([store.catalogue[id].title] + store.catalogue[id].aliases).flatMap {
          NameFolding.fold($0).split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }
            .map(String.init)
        }
      })
  }

  /// Whose a number at `place` is: the only authority's, or of several the last one named before it.
  func authority(at place: Int) -> AuthorityID? {
    if authorities.count == 1 { return authorities[0] }
    let named = marks.last { $0.what.isAuthority && $0.place < place }
    guard case .authority(let authority) = named?.what else { return ours }
    return authority
  }

  /// What a number at `place` may be of.
  func candidates(at place: Int) -> Mention {
    let before = mentions.last { $0.places.lowerBound < place }
    return before ?? mentions.first
      ?? Mention(places: 0..<0, indicators: likely, isCertain: false)
  }
}

extension ClaimWords {
  /// `the rate of` in front of a name: then it is not the number that is meant. A share is often
  /// called a rate.
  fileprivate func units(before place: Int) -> [Unit]? {
    guard word(place - 1) == "of" else { return nil }
    switch word(place - 2) {
    case "rate": return [.rate, .percent]
    case "percentage", "proportion", "share": return [.percent]
    default: return nil
    }
  }
}

extension Catalogue {
  /// Those of the indicators in a unit, and the measures in it that are made of the others.
  fileprivate func made(of indicators: [IndicatorID], as unit: Unit) -> [IndicatorID] {
    let codes = indicators.map { self[$0].code }
    return indicatorIDs.filter { id in
      self[id].unit == unit && (indicators.contains(id) || codes.contains(self[id].numerator))
    }
  }
}
