public import Vocabulary

/// The only writer of a store: takes rows in any order, then freezes them into dense runs.
///
/// Freezing settles the order once and for all (series, newest report, file, first row), so the
/// order in which rows and files arrive changes nothing that a reader can see.
public struct StoreBuilder: ~Copyable {
  /// The most months one series may span: fifty years. A mistyped year is set aside with its line
  /// instead of costing memory for centuries.
  public static let longestRun = 600

  private var laid = LaidRows()

  public init() {}

  public mutating func append(_ rows: PrintedRows) { laid.append(rows) }

  /// Builds the store; the catalogue and texts are those that the rows' ids and codes belong to.
  ///
  /// - Complexity: O(n) in the cells, O(n log n) in the origins.
  public consuming func freeze(
    catalogue: Catalogue, texts: TextTable, files: [LoadedFile],
    disagreements: [Disagreement] = []
  ) -> (store: Store, report: BuildReport) {
    var freezing = Freezing(laid)
    laid = LaidRows()
    freezing.buildViews(authorities: catalogue.authorities.count, catalogue.indicators.count)
    let store = Store(
      catalogue: catalogue, files: files, disagreements: disagreements, texts: texts,
      origins: freezing.origins, printings: freezing.printings, cells: freezing.arena,
      table: freezing.table, reportMonths: freezing.reportMonths(catalogue.authorities.count),
      periodRows: KeyedTable(freezing.rows(\.periods)),
      comparatorRows: KeyedTable(freezing.rows(\.comparators)),
      targetRows: KeyedTable(freezing.rows(\.targets)),
      publishedRows: KeyedTable(freezing.rows(\.published)))
    return (store, freezing.report(of: store))
  }
}
