import Store
import Testing
import Vocabulary

/// Builds small stores by hand: a batch of rows a file, in the given order.
struct TinyStore {
  /// A printed cell, as a naive reader would keep it.
  struct Row {
    var report: Month
    var table = ""
    var month: Month
    var value: Double?
    var status = ValueStatus.reported
    var n = Double.nan
    var d = Double.nan
    var file = 0
    var line: Int
    var sourceLine: Int32 = -1
    var note = ""
  }

  static let authority = AuthorityID(0)
  static let indicator = IndicatorID(0)

  static func month(_ iso: String) -> Month { Month(iso: iso) ?? Month(ordinal: 0) }

  /// The store of one series made from these rows.
  static func build(_ rows: [Row], files: Int = 1) -> (store: Store, report: BuildReport) {
    var catalogue = Catalogue()
    catalogue.add(Authority(name: "Southampton"))
    catalogue.add(Indicator(code: "LAC1", title: "Children looked after"))
    var texts = TextTable()
    var builder = StoreBuilder()
    for file in (0..<files).reversed() {
      builder.append(batch(rows.filter { $0.file == file }, file: file, &texts))
    }
    return builder.freeze(
      catalogue: catalogue, texts: texts,
      files: (0..<files).map { file in
        LoadedFile(name: "file \(file)", rows: rows.count { $0.file == file })
      })
  }

  private static func batch(_ rows: [Row], file: Int, _ texts: inout TextTable) -> PrintedRows {
    var batch = PrintedRows(file: file)
    for row in rows {
      let origin = Origin(
        authority: authority, indicator: indicator, report: row.report,
        table: texts.intern(row.table))
      let place = batch.origins.firstIndex(of: origin) ?? batch.origins.count
      if place == batch.origins.count { batch.origins.append(origin) }
      let cell = batch.cells.values.count
      batch.runs.append(
        MonthRun(origin: Int32(place), first: row.month, start: cell, count: 1))
      batch.cells.values.append(row.value ?? .nan, decimals: 0)
      batch.cells.marks.append(CellMark(row.value == nil ? row.status : .reported))
      batch.cells.decimals.append(0)
      batch.cells.fileLines.append(UInt32(row.line))
      batch.cells.sourceLines.append(row.sourceLine)
      batch.cells.numerators.append(row.n)
      batch.cells.denominators.append(row.d)
      if !row.note.isEmpty { batch.cells.notes.append(texts.intern(row.note), at: cell) }
    }
    return batch
  }

  /// The one series of such a store.
  static func series(_ store: Store) throws -> SeriesID {
    try #require(store.series(of: authority, indicator))
  }
}
