public import Vocabulary

/// All loaded figures and the catalogue that explains them; immutable, so any thread may read it.
///
/// A *series* is one authority's figures for one indicator. Every printing of it is kept; the current
/// view shows, month by month, the newest. Only the store loops over values: others ask for windows
/// or hand it a closure, once for a series.
///
/// A class, since it is handed to everything that reads: one reference is handed on, not forty.
public final class Store: Sendable {
  public let catalogue: Catalogue
  /// The files it was built from, in the order that settles ties.
  public let files: [LoadedFile]
  public let disagreements: [Disagreement]

  let texts: TextTable
  /// By series, newest report first, then as printed.
  let origins: Column<Origin>
  /// In the order of their origins.
  let printings: Column<Printing>
  let cells: CellArena
  let table: SeriesTable
  /// The report months of each authority, ascending.
  let reportMonths: [[Month]]
  let periodRows: KeyedTable<PeriodRow>
  let comparatorRows: KeyedTable<ComparatorRow>
  let targetRows: KeyedTable<TargetRow>
  let publishedRows: KeyedTable<PublishedRow>

  init(
    catalogue: Catalogue, files: [LoadedFile], disagreements: [Disagreement], texts: TextTable,
    origins: Column<Origin>, printings: Column<Printing>, cells: CellArena, table: SeriesTable,
    reportMonths: [[Month]], periodRows: KeyedTable<PeriodRow>,
    comparatorRows: KeyedTable<ComparatorRow>, targetRows: KeyedTable<TargetRow>,
    publishedRows: KeyedTable<PublishedRow>
  ) {
    self.catalogue = catalogue
    self.files = files
    self.disagreements = disagreements
    self.texts = texts
    self.origins = origins
    self.printings = printings
    self.cells = cells
    self.table = table
    self.reportMonths = reportMonths
    self.periodRows = periodRows
    self.comparatorRows = comparatorRows
    self.targetRows = targetRows
    self.publishedRows = publishedRows
  }
}

/// A file that the store was built from.
public struct LoadedFile: Equatable, Sendable {
  public var name: String
  /// Rows of data in it, blank lines and the header not counted.
  public var rows: Int

  public init(name: String, rows: Int) {
    self.name = name
    self.rows = rows
  }
}

extension Store {
  /// How much is loaded.
  public struct Counts: Equatable, Sendable {
    /// Rows of data in all files.
    public var rows: Int
    public var series: Int
    /// Printed cells of months, markers included, every printing counted.
    public var months: Int
    /// Reports: pairs of authority and report month.
    public var reports: Int
  }

  /// - Complexity: O(n) in the printed cells.
  public var counts: Counts {
    Counts(
      rows: files.reduce(0) { $0 + $1.rows }, series: table.keys.count,
      months: printings.reduce(0) { sum, printing in
        let range = printing.cells..<(printing.cells + Int(printing.count))
        return sum + range.count { !cells.marks[$0].isAbsent }
      },
      reports: reportMonths.reduce(0) { $0 + $1.count })
  }

  /// Every series, in the order of authority, then indicator.
  public var allSeries: some RandomAccessCollection<SeriesID> {
    table.keys.indices.lazy.map(SeriesID.init)
  }

  /// The series of an authority's indicator; nil where no figure of it is loaded.
  ///
  /// - Complexity: O(log n) in the indicators of the authority.
  public func series(of authority: AuthorityID, _ indicator: IndicatorID) -> SeriesID? {
    table.series(SeriesKey(authority, indicator))
  }

  public func authority(of series: SeriesID) -> AuthorityID { table.keys[series.index].authority }
  public func indicator(of series: SeriesID) -> IndicatorID { table.keys[series.index].indicator }

  /// The indicators an authority has figures for, in the order of the catalogue.
  public func indicators(of authority: AuthorityID) -> [IndicatorID] {
    table.series(of: authority).map { table.keys[$0].indicator }
  }

  /// How many indicators an authority has figures for.
  public func indicatorCount(of authority: AuthorityID) -> Int {
    table.series(of: authority).count
  }

  /// The authorities that have figures for an indicator, in the order of the catalogue.
  public func authorities(with indicator: IndicatorID) -> [AuthorityID] {
    table.series(of: indicator).map { authority(of: $0) }
  }

  /// The authorities that have any figure, in the order of the catalogue.
  public var reportingAuthorities: [AuthorityID] {
    catalogue.authorityIDs.filter { !table.series(of: $0).isEmpty }
  }

  /// The months of an authority's reports, ascending: its vintages.
  public func reports(of authority: AuthorityID) -> [Month] {
    authority.index < reportMonths.count ? reportMonths[authority.index] : []
  }
}
