import Vocabulary

extension Freezing {
  /// Names the series and lays their printings over one another.
  mutating func buildViews(authorities: Int, _ indicators: Int) {
    let printed = printings.map { origins[Int($0.origin)].key }
    let yearly = rows(\.periods).map { origins[Int($0.origin)].key }
    table.keys = Column(Set(printed).union(yearly).sorted())
    var next = 0
    for key in table.keys {
      let start = next
      while next < printed.count, printed[next] == key { next += 1 }
      table.printingStarts.append(next)
      table.views.append(view(over: start..<next))
    }
    table.index(authorities: authorities, indicators: indicators)
  }

  private mutating func view(over places: Range<Int>) -> CurrentView {
    guard let first = places.first else { return CurrentView(first: Month(ordinal: 0), months: 0) }
    let only = printings[first]
    if places.count > 1 { return viewOverSeveral(places) }
    return withDecimals(
      CurrentView(first: only.first, months: only.count, cells: only.cells))
  }

  private mutating func viewOverSeveral(_ places: Range<Int>) -> CurrentView {
    let ranges = places.map {
      MonthRange(printings[$0].first, printings[$0].first + (Int(printings[$0].count) - 1))
    }
    let range = ranges.dropFirst().reduce(ranges[0]) { $0.union($1) }
    let reports = printings.reports(of: places)
    findConflicts(in: reports, range)
    let start = (cells: arena.count, sources: arena.sources.count)
    append(Overlay(range, of: reports, printings, arena))
    append(Overlay(range, of: reports.reversed(), printings, arena))
    return withDecimals(
      CurrentView(
        first: range.first, months: UInt16(range.count),
        isPrintedOnce: reports.count == places.count, cells: start.cells, sources: start.sources))
  }

  private func withDecimals(_ view: CurrentView) -> CurrentView {
    var view = view
    view.evenDecimals = arena.evenDecimals(in: view.allCells)
    return view
  }

  private mutating func append(_ overlay: Overlay) {
    for (value, decimals) in zip(overlay.values, overlay.decimals) {
      arena.values.append(value, decimals: decimals)
    }
    arena.marks.append(contentsOf: overlay.marks, overlay.marks.indices)
    arena.decimals.append(contentsOf: overlay.decimals, overlay.decimals.indices)
    arena.sources.append(contentsOf: overlay.sources, overlay.sources.indices)
  }

  /// Report by report, so that a conflict is found even where a newer report covers it.
  private mutating func findConflicts(in reports: [Range<Int>], _ range: MonthRange) {
    for places in reports where places.count > 1 {
      var overlay = Overlay(range)
      for place in places { conflicts += overlay.lay(place, of: printings, from: arena) }
    }
  }
}
