internal import Store
internal import Vocabulary

/// The series of a group, found without looking at any name.
struct SeriesScan {
  private let store: Store
  private let indicators: [IndicatorID]
  /// By the place of the authority.
  private let isMember: [Bool]

  init(_ group: SeriesGroup, _ store: Store) {
    self.store = store
    indicators = group.indicators
    var isMember = Array(repeating: false, count: store.catalogue.authorityIDs.count)
    for authority in group.authorities { isMember[authority.index] = true }
    self.isMember = isMember
  }

  /// Those of one indicator, in the order of the authorities.
  func series(of indicator: IndicatorID) -> [SeriesID] {
    store.series(of: indicator).filter { isMember[store.authority(of: $0).index] }
  }

  /// What `work` makes of each indicator of the group, in their order, by two threads where that pays.
  func results<Result: Sendable>(
    _ work: @escaping @Sendable (IndicatorID) -> Result
  ) -> [Result] {
    let indicators = indicators
    return SharedWork.results(indicators.count, figures: figures) { work(indicators[$0]) }
  }

  /// How many months there are to look at, every printing of them counted.
  private var figures: Int {
    store.printedMonths * indicators.count / max(1, store.catalogue.indicators.count)
  }
}
