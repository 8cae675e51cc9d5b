import Vocabulary

/// The state of freezing a store: origins in their final order, and what is built upon them.
struct Freezing {
  /// Emptied of their cells one by one as these go over into the arena.
  var batches: [PrintedRows]
  /// By series, newest report first, then file and first row.
  private(set) var origins = Column<Origin>()
  /// Where each origin of each batch went.
  private(set) var places: [[Int32]]
  /// The batch that each origin came from.
  private(set) var batchOf: [Int] = []

  var printings = Column<Printing>()
  var arena = CellArena()
  var table = SeriesTable()
  var duplicates: [RowPlace] = []
  var outOfReach: [RowPlace] = []
  /// Figures of one report that differ, with the printings that have them.
  var conflicts: [Overlay.Conflict] = []

  /// - Parameter batches: in the order of their files.
  init(_ batches: [PrintedRows]) {
    self.batches = batches
    places = batches.map { Array(repeating: 0, count: $0.origins.count) }
    sortOrigins()
  }

  private mutating func sortOrigins() {
    var all: [(origin: Origin, batch: Int, place: Int)] = []
    for (batch, rows) in batches.enumerated() {
      for (place, origin) in rows.origins.enumerated() {
        all.append((origin, batch, place))
        all[all.count - 1].origin.file = Int32(rows.file)
      }
    }
    all.sort { left, right in
      let keys = (left.origin.key, right.origin.key)
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      if left.origin.report != right.origin.report {
        return left.origin.report > right.origin.report
      }
      return (left.batch, left.place) < (right.batch, right.place)
    }
    for (final, entry) in all.enumerated() { places[entry.batch][entry.place] = Int32(final) }
    origins = Column(all.map(\.origin))
    batchOf = all.map(\.batch)
  }

  /// The rows of all batches, with their origins' final places.
  func rows<Row: OriginRow>(_ column: KeyPath<PrintedRows, [Row]>) -> [Row] {
    zip(batches, places).flatMap { batch, places in
      batch[keyPath: column].map { row in
        var row = row
        row.origin = places[Int(row.origin)]
        return row
      }
    }
  }

  /// The runs of each origin, in the order of the file: those of origin `o` are
  /// `runs[starts[o]..<starts[o + 1]]`.
  func runsByOrigin() -> (starts: [Int], runs: [MonthRun]) {
    var starts = Array(repeating: 0, count: origins.count + 1)
    for (batch, rows) in batches.enumerated() {
      for run in rows.runs { starts[Int(places[batch][Int(run.origin)]) + 1] += 1 }
    }
    for place in origins.indices { starts[place + 1] += starts[place] }
    var next = starts
    let none = MonthRun(origin: 0, first: Month(ordinal: 0), start: 0, count: 0)
    var runs = Array(repeating: none, count: starts[origins.count])
    for (batch, rows) in batches.enumerated() {
      for run in rows.runs {
        let origin = Int(places[batch][Int(run.origin)])
        runs[next[origin]] = run
        next[origin] += 1
      }
    }
    return (starts, runs)
  }

  /// The report months of each authority, ascending.
  func reportMonths(_ authorities: Int) -> [[Month]] {
    var months = Array(repeating: Set<Month>(), count: authorities)
    for origin in origins { months[origin.authority.index].insert(origin.report) }
    return months.map { $0.sorted() }
  }
}
