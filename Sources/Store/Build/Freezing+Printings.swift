import Vocabulary

extension Freezing {
  /// Lays every origin's runs into the arena, series by series.
  mutating func buildPrintings() {
    let (starts, runs) = runsByOrigin()
    reserve()
    var waiting = batches.map(\.origins.count)
    var origin = 0
    while origin < origins.count {
      let key = origins[origin].key
      let end = origins[origin...].firstIndex { $0.key != key } ?? origins.count
      let reach = firstMonthInReach(runs[starts[origin]..<starts[end]])
      for place in origin..<end {
        buildPrinting(of: place, from: runs[starts[place]..<starts[place + 1]], since: reach)
      }
      release(origin..<end, &waiting)
      origin = end
    }
    arena.notes.sort()
    arena.texts.sort()
  }

  private mutating func reserve() {
    let cells = batches.reduce(0) { $0 + $1.cells.values.count }
    let ratios = batches.reduce(0) { $0 + $1.cells.numerators.count }
    arena.values.reserveCapacity(cells)
    arena.marks.reserveCapacity(cells)
    arena.decimals.reserveCapacity(cells)
    arena.numerators.reserveCapacity(ratios)
    arena.denominators.reserveCapacity(ratios)
  }

  /// Frees the cells of every batch whose last origin was built, so that the data of many files
  /// is not held twice; `waiting` counts the origins still to come.
  private mutating func release(_ built: Range<Int>, _ waiting: inout [Int]) {
    for origin in built {
      waiting[batchOf[origin]] -= 1
      if waiting[batchOf[origin]] == 0 { batches[batchOf[origin]].cells = CellColumns() }
    }
  }

  /// The oldest month that a series with these runs may keep.
  private func firstMonthInReach(_ runs: ArraySlice<MonthRun>) -> Month {
    let last = runs.lazy.map(\.last).max() ?? Month(ordinal: 0)
    return last - (StoreBuilder.longestRun - 1)
  }

  private mutating func buildPrinting(
    of origin: Int, from runs: ArraySlice<MonthRun>, since reach: Month
  ) {
    guard let first = runs.first else { return }
    if runs.count == 1, first.first >= reach {
      copy(first, of: origin)
    } else {
      fill(origin, from: runs, since: reach)
    }
  }

  /// The common case: one run that is dense already.
  private mutating func copy(_ run: MonthRun, of origin: Int) {
    let columns = batches[batchOf[origin]].cells
    var printing = Printing(
      origin: Int32(origin), report: origins[origin].report, first: run.first,
      count: Int32(run.count), cells: arena.count, fileLine: columns.fileLines[run.start],
      sourceLine: columns.sourceLines.isEmpty ? -1 : columns.sourceLines[run.start])
    arena.values.append(contentsOf: columns.values, run.cells)
    arena.marks.append(contentsOf: columns.marks[run.cells])
    arena.decimals.append(contentsOf: columns.decimals[run.cells])
    keepRatios(of: &printing, from: columns, run.cells)
    keepLines(of: &printing, from: columns, run.cells)
    keepTexts(of: run.cells, from: columns, at: printing.cells)
    printings.append(printing)
  }

  private mutating func keepRatios(
    of printing: inout Printing, from columns: CellColumns, _ range: Range<Int>
  ) {
    guard !columns.numerators.isEmpty,
      !range.allSatisfy({ columns.numerators.isNone(at: $0) && columns.denominators.isNone(at: $0) }
      )
    else { return }
    printing.ratios = arena.numerators.count
    arena.numerators.append(contentsOf: columns.numerators, range)
    arena.denominators.append(contentsOf: columns.denominators, range)
  }

  private mutating func keepLines(
    of printing: inout Printing, from columns: CellColumns, _ range: Range<Int>
  ) {
    let first = columns.fileLines[range.lowerBound]
    let isConsecutive = range.allSatisfy {
      columns.fileLines[$0] == first + UInt32($0 - range.lowerBound)
    }
    if !isConsecutive {
      printing.fileLines = arena.fileLines.count
      arena.fileLines.append(contentsOf: columns.fileLines[range])
    }
    guard !columns.sourceLines.isEmpty,
      range.contains(where: { columns.sourceLines[$0] != printing.sourceLine })
    else { return }
    printing.sourceLines = arena.sourceLines.count
    arena.sourceLines.append(contentsOf: columns.sourceLines[range])
  }

  private mutating func keepTexts(
    of range: Range<Int>, from columns: CellColumns, at start: Int
  ) {
    for place in columns.notes.places(in: range) {
      let cell = start + (columns.notes.cells[place] - range.lowerBound)
      arena.notes.append(columns.notes.codes[place], at: cell)
    }
    for place in columns.texts.places(in: range) {
      let cell = start + (columns.texts.cells[place] - range.lowerBound)
      arena.texts.append(columns.texts.codes[place], at: cell)
    }
  }
}

extension SparseTexts {
  /// The places of the texts of a range of cells.
  fileprivate func places(in range: Range<Int>) -> Range<Int> {
    if isEmpty { return 0..<0 }
    let low = firstPlace(from: range.lowerBound)
    var high = low
    while high < cells.count, cells[high] < range.upperBound { high += 1 }
    return low..<high
  }
}
