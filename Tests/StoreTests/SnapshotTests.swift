import Testing
import Vocabulary

@testable import Store

/// A snapshot is taken as it is or not at all.
@Suite struct SnapshotTests {
  private static let key: [UInt8] = Array("these files".utf8)

  private static var store: Store {
    let start = TinyStore.month("2023-01")
    let rows = (0..<24).map { place in
      TinyStore.Row(
        report: start + 12 + place / 20, table: place.isMultiple(of: 7) ? "a" : "b",
        month: start + place % 18, value: place % 5 == 0 ? nil : Double(place),
        status: .suppressed, n: Double(place * 2), d: 7, file: place % 2, line: place + 2,
        sourceLine: Int32(place), note: place % 6 == 0 ? "note \(place)" : "")
    }
    return TinyStore.build(rows, files: 2).store
  }

  @Test func givesTheSameStoreBack() throws {
    let store = Self.store
    let read = try #require(Store(snapshot: Snapshot.of(store, for: Self.key), for: Self.key))
    #expect(read.counts == store.counts)
    #expect(read.files == store.files)
    let series = try TinyStore.series(store)
    let range = try #require(store.span(of: series))
    for month in range {
      let (left, right) = (PeriodKey.month(month), PeriodKey.month(month))
      #expect(store.printings(of: series, at: left) == read.printings(of: series, at: right))
    }
    for vintage in [.latest, Vintage.published(range.last)] {
      let values = read.values(of: series, in: range, vintage: vintage)
      let expected = store.values(of: series, in: range, vintage: vintage)
      #expect(values.values.map(\.bitPattern) == expected.values.map(\.bitPattern))
      #expect(values.reports == expected.reports)
      #expect(values.numerators == expected.numerators)
    }
    #expect(read.catalogue.names.targets(of: "lac1") == [.indicator(TinyStore.indicator)])
    #expect(read.catalogue.authority(named: "SOUTHAMPTON") == TinyStore.authority)
  }

  @Test func isForItsKeyOnly() {
    let bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    #expect(Store(snapshot: Snapshot.region(bytes), for: Self.key) != nil)
    #expect(Store(snapshot: Snapshot.region(bytes), for: Self.key + [0]) == nil)
    #expect(Store(snapshot: Snapshot.region(bytes), for: []) == nil)
  }

  @Test func isNotBelievedWhenCut() {
    let bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    for count in 0..<bytes.count {
      let cut = Snapshot.region(Array(bytes[..<count]))
      #expect(Store(snapshot: cut, for: Self.key) == nil, "cut to \(count) of \(bytes.count)")
    }
    #expect(Store(snapshot: Snapshot.region(bytes + [0]), for: Self.key) == nil)
  }

  /// Any bit, wherever it is: header, table, checksums, sections and the zeros between them.
  @Test func isNotBelievedWhenABitIsAnother() {
    let bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(Snapshot.whole(damaged, for: Self.key) == nil, "byte \(place)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func isNotBelievedWhenScrambled(seed: UInt64) {
    var random = Seeded(seed)
    var bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = bytes[place] &+ UInt8.random(in: 1...127, using: &random)
    }
    let cut = Int.random(in: 0...bytes.count, using: &random)
    let whole = seed.isMultiple(of: 2) ? bytes : Array(bytes[..<cut])
    #expect(Snapshot.whole(whole, for: Self.key) == nil, "seed \(seed)")
  }

  /// Whole in themselves, but of a program with another layout, or of a machine that orders bytes
  /// the other way round.
  @Test(arguments: [SnapshotLayout.version - 1, SnapshotLayout.version + 1, 0])
  func isNotBelievedOfAnotherVersion(version: UInt64) {
    let bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    let other = Snapshot.with(word: 2, version, in: bytes)
    #expect(Store(snapshot: Snapshot.region(other), for: Self.key) == nil)
    let same = Snapshot.with(word: 2, SnapshotLayout.version, in: bytes)
    #expect(same == bytes)
    #expect(Store(snapshot: Snapshot.region(same), for: Self.key) != nil)
  }

  /// Fronts that claim what cannot be, with a checksum that fits.
  @Test(arguments: [3, 4, 5, 8, 9, 10], [0, 1, 7, 4096, 1 << 20, UInt64.max])
  func isNotBelievedOfAnotherShape(word: Int, claim: UInt64) {
    let bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    let other = Snapshot.with(word: word, claim, in: bytes)
    if other == bytes { return }
    #expect(Store(snapshot: Snapshot.region(other), for: Self.key) == nil)
  }

  @Test func isNotBelievedOfAnotherOrderOfBytes() {
    var bytes = Snapshot.bytes(of: Self.store, for: Self.key)
    while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
    let words = bytes.withUnsafeBytes { $0.bindMemory(to: UInt64.self).map(\.byteSwapped) }
    let swapped = words.withUnsafeBytes { Array($0) }
    #expect(Store(snapshot: Snapshot.region(swapped), for: Self.key) == nil)
  }

  @Test func whoeverTakesTheBytesMayStop() {
    var calls = 0
    let isWhole = Self.store.writeSnapshot(for: Self.key) { _ in
      calls += 1
      return calls < 5
    }
    #expect(!isWhole)
    #expect(calls == 5)
  }
}

/// Snapshots in memory.
enum Snapshot {
  static func bytes(of store: Store, for key: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    let isWhole = store.writeSnapshot(for: key) {
      bytes += $0
      return true
    }
    return isWhole ? bytes : []
  }

  /// The store of a snapshot that is checked whole.
  static func whole(_ bytes: [UInt8], for key: [UInt8]) -> Store? {
    Store(snapshot: region(bytes), for: key, isCheckedWhole: true)
  }

  /// The same snapshot with another word in its front, whose checksum fits as far as there is one.
  static func with(word place: Int, _ word: UInt64, in bytes: [UInt8]) -> [UInt8] {
    let pages = bytes.withUnsafeBytes { (try? SnapshotFront($0))?.content.lowerBound } ?? 0
    var bytes = bytes
    func put(_ word: UInt64, at place: Int) {
      withUnsafeBytes(of: word) { bytes.replaceSubrange(place * 8..<place * 8 + 8, with: $0) }
    }
    put(word, at: place)
    let sum = bytes.withUnsafeBytes {
      SnapshotFront.checksum(of: UnsafeRawBufferPointer(rebasing: $0[..<pages]))
    }
    put(sum, at: 0)
    return bytes
  }

  /// A copy of the bytes, aligned as a mapping would be.
  static func region(
    _ bytes: [UInt8], mending: @escaping @Sendable (SnapshotRegion) -> Void = { _ in }
  ) -> SnapshotRegion {
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: SnapshotLayout.alignment)
    room.copyBytes(from: bytes)
    return SnapshotRegion(
      address: UInt(bitPattern: room.baseAddress), count: bytes.count, mending: mending
    ) { address, _ in
      UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }
  }

  static func of(_ store: Store, for key: [UInt8]) -> SnapshotRegion {
    region(bytes(of: store, for: key))
  }
}
