public import Vocabulary

/// What scans of many series need: figures as bare numbers, in room that is made once.
extension Store {
  /// The months of all printings and views, those without a figure included.
  public var printedMonths: Int { cells.count }

  /// Every series of an indicator, in the order of the authorities.
  public func series(of indicator: IndicatorID) -> [SeriesID] {
    Array(table.series(of: indicator))
  }

  /// Puts the figures of a series into `room`, one a month of `range`; NaN where there is none.
  ///
  /// - Complexity: O(range) for the latest view, O(range × printings) for an older one.
  public func read(
    _ series: SeriesID, in range: MonthRange, vintage: Vintage = .latest,
    into room: inout [Double]
  ) {
    guard showsCurrentView(series, vintage) else {
      room = overlay(of: series, in: range, vintage: vintage).values
      return
    }
    if room.count != range.count { room = Array(repeating: .nan, count: range.count) }
    guard let months = span(of: series)?.intersection(range) else {
      for place in room.indices { room[place] = .nan }
      return
    }
    let start = months.first - range.first
    let end = start + months.count
    let view = table.views[series.index]
    let cell = view.cells + (months.first - view.first)
    room.withUnsafeMutableBufferPointer { room in
      room[..<start].update(repeating: .nan)
      room[end...].update(repeating: .nan)
      cells.read(
        cell..<(cell + months.count), of: view,
        into: UnsafeMutableBufferPointer(rebasing: room[start..<end]))
    }
  }

  /// The decimals that any figure of a series is printed with.
  public func mostDecimals(of series: SeriesID) -> Int {
    let view = table.views[series.index]
    if let even = view.evenDecimals { return Int(even) }
    var most: UInt8 = 0
    cells.decimals.forEach(in: view.currentCells) { most = max(most, $0) }
    return Int(most)
  }

  /// The first and the last month of any of the series.
  public func span(of all: some Sequence<SeriesID>) -> MonthRange? {
    all.reduce(nil as MonthRange?) { found, series in
      guard let span = span(of: series) else { return found }
      return found.map { $0.union(span) } ?? span
    }
  }

  /// The latest month of `range` in which every one of the series has a figure.
  public func latestCommonMonth(
    of all: [SeriesID], in range: MonthRange, vintage: Vintage = .latest
  ) -> Month? {
    var month = range.last
    while month >= range.first {
      if all.allSatisfy({ cell(of: $0, at: month, vintage: vintage).status.isValue }) {
        return month
      }
      month = month - 1
    }
    return nil
  }
}
