import Vocabulary

/// What the store knows of each series: its key, its printings and its current view.
struct SeriesTable: Sendable {
  /// Ascending.
  var keys = Column<SeriesKey>()
  /// The printings of series `s` are `printingStarts[s]..<printingStarts[s + 1]`.
  var printingStarts: Column<Int> = [0]
  var views = Column<CurrentView>()
  /// The series of authority `a` are `authorityStarts[a]..<authorityStarts[a + 1]`.
  var authorityStarts: Column<Int> = [0]
  /// Series in the order of indicator, then authority, and where each indicator begins.
  var byIndicator = Column<SeriesID>()
  var indicatorStarts: Column<Int> = [0]

  func printings(of series: SeriesID) -> Range<Int> {
    printingStarts[series.index]..<printingStarts[series.index + 1]
  }

  func series(of authority: AuthorityID) -> Range<Int> {
    guard authority.index + 1 < authorityStarts.count else { return 0..<0 }
    return authorityStarts[authority.index]..<authorityStarts[authority.index + 1]
  }

  func series(of indicator: IndicatorID) -> Slice<Column<SeriesID>> {
    guard indicator.index + 1 < indicatorStarts.count else { return byIndicator[0..<0] }
    return byIndicator[indicatorStarts[indicator.index]..<indicatorStarts[indicator.index + 1]]
  }

  /// - Complexity: O(log n) in the indicators of one authority; of one who has them all, O(1).
  func series(_ key: SeriesKey) -> SeriesID? {
    let range = series(of: key.authority)
    let place = range.lowerBound + key.indicator.index
    if place < range.upperBound, keys[place] == key { return SeriesID(place) }
    let low = partitionPoint(keys[range]) { $0 >= key }
    return low < range.upperBound && keys[low] == key ? SeriesID(low) : nil
  }

  /// Fills the two indexes from the keys.
  mutating func index(authorities: Int, indicators: Int) {
    authorityStarts = Column(starts(of: keys.map(\.authority.index), upTo: authorities))
    indicatorStarts = Column(starts(of: keys.map(\.indicator.index), upTo: indicators))
    var next = indicatorStarts
    byIndicator = Column(Array(repeating: SeriesID(0), count: keys.count))
    for (place, key) in keys.enumerated() {
      byIndicator[next[key.indicator.index]] = SeriesID(place)
      next[key.indicator.index] += 1
    }
  }

  private func starts(of codes: [Int], upTo count: Int) -> [Int] {
    var starts = Array(repeating: 0, count: count + 1)
    for code in codes { starts[code + 1] += 1 }
    for code in 0..<count { starts[code + 1] += starts[code] }
    return starts
  }
}

/// A series as the newest reports show it: a dense run from its first to its last printed month.
struct CurrentView: BitwiseCopyable, Sendable {
  var first: Month
  /// 0 for a series that prints years only.
  var months: UInt16
  /// The decimals of all its figures, first ones too; `mixed` where they differ.
  private var decimals = CurrentView.mixed
  /// Whether no report prints the series twice, so that two printings are two reports.
  var isPrintedOnce: Bool
  var cells: Int
  /// Its first place in the arena's sources; -1 when all of it is the series' one printing.
  ///
  /// Behind the cells and sources of several printings lie as many more: each month as the first report
  /// that had it showed it.
  var sources: Int

  private static let mixed = UInt8.max

  init(first: Month, months: UInt16, isPrintedOnce: Bool = true, cells: Int = 0, sources: Int = -1)
  {
    self.first = first
    self.months = months
    self.isPrintedOnce = isPrintedOnce
    self.cells = cells
    self.sources = sources
  }

  var count: Int { Int(months) }
  /// The decimals of all its figures, first ones too; nil where they differ.
  var evenDecimals: UInt8? {
    get { decimals == CurrentView.mixed ? nil : decimals }
    set { decimals = newValue ?? CurrentView.mixed }
  }
  var currentCells: Range<Int> { cells..<(cells + count) }
  /// The months twice where they come from several printings: now, and as first shown.
  var allCells: Range<Int> { cells..<(cells + (sources < 0 ? 1 : 2) * count) }
  var allSources: Range<Int> { sources < 0 ? 0..<0 : sources..<(sources + 2 * count) }
}
