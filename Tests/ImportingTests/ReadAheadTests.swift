import Importing
import Store
import Testing
import Vocabulary

/// Two threads make the same store and the same reports as one.
@Suite struct ReadAheadTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/datasets"

  private static var files: [String] { (try? Folder.csvFiles(under: folder)) ?? [] }
  private static var isThere: Bool { files.contains { $0.hasSuffix("/crosswalk.csv") } }

  @Test(.enabled(if: isThere)) func theShippedDataAreTheSame() throws {
    let sources = Self.files.map { DiskFile(path: $0) }
    let one = try Importer.load(sources, inParallel: false)
    let two = try Importer.load(sources, inParallel: true)
    #expect(one.store.counts == two.store.counts)
    #expect(one.store.files == two.store.files)
    #expect(one.store.catalogue.indicators == two.store.catalogue.indicators)
    #expect(one.store.catalogue.authorities == two.store.catalogue.authorities)
    for (left, right) in zip(one.reports, two.reports) { Self.expectSame(left, right) }
    for series in one.store.allSeries { Self.expectSame(series, one.store, two.store) }
  }

  private static func expectSame(_ left: ImportReport, _ right: ImportReport) {
    #expect(left.file == right.file && left.rowsRead == right.rowsRead)
    #expect(left.setAside.first == right.setAside.first)
    #expect(left.remarks.first == right.remarks.first)
    #expect(left.duplicates.first == right.duplicates.first)
    #expect(left.conflicts.first == right.conflicts.first)
    #expect(left.reports == right.reports && left.months == right.months)
  }

  private static func expectSame(_ series: SeriesID, _ one: Store, _ two: Store) {
    let authority = one.authority(of: series)
    let indicator = one.indicator(of: series)
    #expect(two.series(of: authority, indicator) == series)
    #expect(one.figures(of: series) == two.figures(of: series))
    #expect(one.comparators(of: authority, indicator) == two.comparators(of: authority, indicator))
    #expect(one.targets(of: authority, indicator) == two.targets(of: authority, indicator))
    #expect(one.published(of: authority, indicator) == two.published(of: authority, indicator))
    for month in one.span(of: series).map(Array.init) ?? [] {
      let period = PeriodKey.month(month)
      #expect(one.printings(of: series, at: period) == two.printings(of: series, at: period))
    }
  }

  /// What one file makes, the next ones see: new names and vintages follow the order of the files.
  @Test func whatFilesMakeTogetherIsTheSame() throws {
    let header = "authority,indicator,title,period,value,note\n"
    let rows = [
      "New Town,X1,One,2024-01,5,\"a, b\"\nOld Town,1.1,Other,2024-02,x,\n",
      "Old Town,1.1,Another,2024-03,7,again\n,X1,One,2024-01,5,\nNew Town,X1,One,bad,5,\n",
      "New Town,1.1,Other,2024-01,c,\n",
    ]
    let sources = rows.enumerated().map {
      ByteBuffer(name: "\($0.offset).csv", text: header + $0.element)
    }
    let one = try Importer.load(sources, inParallel: false)
    let two = try Importer.load(sources, inParallel: true)
    #expect(one.store.catalogue.indicators == two.store.catalogue.indicators)
    #expect(one.reports.map(\.unknownIndicators) == two.reports.map(\.unknownIndicators))
    #expect(one.reports.map(\.unknownAuthorities) == two.reports.map(\.unknownAuthorities))
    for (left, right) in zip(one.reports, two.reports) { Self.expectSame(left, right) }
    for series in one.store.allSeries { Self.expectSame(series, one.store, two.store) }
  }

  /// The first file in the order of reading is the one that is complained of.
  @Test func theFirstUnreadableFileIsNamed() {
    let good = "authority,indicator,period,value\nA,X,2024-01,5\n"
    let bad = Array(good.utf8) + [0xFF]
    let sources = [
      ByteBuffer(name: "a.csv", text: good), ByteBuffer(name: "b.csv", bytes: bad),
      ByteBuffer(name: "c.csv", bytes: bad),
    ]
    for inParallel in [false, true] {
      let error = #expect(throws: Diagnostic.self) {
        try Importer.load(sources, inParallel: inParallel)
      }
      #expect(error?.summary.contains("\"b.csv\"") == true)
    }
  }
}
