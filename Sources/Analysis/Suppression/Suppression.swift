public import Store
public import Vocabulary

/// The figures that may not be published: counts of 1 to 4, and as many others as it takes that none
/// of them can be worked out from what is left.
///
/// A count that leaves 1 to 4 of its whole is one of those others: 37 of 40 tell of three children.
/// The relations are those of the catalogue. A share, rate or average goes where a count it is made
/// of goes, in any month that it covers; a year goes with its months. Of a whole and its parts at
/// least two go or none, and since the parts of parts make a tree, whichever of the two is guessed
/// differently, the rest can follow: no figure is determined.
/// Source: disclosure control as of the DfE's children-in-need tables: small counts
/// and the figures that would give them away.
public struct Suppression: Sendable {
  /// Counts of 1 to 4, and shares that are plainly made of such a count.
  public private(set) var small: Set<FigurePlace> = []
  /// Those and all that would give one away.
  public private(set) var hidden: Set<FigurePlace> = []

  /// Counts from this on are published; 0 is, too.
  static let leastCount = 5.0

  private let figures: PublishedFigures
  private var catalogue: Catalogue { figures.catalogue }

  public init(_ store: Store) {
    figures = PublishedFigures(store)
    small = Set(figures.places.filter(isSmall))
    hide(small)
    hide(nearlyAll)
    // Each round can only add figures, and there are finitely many.
    while true {
      let partners = Set(figures.families.compactMap(partner))
      if partners.isEmpty { break }
      hide(partners)
    }
  }

  /// The same figures in a store with another catalogue, found by their names.
  public func hidden(in other: Catalogue) -> Set<FigurePlace> {
    let authorities = Dictionary(
      other.authorityIDs.map { (other[$0].name, $0) }, uniquingKeysWith: { $1 })
    let indicators = Dictionary(
      other.indicatorIDs.map { (other[$0].code, $0) }, uniquingKeysWith: { $1 })
    return Set(
      hidden.compactMap { place in
        guard let authority = authorities[catalogue[place.authority].name],
          let indicator = indicators[catalogue[place.indicator].code]
        else { return nil }
        return FigurePlace(authority, indicator, place.period)
      })
  }

  // MARK: - Small counts

  private func isSmall(_ place: FigurePlace) -> Bool {
    let indicator = catalogue[place.indicator]
    // What the user defined is made of figures that no catalogue names.
    if indicator.isOwn { return true }
    switch indicator.unit {
    case .count: return figures.values(place).contains(where: isSmall)
    case .percent, .rate, .average:
      return figures.parts(place).contains(where: isSmall)
        || impliedCounts(place, indicator).contains(where: isSmall)
    case .days, .score, .fte, .other: return false
    }
  }

  /// A count known to half a child can be small from 0.5 on.
  private func isSmall(_ count: Double) -> Bool {
    count >= 0.5 && count < Suppression.leastCount - 0.5
  }

  /// The shares of which 1 to 4 are left out, and the counts on top of them.
  private var nearlyAll: Set<FigurePlace> {
    let shares = catalogue.indicatorIDs.filter { catalogue[$0].unit == .percent }
    let wholes = Dictionary(grouping: shares.compactMap(whole), by: \.count)
    let counts = figures.places.filter { place in
      (wholes[place.indicator] ?? []).contains { pair in
        let whole = figures.values(FigurePlace(place.authority, pair.whole, place.period))
        return figures.values(place).contains { count in
          whole.contains { isSmall($0 - count) }
        }
      }
    }
    let known = figures.places.filter { place in
      catalogue[place.indicator].unit == .percent
        && (figures.rests(place) + impliedRests(place)).contains(where: isSmall)
    }
    return Set(counts + known)
  }

  /// The count that a share is made of, and what it is a share of.
  private func whole(_ share: IndicatorID) -> (count: IndicatorID, whole: IndicatorID)? {
    guard let count = figures.id(catalogue[share].numerator),
      let whole = figures.id(catalogue[share].denominator)
    else { return nil }
    return (count, whole)
  }

  /// What is underneath less the count on top, where that is known.
  private func impliedRests(_ place: FigurePlace) -> [Double] {
    guard case .month = place.period, let whole = figures.id(catalogue[place.indicator].denominator)
    else { return [] }
    return figures.values(FigurePlace(place.authority, whole, place.period)).flatMap { whole in
      figures.values(place).map { whole * (1 - $0 / 100) }
    }
  }

  /// The count on top, worked out from the figure and what is underneath, where that is known.
  private func impliedCounts(_ place: FigurePlace, _ indicator: Indicator) -> [Double] {
    let scale = indicator.unit == .percent ? 100.0 : 10_000
    guard indicator.unit != .average, case .month = place.period else { return [] }
    let whole =
      indicator.denominator == Indicator.populationCode
      ? figures.populations(of: place.authority)
      : figures.id(indicator.denominator).map {
        figures.values(FigurePlace(place.authority, $0, place.period))
      } ?? []
    return figures.values(place).flatMap { value in whole.map { value * $0 / scale } }
  }

  // MARK: - What would give one away

  /// Hides figures and all that is made of them.
  private mutating func hide(_ places: Set<FigurePlace>) {
    var waiting = places.filter { hidden.insert($0).inserted }
    while let place = waiting.popFirst() {
      for made in figures.made(of: place) where hidden.insert(made).inserted {
        waiting.insert(made)
      }
    }
  }

  /// Of a whole and its parts one that is hidden alone could be worked out, and so could small ones
  /// together where they come to little: one that is not small goes with them, so that nobody can
  /// tell how much of the rest is theirs. Nil where nothing has to go.
  private func partner(of family: PublishedFigures.Family) -> FigurePlace? {
    let gone = family.members.filter(hidden.contains)
    guard !gone.isEmpty, gone.count == 1 || gone.allSatisfy(small.contains) else { return nil }
    // The first in the catalogue's order: the choice must not depend on what it hides.
    return family.members.first { !hidden.contains($0) && figures.isPositive($0) }
  }
}
