import Vocabulary

/// Rows in the order of their origins: by series, newest report first, then as printed.
struct KeyedTable<Row: OriginRow>: Sendable {
  let rows: Column<Row>

  init(_ rows: [Row]) {
    self.rows = Column(
      rows.sorted { ($0.origin, $0.cell.fileLine) < ($1.origin, $1.cell.fileLine) })
  }

  /// Rows that are in this order already.
  init(sorted rows: Column<Row>) { self.rows = rows }

  /// The rows of one series.
  ///
  /// - Complexity: O(log n).
  func rows(of key: SeriesKey, in origins: Column<Origin>) -> Slice<Column<Row>> {
    let low = partitionPoint(rows) { origins[Int($0.origin)].key >= key }
    let high = partitionPoint(rows) { origins[Int($0.origin)].key > key }
    return rows[low..<high]
  }
}
