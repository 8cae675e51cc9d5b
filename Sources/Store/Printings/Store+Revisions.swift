public import Vocabulary

/// What became of printed months from the report that first had them to the newest.
public struct RevisionTally: Equatable, Sendable {
  /// Months that a report covers, and those that more than one report prints.
  public var months = 0
  public var reprinted = 0
  /// Another figure than at first, a figure where there was none, none where there was one.
  public var changed = 0
  public var filled = 0
  public var withdrawn = 0
  /// The largest change of a figure.
  public var largest: Revision?

  public init() {}

  /// Everything that is not as it was at first.
  public var revised: Int { changed + filled + withdrawn }

  /// A month whose figure changed.
  public struct Revision: Equatable, Sendable {
    public var series: SeriesID
    public var month: Month
    public var first: Double
    public var last: Double

    var size: Double { abs(last - first) }
  }
}

extension Store {
  /// Adds up what became of each month of a series, as far as the reports of `reports` tell.
  ///
  /// - Complexity: O(months + printings) where each report goes on from the one before.
  public func addRevisions(
    of series: SeriesID, in reports: MonthRange, to tally: inout RevisionTally
  ) {
    let places = table.printings(of: series).filter { reports.contains(printings[$0].report) }
    guard let newest = places.first, let span = span(of: series) else { return }
    if places.count == 1 {
      tally.months += printedMonths(of: newest)
      return
    }
    let first = FirstPrintings(of: places, in: span, self)
    let isWhole = places.count == table.printings(of: series).count
    let last = isWhole ? currentSources(of: series, span) : overlay(places, in: span)
    for slot in 0..<span.count where first.places[slot] >= 0 {
      compare(
        series, span.first + slot, Int(first.places[slot]), Int(last[slot]), &tally)
    }
  }

  private func printedMonths(of place: Int) -> Int {
    let printing = printings[place]
    let range = printing.cells..<(printing.cells + Int(printing.count))
    var count = 0
    cells.marks.forEach(in: range) { count += $0.isAbsent ? 0 : 1 }
    return count
  }

  /// The printing that each month is shown from.
  private func currentSources(of series: SeriesID, _ span: MonthRange) -> [Int32] {
    let view = table.views[series.index]
    return (0..<span.count).map { source(of: view, at: $0, series) }
  }

  private func overlay(_ places: [Int], in span: MonthRange) -> [Int32] {
    var overlay = Overlay(span)
    for place in places { overlay.lay(place, of: printings, from: cells) }
    return overlay.sources
  }

  private func compare(
    _ series: SeriesID, _ month: Month, _ first: Int, _ last: Int, _ tally: inout RevisionTally
  ) {
    tally.months += 1
    guard printings[first].report != printings[last].report else { return }
    tally.reprinted += 1
    let (before, now) = (value(of: first, at: month), value(of: last, at: month))
    if before == now { return }
    switch (before.isNaN, now.isNaN) {
    case (true, true): return
    case (true, false): tally.filled += 1
    case (false, true): tally.withdrawn += 1
    case (false, false):
      guard !isOnlyFiner(before, of: first, now, of: last, at: month) else { return }
      tally.changed += 1
      let revision = RevisionTally.Revision(
        series: series, month: month, first: before, last: now)
      if revision.size > tally.largest?.size ?? 0 { tally.largest = revision }
    }
  }

  /// Whether the later figure is the same, printed with more decimals or with fewer.
  private func isOnlyFiner(
    _ before: Double, of first: Int, _ now: Double, of last: Int, at month: Month
  ) -> Bool {
    let decimals = [first, last].map { place in
      cells.decimals[printings[place].cells + (month - printings[place].first)]
    }
    guard decimals[0] != decimals[1], let coarse = decimals.min() else { return false }
    let half = 0.5 * (0..<coarse).reduce(1) { step, _ in step / 10 }
    return abs(before - now) <= half + 1e-9
  }

  private func value(of place: Int, at month: Month) -> Double {
    cells.value(at: printings[place].cells + (month - printings[place].first))
  }
}

/// The printing that first had each month; the months that all earlier reports left are looked at once.
private struct FirstPrintings {
  /// -1 where no report has the month.
  private(set) var places: [Int32]
  private let span: MonthRange
  /// Months in a row that are settled.
  private var settled = 0..<0

  /// - Parameter newestFirst: as the store keeps them, those of one report as printed.
  init(of newestFirst: [Int], in span: MonthRange, _ store: Store) {
    self.span = span
    places = Array(repeating: -1, count: span.count)
    var end = newestFirst.count
    while end > 0 {
      let report = store.printings[newestFirst[end - 1]].report
      var start = end - 1
      while start > 0, store.printings[newestFirst[start - 1]].report == report { start -= 1 }
      let ofReport = newestFirst[start]...newestFirst[end - 1]
      for place in newestFirst[start..<end] { lay(place, store, ofReport) }
      settle()
      end = start
    }
  }

  /// Within a report the first printing of a month counts, but a figure before a marker.
  private mutating func lay(_ place: Int, _ store: Store, _ ofReport: ClosedRange<Int>) {
    let printing = store.printings[place]
    let start = printing.first - span.first
    for slot in start..<(start + Int(printing.count)) where !settled.contains(slot) {
      let mark = store.cells.marks[printing.cells + slot - start]
      if mark.isAbsent { continue }
      let known = Int(places[slot])
      if known < 0 || ofReport.contains(known) && mark.isValue && !isValue(known, slot, store) {
        places[slot] = Int32(place)
      }
    }
  }

  private func isValue(_ place: Int, _ slot: Int, _ store: Store) -> Bool {
    let printing = store.printings[place]
    return store.cells.marks[printing.cells + slot - (printing.first - span.first)].isValue
  }

  /// Lengthens the run of settled months; a run that begins anew elsewhere is looked at again.
  private mutating func settle() {
    var (low, high) = (settled.lowerBound, settled.upperBound)
    if settled.isEmpty {
      low = places.firstIndex { $0 >= 0 } ?? 0
      high = low
    }
    while low > 0, places[low - 1] >= 0 { low -= 1 }
    while high < places.count, places[high] >= 0 { high += 1 }
    settled = low..<high
  }
}
