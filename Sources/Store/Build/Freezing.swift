import Vocabulary

/// The state of freezing a store: origins in their final order, and what is built upon them.
struct Freezing {
  private let rows: LaidRows
  /// By series, newest report first, then file and first row.
  private(set) var origins = Column<Origin>()
  /// Where each origin went.
  private var places: [Int32] = []
  /// In the order of their origins, within an origin as printed.
  var printings = Column<Printing>()
  var arena: CellArena
  var table = SeriesTable()
  let duplicates: [RowPlace]
  private(set) var outOfReach: [RowPlace]
  /// Figures of one report that differ, with the printings that have them.
  var conflicts: [Overlay.Conflict] = []

  init(_ rows: consuming LaidRows) {
    arena = rows.arena
    duplicates = rows.duplicates
    outOfReach = rows.outOfReach
    rows.arena = CellArena()
    self.rows = rows
    sortOrigins()
    sortPrintings()
    cutLongSeries()
  }

  private mutating func sortOrigins() {
    let all = rows.origins
    let order = all.indices.sorted { left, right in
      let (one, other) = (all[left], all[right])
      if one.key != other.key { return one.key < other.key }
      if one.report != other.report { return one.report > other.report }
      return (one.file, left) < (other.file, right)
    }
    places = Array(repeating: 0, count: all.count)
    for (final, place) in order.enumerated() { places[place] = Int32(final) }
    origins = Column(order.map { all[$0] })
  }

  private mutating func sortPrintings() {
    var starts = Array(repeating: 0, count: origins.count + 1)
    for printing in rows.printings { starts[Int(places[Int(printing.origin)]) + 1] += 1 }
    for place in origins.indices { starts[place + 1] += starts[place] }
    var sorted = rows.printings
    for var printing in rows.printings {
      printing.origin = places[Int(printing.origin)]
      sorted[starts[Int(printing.origin)]] = printing
      starts[Int(printing.origin)] += 1
    }
    printings = Column(sorted)
  }

  /// The rows of a smaller table, with their origins' final places.
  func rows<Row: OriginRow>(_ table: KeyPath<LaidRows, [Row]>) -> [Row] {
    rows[keyPath: table].map { row in
      var row = row
      row.origin = places[Int(row.origin)]
      return row
    }
  }

  /// The report months of each authority, ascending.
  func reportMonths(_ authorities: Int) -> [[Month]] {
    var months = Array(repeating: Set<Month>(), count: authorities)
    for origin in origins { months[origin.authority.index].insert(origin.report) }
    return months.map { $0.sorted() }
  }

  // MARK: - Series that span too much

  /// Sets aside what lies too many months before the last of its series.
  private mutating func cutLongSeries() {
    guard let first = printings.map(\.first).min(), let last = printings.map(\.last).max(),
      last - first >= StoreBuilder.longestRun
    else { return }
    var lasts: [SeriesKey: Month] = [:]
    for printing in printings {
      let key = origins[Int(printing.origin)].key
      lasts[key] = max(lasts[key] ?? printing.last, printing.last)
    }
    var kept: [Printing] = []
    for printing in printings {
      let end = lasts[origins[Int(printing.origin)].key] ?? printing.last
      if let rest = cut(printing, since: end - (StoreBuilder.longestRun - 1)) { kept.append(rest) }
    }
    printings = Column(kept)
  }

  /// - Returns: what is left of the printing from `reach` on.
  private mutating func cut(_ printing: Printing, since reach: Month) -> Printing? {
    let count = min(Int(printing.count), max(0, reach - printing.first))
    let file = Int(origins[Int(printing.origin)].file)
    for offset in 0..<count where !arena.marks[printing.cells + offset].isAbsent {
      outOfReach.append(
        RowPlace(file: file, line: Int(arena.fileLine(at: printing.cells + offset))))
    }
    var rest = printing.dropping(count)
    while rest.count > 0, arena.marks[rest.cells].isAbsent { rest = rest.dropping(1) }
    return rest.count > 0 ? rest : nil
  }
}
