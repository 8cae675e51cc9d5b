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

  /// Runs that are all of their origin are dense already: what stands together in the file is laid as
  /// one stretch. Origins with several runs are filled in behind.
  private mutating func layCells(of rows: PrintedRows, _ base: Int) {
    let (starts, runs) = LaidRows.runsByOrigin(rows)
    var stretch = 0..<0
    for run in rows.runs {
      let origin = Int(run.origin)
      guard starts[origin + 1] - starts[origin] == 1, run.count <= StoreBuilder.longestRun else {
        continue
      }
      if run.start != stretch.upperBound {
        arena.append(rows.cells, stretch)
        stretch = run.start..<run.start
      }
      printings.append(
        Printing(
          origin: Int32(base + origin), report: rows.origins[origin].report, first: run.first,
          count: UInt16(run.count), hasRatios: run.cells.contains(where: rows.cells.hasRatio),
          cells: arena.count + stretch.count))
      stretch = stretch.lowerBound..<run.cells.upperBound
    }
    arena.append(rows.cells, stretch)
    let file = FileCells(columns: rows.cells, file: rows.file)
    for origin in rows.origins.indices {
      let own = runs[starts[origin]..<starts[origin + 1]]
      guard let last = own.lazy.map(\.last).max(),
        own.count > 1 || own.contains(where: { $0.count > StoreBuilder.longestRun })
      else { continue }
      let place = PrintedPlace(origin: Int32(base + origin), report: rows.origins[origin].report)
      fill(place, from: own, since: last - (StoreBuilder.longestRun - 1), of: file)
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
}
