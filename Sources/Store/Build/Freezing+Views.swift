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
    guard let first = places.first else {
      return CurrentView(first: Month(ordinal: 0), months: 0, cells: 0, sources: -1)
    }
    let only = printings[first]
    if places.count == 1 {
      return CurrentView(
        first: only.first, months: only.count, cells: only.cells, sources: -1)
    }
    return viewOverSeveral(places)
  }

  private mutating func viewOverSeveral(_ places: Range<Int>) -> CurrentView {
    let ranges = places.map {
      MonthRange(printings[$0].first, printings[$0].first + (Int(printings[$0].count) - 1))
    }
    let range = ranges.dropFirst().reduce(ranges[0]) { $0.union($1) }
    findConflicts(in: places, range)
    var overlay = Overlay(range)
    for place in places { overlay.lay(place, of: printings, from: arena) }
    let view = CurrentView(
      first: range.first, months: UInt16(range.count), cells: arena.count,
      sources: arena.sources.count)
    for (value, decimals) in zip(overlay.values, overlay.decimals) {
      arena.values.append(value, decimals: decimals)
    }
    arena.marks.append(contentsOf: overlay.marks, 0..<range.count)
    arena.decimals.append(contentsOf: overlay.decimals, 0..<range.count)
    arena.sources.append(contentsOf: overlay.sources, 0..<range.count)
    return view
  }

  /// Report by report, so that a conflict is found even where a newer report covers it.
  private mutating func findConflicts(in places: Range<Int>, _ range: MonthRange) {
    var start = places.lowerBound
    while start < places.upperBound {
      let report = printings[start].report
      let end = places[start...].first { printings[$0].report != report } ?? places.upperBound
      if end - start > 1 {
        var overlay = Overlay(range)
        for place in start..<end {
          conflicts += overlay.lay(place, of: printings, from: arena)
        }
      }
      start = end
    }
  }
}
