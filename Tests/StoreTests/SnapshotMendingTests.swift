import Synchronization
import Testing
import Vocabulary

@testable import Store

/// Damage in a page that is read late: the answer waits until the page is whole.
@Suite struct SnapshotMendingTests {
  private static let key: [UInt8] = Array("these files".utf8)

  /// Enough months, of figures that are far apart, for columns of several pages.
  private static let store: Store = {
    let start = TinyStore.month("1980-01")
    let rows = (0..<2400).map { place in
      TinyStore.Row(
        report: start + 599 + place / 600, month: start + place % 600,
        value: place % 5 == 0 ? nil : Double(place), status: .suppressed,
        n: Double(place * 7919 % 1_000_003 * 997),
        d: Double(place * 104_729 % 1_000_003 * 991), line: place * 3 + 2,
        sourceLine: Int32(place * 15_485_863 % 1_000_003 * 983),
        note: place % 6 == 0 ? "note \(place)" : "")
    }
    return TinyStore.build(rows).store
  }()

  /// Everything that such a store can say.
  private static func said(_ store: Store) throws -> String {
    let series = try TinyStore.series(store)
    let range = try #require(store.span(of: series))
    let values = [Vintage.latest, .published(range.last)].map {
      let values = store.values(of: series, in: range, vintage: $0)
      return "\(values.values.map(\.bitPattern)) \(values.numerators ?? []) \(values.reports)"
    }
    let printings = range.map { "\(store.printings(of: series, at: .month($0)))" }
    return "\(store.counts) \(values) \(printings)"
  }

  /// A region whose owner mends it with these bytes, and how often it did.
  private static func region(
    _ damaged: [UInt8], mendedWith whole: [UInt8]
  ) -> (region: SnapshotRegion, times: Counter) {
    let times = Counter()
    let region = Snapshot.region(damaged) { region in
      times.value.add(1, ordering: .relaxed)
      guard region.isLaidOut(as: whole) else { return }
      UnsafeMutableRawBufferPointer(
        start: UnsafeMutableRawPointer(bitPattern: region.address), count: region.count
      ).copyBytes(from: whole)
    }
    return (region, times)
  }

  private final class Counter: Sendable {
    let value = Atomic(0)
  }

  @Test func noAnswerIsGivenFromADamagedPage() throws {
    let whole = Snapshot.bytes(of: Self.store, for: Self.key)
    let expected = try Self.said(Self.store)
    let content = try whole.withUnsafeBytes { try SnapshotFront($0).content }
    var mended = 0
    for place in stride(from: content.lowerBound + 5, to: content.upperBound, by: 2048) {
      var damaged = whole
      damaged[place] ^= 16
      let (region, times) = Self.region(damaged, mendedWith: whole)
      // Damage in what is read at once is found at once.
      guard let store = Store(snapshot: region, for: Self.key) else { continue }
      #expect(try Self.said(store) == expected, "byte \(place)")
      #expect(times.value.load(ordering: .relaxed) <= 1)
      mended += times.value.load(ordering: .relaxed)
    }
    #expect(mended > 10)
  }

  @Test func whatIsNotReadIsNotChecked() throws {
    var bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    let sections = try bytes.withUnsafeBytes { try SnapshotFront($0).sections }
    // The lines of the report, which no figure needs: the last column that fills a whole page.
    let page = SnapshotLayout.page
    let lines = try #require(sections.last { $0.stride == 8 && $0.size >= 2 * page })
    bytes[(lines.offset / page + 1) * page] ^= 1
    let (region, times) = Self.region(bytes, mendedWith: [])
    let store = try #require(Store(snapshot: region, for: Self.key))
    let first = TinyStore.month("1980-02")
    let months = store.values(
      of: try TinyStore.series(store), in: MonthRange(first, first + 2),
      vintage: .published(first + 598))
    #expect(months.values == [1, 2, 3])
    #expect(times.value.load(ordering: .relaxed) == 0)
    #expect(Snapshot.whole(bytes, for: Self.key) == nil)
  }

  @Test func onlyTheSameSnapshotMends() {
    let whole = Snapshot.bytes(of: Self.store, for: Self.key)
    let region = Snapshot.region(whole)
    #expect(region.isLaidOut(as: whole))
    #expect(region.isLaidOut(as: Snapshot.bytes(of: Self.store, for: Self.key)))
    #expect(!region.isLaidOut(as: Snapshot.bytes(of: Self.store, for: Self.key + Self.key)))
    #expect(!region.isLaidOut(as: Array(whole.dropLast())))
    #expect(!region.isLaidOut(as: []))
    var damaged = whole
    damaged[100] ^= 1
    #expect(!region.isLaidOut(as: damaged))
  }
}
