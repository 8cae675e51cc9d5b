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
  /// What became of each month of some series, as far as the reports of `reports` tell.
  ///
  /// - Complexity: O(months) where all reports of a series are among them, else O(months × printings).
  public func revisions(of all: [SeriesID], in reports: MonthRange) -> RevisionTally {
    var (tally, ends) = (RevisionTally(), MonthEnds())
    for series in all { addRevisions(of: series, in: reports, &ends, to: &tally) }
    return tally
  }

  private func addRevisions(
    of series: SeriesID, in reports: MonthRange, _ ends: inout MonthEnds,
    to tally: inout RevisionTally
  ) {
    let (all, places) = (table.printings(of: series), printings(of: series, in: reports))
    guard !places.isEmpty, let span = span(of: series) else { return }
    if places.count == 1 {
      tally.months += printedMonths(of: places.lowerBound)
      return
    }
    if places == all {
      ends.read(table.views[series.index], of: cells)
    } else {
      let reports = printings.reports(of: places)
      ends.take(
        last: Overlay(span, of: reports, printings, cells),
        first: Overlay(span, of: reports.reversed(), printings, cells))
    }
    for slot in 0..<span.count { compare(ends, at: slot, of: series, span, &tally) }
  }

  /// The printings of a series that stand in some reports; no printing is looked at where those are all.
  private func printings(of series: SeriesID, in reports: MonthRange) -> Range<Int> {
    let all = table.printings(of: series)
    let own = self.reports(of: authority(of: series))
    if let first = own.first, let last = own.last, reports.contains(first), reports.contains(last) {
      return all
    }
    let newest = partitionPoint(printings[all]) { $0.report <= reports.last }
    return newest..<partitionPoint(printings[all]) { $0.report < reports.first }
  }

  private func printedMonths(of place: Int) -> Int {
    let printing = printings[place]
    let range = printing.cells..<(printing.cells + Int(printing.count))
    var count = 0
    cells.marks.forEach(in: range) { count += $0.isAbsent ? 0 : 1 }
    return count
  }

  private func compare(
    _ ends: MonthEnds, at slot: Int, of series: SeriesID, _ span: MonthRange,
    _ tally: inout RevisionTally
  ) {
    let (last, first) = (ends.sources[slot], ends.sources[span.count + slot])
    guard first >= 0 else { return }
    tally.months += 1
    guard first != last,
      ends.isPrintedOnce || printings[Int(first)].report != printings[Int(last)].report
    else { return }
    tally.reprinted += 1
    let (now, before) = (ends.values[slot], ends.values[span.count + slot])
    if before == now { return }
    switch (before.isNaN, now.isNaN) {
    case (true, true): return
    case (true, false): tally.filled += 1
    case (false, true): tally.withdrawn += 1
    case (false, false):
      let month = span.first + slot
      guard ends.areEven || !isOnlyFiner(before, of: Int(first), now, of: Int(last), at: month)
      else { return }
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
    let (old, new) = (decimals(of: first, at: month), decimals(of: last, at: month))
    if old == new { return false }
    let half = 0.5 * (0..<min(old, new)).reduce(1) { step, _ in step / 10 }
    return abs(before - now) <= half + 1e-9
  }

  private func decimals(of place: Int, at month: Month) -> UInt8 {
    cells.decimals[printings[place].cells + (month - printings[place].first)]
  }
}

/// What the newest and the first report that had them show of some months, in room that is used again.
private struct MonthEnds {
  /// NaN where there is no figure; the newest of all months, then the first.
  private(set) var values: [Double] = []
  /// The printings that show them; -1 for none.
  private(set) var sources: [Int32] = []
  /// Whether no figure is printed with more decimals than another.
  private(set) var areEven = false
  /// Whether two printings are always two reports.
  private(set) var isPrintedOnce = false

  /// Reads the months of a view over several printings.
  mutating func read(_ view: CurrentView, of cells: CellArena) {
    if values.count != view.allCells.count {
      values = Array(repeating: .nan, count: view.allCells.count)
      sources = Array(repeating: -1, count: view.allCells.count)
    }
    (areEven, isPrintedOnce) = (view.evenDecimals != nil, view.isPrintedOnce)
    values.withUnsafeMutableBufferPointer { cells.read(view.allCells, of: view, into: $0) }
    sources.withUnsafeMutableBufferPointer { room in
      cells.sources.forEachBlock(in: view.allSources) { sources, place, _ in
        _ = room[place...].update(fromContentsOf: sources)
      }
    }
  }

  mutating func take(last: Overlay, first: Overlay) {
    (areEven, isPrintedOnce) = (false, false)
    values = last.values + first.values
    sources = last.sources + first.sources
  }
}
