public import Vocabulary

extension Store {
  /// From the first to the last printed month; nil for a series that prints years only.
  public func span(of series: SeriesID) -> MonthRange? {
    let view = table.views[series.index]
    return view.count == 0 ? nil : MonthRange(view.first, view.first + (view.count - 1))
  }

  /// The newest month with a figure, as of `vintage`.
  public func latestMonth(of series: SeriesID, vintage: Vintage = .latest) -> Month? {
    guard let span = span(of: series) else { return nil }
    let overlay = overlay(of: series, in: span, vintage: vintage)
    return overlay.marks.lastIndex(where: \.isValue).map { span.first + $0 }
  }

  /// The months of `range`; those outside the series, and gaps, are `.absent`.
  ///
  /// - Complexity: O(range) for the latest view, O(range × printings) for an older one.
  public func values(
    of series: SeriesID, in range: MonthRange, vintage: Vintage = .latest
  ) -> MonthlyValues {
    let overlay = overlay(of: series, in: range, vintage: vintage)
    let hasRatios = table.printings(of: series).contains { printings[$0].hasRatios }
    return MonthlyValues(
      range: range, values: overlay.values, statuses: overlay.marks.map(\.status),
      decimals: overlay.decimals, isConflict: overlay.marks.map(\.isConflict),
      reports: overlay.sources.map { $0 < 0 ? nil : printings[Int($0)].report },
      numerators: hasRatios ? ratios(cells.numerators, under: overlay) : nil,
      denominators: hasRatios ? ratios(cells.denominators, under: overlay) : nil)
  }

  /// The report that the last printed month of `range` is read from.
  public func lastReport(
    of series: SeriesID, in range: MonthRange, vintage: Vintage = .latest
  ) -> Month? {
    guard showsCurrentView(series, vintage), let span = span(of: series) else {
      let sources = overlay(of: series, in: range, vintage: vintage).sources
      return sources.last { $0 >= 0 }.map { printings[Int($0)].report }
    }
    guard let months = span.intersection(range) else { return nil }
    let view = table.views[series.index]
    for month in months.reversed() where !cells.marks[view.cells + (month - span.first)].isAbsent {
      return printings[Int(source(of: view, at: month - span.first, series))].report
    }
    return nil
  }

  /// Why each month of `range` has a figure or none, without the figures.
  public func marks(
    of series: SeriesID, in range: MonthRange, vintage: Vintage = .latest
  ) -> [CellMark] {
    let view = table.views[series.index]
    guard showsCurrentView(series, vintage), let span = span(of: series), span == range else {
      return overlay(of: series, in: range, vintage: vintage).marks
    }
    return cells.marks.elements(in: view.currentCells)
  }

  /// One month of a series, without the room that a window takes.
  public func cell(
    of series: SeriesID, at month: Month, vintage: Vintage = .latest
  ) -> MonthCell {
    let view = table.views[series.index]
    let offset = month - view.first
    if showsCurrentView(series, vintage) {
      guard offset >= 0, offset < view.count else { return .absent }
      return MonthCell(at: view.cells + offset, in: cells)
    }
    let overlay = overlay(of: series, in: MonthRange(month), vintage: vintage)
    return MonthCell(
      value: overlay.values[0], status: overlay.marks[0].status, decimals: overlay.decimals[0],
      isConflict: overlay.marks[0].isConflict)
  }

  func overlay(of series: SeriesID, in range: MonthRange, vintage: Vintage) -> Overlay {
    var overlay = Overlay(range)
    if showsCurrentView(series, vintage) {
      copyCurrentView(of: series, into: &overlay)
      return overlay
    }
    for place in table.printings(of: series) where vintage.includes(printings[place].report) {
      overlay.lay(place, of: printings, from: cells)
    }
    return overlay
  }

  /// Whether no report of the series is newer than `vintage`.
  func showsCurrentView(_ series: SeriesID, _ vintage: Vintage) -> Bool {
    if vintage == .latest { return true }
    guard let newest = table.printings(of: series).first else { return true }
    return vintage.includes(printings[newest].report)
  }

  private func copyCurrentView(of series: SeriesID, into overlay: inout Overlay) {
    let view = table.views[series.index]
    guard let span = span(of: series), let months = span.intersection(overlay.range) else { return }
    let offset = months.first - span.first
    let slots = (months.first - overlay.range.first)..<(months.last - overlay.range.first + 1)
    let window = (view.cells + offset)..<(view.cells + offset + months.count)
    overlay.values.replaceSubrange(
      slots, with: cells.values.numbers(in: window, decimals: cells.decimals))
    overlay.marks.replaceSubrange(slots, with: cells.marks.elements(in: window))
    overlay.decimals.replaceSubrange(slots, with: cells.decimals.elements(in: window))
    for (place, slot) in slots.enumerated() where !overlay.marks[slot].isAbsent {
      overlay.sources[slot] = source(of: view, at: offset + place, series)
    }
  }

  func source(of view: CurrentView, at offset: Int, _ series: SeriesID) -> Int32 {
    view.sources < 0
      ? Int32(table.printingStarts[series.index]) : cells.sources[view.sources + offset]
  }

  private func ratios(_ column: PackedNumbers, under overlay: Overlay) -> [Double] {
    overlay.sources.enumerated().map { slot, source in
      guard source >= 0 else { return .nan }
      let printing = printings[Int(source)]
      return column.number(at: printing.cells + (overlay.range.first + slot - printing.first))
    }
  }
}
