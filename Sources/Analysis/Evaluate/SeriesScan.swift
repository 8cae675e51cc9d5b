internal import Store
internal import Vocabulary

/// The series of a group, found without looking at any name.
struct SeriesScan {
  private let store: Store
  /// By the place of the authority.
  private let isMember: [Bool]

  init(_ group: SeriesGroup, _ store: Store) {
    self.store = store
    var isMember = Array(repeating: false, count: store.catalogue.authorityIDs.count)
    for authority in group.authorities { isMember[authority.index] = true }
    self.isMember = isMember
  }

  /// Those of one indicator, in the order of the authorities.
  func series(of indicator: IndicatorID) -> [SeriesID] {
    store.series(of: indicator).filter { isMember[store.authority(of: $0).index] }
  }
}
