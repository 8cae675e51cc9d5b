import Vocabulary

/// Rows in the order of their origins: by series, newest report first, then as printed.
struct KeyedTable<Row: OriginRow>: Sendable {
  private(set) var rows: [Row] = []

  init(_ rows: [Row]) {
    self.rows = rows.sorted {
      ($0.origin, $0.cell.fileLine) < ($1.origin, $1.cell.fileLine)
    }
  }

  /// The rows of one series.
  ///
  /// - Complexity: O(log n).
  func rows(of key: SeriesKey, in origins: [Origin]) -> ArraySlice<Row> {
    let low = partitionPoint(rows) { origins[Int($0.origin)].key >= key }
    let high = partitionPoint(rows) { origins[Int($0.origin)].key > key }
    return rows[low..<high]
  }
}
