public import Store
public import Vocabulary

/// What questions are about until they say otherwise.
public struct Focus: Equatable, Sendable {
  public var authority: AuthorityID?
  public var comparisons: [Comparison]
  /// `anchor`: the month after which nothing counts as the latest; nil for the end of the data.
  public var anchor: Month?

  public init(
    authority: AuthorityID? = nil, comparisons: [Comparison] = [], anchor: Month? = nil
  ) {
    self.authority = authority
    self.comparisons = comparisons
    self.anchor = anchor
  }

  /// The authority with the newest report; of several, the one with the most indicators.
  public static func initial(of store: Store) -> Focus {
    let newest = store.reportingAuthorities.max { left, right in
      let (a, b) = (store.reports(of: left).last, store.reports(of: right).last)
      guard let a, let b, a != b else {
        return store.indicatorCount(of: left) < store.indicatorCount(of: right)
      }
      return a < b
    }
    return Focus(authority: newest)
  }

  /// The same in another store, whose authorities are numbered anew. An authority whose figures are
  /// gone gives way to the one that a session about that store would begin with.
  public func moved(from old: Store, to new: Store) -> Focus {
    let same = authority.flatMap { moved($0, from: old, to: new) }
    let isLost = same.map { new.indicatorCount(of: $0) == 0 } ?? true
    let hadFigures = authority.map { old.indicatorCount(of: $0) > 0 } ?? true
    return Focus(
      authority: isLost && hadFigures ? Focus.initial(of: new).authority : same,
      comparisons: comparisons.compactMap { comparison in
        guard case .authority(let id) = comparison else { return comparison }
        return moved(id, from: old, to: new).map { .authority($0) }
      },
      anchor: anchor)
  }

  private func moved(_ id: AuthorityID, from old: Store, to new: Store) -> AuthorityID? {
    new.catalogue.authority(named: old.catalogue[id].name)
  }
}
