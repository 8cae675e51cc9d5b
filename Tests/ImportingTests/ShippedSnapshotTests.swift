import Importing
import Store
import Testing
import Vocabulary

/// Everything that the shipped data say is the same when it comes from a snapshot.
@Suite struct ShippedSnapshotTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/datasets"

  private static var files: [String] { (try? Folder.csvFiles(under: folder)) ?? [] }
  private static var isThere: Bool { files.contains { $0.hasSuffix("/crosswalk.csv") } }

  /// The shipped data as read, and as a snapshot of them gives them back.
  private static func both() throws -> (read: Store, kept: Store) {
    let read = try Importer.load(files.map { DiskFile(path: $0) }).store
    var bytes: [UInt8] = []
    #expect(
      read.writeSnapshot(for: [1, 2, 3]) {
        bytes += $0
        return true
      })
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: SnapshotLayout.alignment)
    room.copyBytes(from: bytes)
    let region = SnapshotRegion(
      address: UInt(bitPattern: room.baseAddress), count: bytes.count, mending: { _ in }
    ) { address, _ in
      UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }
    return (read, try #require(Store(snapshot: region, for: [1, 2, 3])))
  }

  @Test(.enabled(if: isThere)) func theCatalogueIsTheSame() throws {
    let (read, kept) = try Self.both()
    #expect(read.files == kept.files)
    #expect(read.disagreements == kept.disagreements)
    #expect(read.counts == kept.counts)
    let (left, right) = (read.catalogue, kept.catalogue)
    #expect(left.indicators == right.indicators)
    #expect(left.authorities == right.authorities)
    #expect(left.neighbours == right.neighbours)
    #expect(left.crosswalk == right.crosswalk)
    #expect(left.breaks == right.breaks)
    #expect(left.populations == right.populations)
    #expect(left.regions == right.regions)
    #expect(left.names.longestName == right.names.longestName)
    #expect(Array(left.names.names) == Array(right.names.names))
    for name in left.names.names {
      #expect(left.names.targets(folded: name) == right.names.targets(folded: name), "\(name)")
    }
    for indicator in left.indicators {
      #expect(left.indicator(code: indicator.code) == right.indicator(code: indicator.code))
    }
  }

  @Test(.enabled(if: isThere)) func everySeriesIsTheSame() throws {
    let (read, kept) = try Self.both()
    #expect(Array(read.allSeries) == Array(kept.allSeries))
    for series in read.allSeries {
      let authority = read.authority(of: series)
      let indicator = read.indicator(of: series)
      #expect(kept.series(of: authority, indicator) == series)
      #expect(read.figures(of: series) == kept.figures(of: series))
      #expect(
        read.comparators(of: authority, indicator) == kept.comparators(of: authority, indicator))
      #expect(read.targets(of: authority, indicator) == kept.targets(of: authority, indicator))
      #expect(read.published(of: authority, indicator) == kept.published(of: authority, indicator))
      #expect(read.span(of: series) == kept.span(of: series))
      let vintages = read.reports(of: authority).map { Vintage.published($0) } + [.latest]
      for vintage in vintages {
        #expect(Self.months(read, series, vintage) == Self.months(kept, series, vintage))
      }
    }
  }

  @Test(.enabled(if: isThere)) func everyPrintingIsTheSame() throws {
    let (read, kept) = try Self.both()
    for series in read.allSeries {
      guard let span = read.span(of: series) else { continue }
      for month in span {
        let period = PeriodKey.month(month)
        #expect(
          read.printings(of: series, at: period) == kept.printings(of: series, at: period))
      }
    }
  }

  /// A series' months as text, figures by their bits.
  private static func months(_ store: Store, _ series: SeriesID, _ vintage: Vintage) -> String {
    guard let span = store.span(of: series) else { return "" }
    let months = store.values(of: series, in: span, vintage: vintage)
    let figures = [months.values, months.numerators ?? [], months.denominators ?? []]
    let bits = figures.map { $0.map(\.bitPattern) }
    return "\(bits) \(months.statuses) \(months.decimals) \(months.isConflict) \(months.reports)"
  }
}
