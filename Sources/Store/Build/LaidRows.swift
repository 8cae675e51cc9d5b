import Vocabulary

/// The rows of all files so far: the cells of each are laid into the arena as the file arrives, so
/// that no file's columns are held beside the store's.
struct LaidRows {
  /// Of all files, in the order of their arrival.
  private(set) var origins: [Origin] = []
  /// In the order of arrival too; within an origin as printed.
  var printings: [Printing] = []
  var arena = CellArena()
  private(set) var periods: [PeriodRow] = []
  private(set) var comparators: [ComparatorRow] = []
  private(set) var targets: [TargetRow] = []
  private(set) var published: [PublishedRow] = []
  var duplicates: [RowPlace] = []
  var outOfReach: [RowPlace] = []

  mutating func append(_ rows: PrintedRows) {
    let base = origins.count
    for var origin in rows.origins {
      origin.file = Int32(rows.file)
      origins.append(origin)
    }
    layCells(of: rows, base)
    periods += LaidRows.moved(rows.periods, by: base)
    comparators += LaidRows.moved(rows.comparators, by: base)
    targets += LaidRows.moved(rows.targets, by: base)
    published += LaidRows.moved(rows.published, by: base)
  }

  private static func moved<Row: OriginRow>(_ rows: [Row], by base: Int) -> [Row] {
    rows.map { row in
      var row = row
      row.origin += Int32(base)
      return row
    }
  }

  // MARK: - Cells

  private mutating func layCells(of rows: PrintedRows, _ base: Int) {
    let (starts, runs) = LaidRows.runsByOrigin(rows)
    let file = FileCells(columns: rows.cells, file: rows.file)
    for origin in rows.origins.indices {
      let own = runs[starts[origin]..<starts[origin + 1]]
      let place = PrintedPlace(origin: Int32(base + origin), report: rows.origins[origin].report)
      if own.count == 1, let run = own.first, run.count <= StoreBuilder.longestRun {
        copy(run, of: place, from: file.columns)
      } else if let last = own.lazy.map(\.last).max() {
        let reach = last - (StoreBuilder.longestRun - 1)
        fill(place, from: own, since: reach, of: file)
      }
    }
  }

  /// The columns of a file, and which it is.
  struct FileCells {
    var columns: CellColumns
    var file: Int

    func place(of cell: Int) -> RowPlace {
      RowPlace(file: file, line: Int(columns.fileLines[cell]))
    }
  }

  /// What a printing says of where it is printed.
  struct PrintedPlace {
    var origin: Int32
    var report: Month
  }

  /// The runs of each origin, in the order of the file: those of origin `o` are
  /// `runs[starts[o]..<starts[o + 1]]`.
  private static func runsByOrigin(_ rows: PrintedRows) -> (starts: [Int], runs: [MonthRun]) {
    var starts = Array(repeating: 0, count: rows.origins.count + 1)
    for run in rows.runs { starts[Int(run.origin) + 1] += 1 }
    for place in rows.origins.indices { starts[place + 1] += starts[place] }
    var next = starts
    var runs = rows.runs
    for run in rows.runs {
      runs[next[Int(run.origin)]] = run
      next[Int(run.origin)] += 1
    }
    return (starts, runs)
  }

  /// The common case: one run that is dense already.
  private mutating func copy(
    _ run: MonthRun, of place: PrintedPlace, from columns: CellColumns
  ) {
    var printing = Printing(
      origin: place.origin, report: place.report, first: run.first, count: Int32(run.count),
      cells: arena.count, fileLine: columns.fileLines[run.start],
      sourceLine: columns.sourceLines.isEmpty ? -1 : columns.sourceLines[run.start])
    arena.values.append(contentsOf: columns.values, run.cells)
    arena.marks.append(contentsOf: columns.marks[run.cells])
    arena.decimals.append(contentsOf: columns.decimals[run.cells])
    keepRatios(of: &printing, from: columns, run.cells)
    keepLines(of: &printing, from: columns, run.cells)
    arena.notes.append(columns.notes, of: run.cells, at: printing.cells)
    arena.texts.append(columns.texts, of: run.cells, at: printing.cells)
    printings.append(printing)
  }

  private mutating func keepRatios(
    of printing: inout Printing, from columns: CellColumns, _ range: Range<Int>
  ) {
    let (above, below) = (columns.numerators, columns.denominators)
    guard !above.isEmpty,
      !range.allSatisfy({ above.isNone(at: $0) && below.isNone(at: $0) })
    else { return }
    printing.ratios = arena.numerators.count
    arena.numerators.append(contentsOf: above, range)
    arena.denominators.append(contentsOf: below, range)
  }

  private mutating func keepLines(
    of printing: inout Printing, from columns: CellColumns, _ range: Range<Int>
  ) {
    // Lines ascend, so they follow one another where the last is as far off as it is cells away.
    let (first, last) = (
      columns.fileLines[range.lowerBound], columns.fileLines[range.upperBound - 1]
    )
    if last != first + UInt32(range.count - 1) {
      printing.fileLines = arena.fileLines.count
      arena.fileLines.append(contentsOf: columns.fileLines[range])
    }
    guard !columns.sourceLines.isEmpty,
      range.contains(where: { columns.sourceLines[$0] != printing.sourceLine })
    else { return }
    printing.sourceLines = arena.sourceLines.count
    arena.sourceLines.append(contentsOf: columns.sourceLines[range])
  }
}
