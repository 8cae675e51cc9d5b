import Glibc
import Importing
import Store
import Testing
import Vocabulary

/// The cache takes a snapshot for what it is only when nothing speaks against it.
@Suite struct SnapshotCacheTests {
  @Test func theSecondLoadIsFromTheSnapshot() throws {
    let place = try Scratch()
    let first = try place.load()
    #expect(!first.isFromSnapshot)
    #expect(place.cache.keep(first))
    let second = try place.load()
    #expect(second.isFromSnapshot)
    #expect(second.store.counts == first.store.counts)
    #expect(try second.store.figures("Town", "M1", "2024-01", "2024-02") == [1, 2])
    #expect(place.cache.contents.snapshots == 1)
    #expect(place.cache.clear().snapshots == 1)
    #expect(place.cache.contents.snapshots == 0)
    #expect(try !place.load().isFromSnapshot)
  }

  /// Another figure of the same length, and the old time of modification put back.
  @Test func aChangedFileIsReadAgain() throws {
    let place = try Scratch()
    place.cache.keep(try place.load())
    try place.write("a.csv", Scratch.figures.replacing("2024-02,2", with: "2024-02,3"))
    let changed = try place.load()
    #expect(!changed.isFromSnapshot)
    #expect(try changed.store.figures("Town", "M1", "2024-01", "2024-02") == [1, 3])
    #expect(place.cache.keep(changed))
    #expect(try place.load().isFromSnapshot)
  }

  @Test func anotherFileIsReadToo() throws {
    let place = try Scratch()
    place.cache.keep(try place.load())
    try place.write("b.csv", "authority,indicator,period,value\nTown,M2,2024-01,5\n")
    #expect(try !place.load().isFromSnapshot)
  }

  @Test func aFileChangedMeanwhileIsNotKept() throws {
    let place = try Scratch()
    let load = try place.load()
    try place.write("a.csv", Scratch.figures + "Town,M1,2024-03,3\n")
    #expect(!place.cache.keep(load))
    #expect(place.cache.contents.snapshots == 0)
  }

  @Test func damageIsNoticed() throws {
    let place = try Scratch()
    place.cache.keep(try place.load())
    let path = try #require(place.snapshots.first)
    let whole = Scratch.bytes(path)
    for (count, flipped) in [(whole.count, whole.count / 2), (whole.count - 1, 0), (0, 0)] {
      var bytes = Array(whole[..<count])
      if !bytes.isEmpty { bytes[flipped] ^= 4 }
      try Scratch.write(path, bytes)
      let load = try place.load()
      #expect(!load.isFromSnapshot)
      #expect(load.store.counts.rows == 2)
      #expect(place.cache.keep(load))
      #expect(try place.load().isFromSnapshot)
    }
  }

  /// Damage in every page of a snapshot that is checked as it is read: each figure is still the
  /// files', and the snapshot is whole again afterwards.
  @Test func damageFoundLateIsMended() throws {
    let place = try Scratch()
    try place.write("a.csv", Scratch.manyFigures)
    place.cache.keep(try place.load())
    let path = try #require(place.snapshots.first)
    let whole = Scratch.bytes(path)
    let expected = Scratch.said(try place.load().store)
    var mended = 0
    for damaged in stride(from: 2000, to: whole.count, by: 4096) {
      var bytes = whole
      bytes[damaged] ^= 8
      try Scratch.write(path, bytes)
      let load = try place.load(checked: .asRead { _ in exit(9) })
      #expect(Scratch.said(load.store) == expected, "byte \(damaged)")
      #expect(place.cache.keep(load))
      if load.isFromSnapshot, Scratch.bytes(path) != bytes { mended += 1 }
      if Scratch.bytes(path) == bytes { try Scratch.write(path, whole) }
      #expect(try place.load().isFromSnapshot)
      #expect(place.snapshots.count == 1)
    }
    #expect(mended > 5)
  }

  /// The files are another's when the damage is found: there is nothing to answer from.
  @Test(arguments: [true, false])
  func damageThatCannotBeMendedIsRefused(isGone: Bool) async {
    await #expect(processExitsWith: .exitCode(9)) { [isGone] in
      let place = try Scratch()
      try place.write("a.csv", Scratch.manyFigures)
      place.cache.keep(try place.load())
      let path = try #require(place.snapshots.first)
      var bytes = Scratch.bytes(path)
      for damaged in stride(from: bytes.count / 2, to: bytes.count, by: 4096) {
        bytes[damaged] ^= 8
      }
      try Scratch.write(path, bytes)
      let load = try place.load(checked: .asRead { _ in exit(9) })
      try #require(load.isFromSnapshot)
      if isGone {
        unlink(place.data + "/a.csv")
      } else {
        try place.write("a.csv", Scratch.figures)
      }
      _ = Scratch.said(load.store)
      exit(0)
    }
  }

  @Test func whatCannotBeWrittenHarmsNothing() throws {
    let place = try Scratch()
    let cache = SnapshotCache(folder: place.data + "/a.csv/no/folder")
    let load = try cache.load(place.sources, of: place.data)
    #expect(!cache.keep(load))
    #expect(load.store.counts.rows == 2)
  }

  /// Whoever looks sees a whole snapshot, whichever writer it is from.
  @Test func writersAtOnceDoNotMeet() async throws {
    let place = try Scratch()
    let load = try place.load()
    place.cache.keep(load)
    let whole = await withTaskGroup(of: Bool.self) { group in
      for task in 0..<40 {
        group.addTask {
          if task.isMultiple(of: 2) { return place.cache.keep(load) }
          return (try? place.load().isFromSnapshot) ?? false
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(whole)
    #expect(place.snapshots.count == 1)
  }

  @Test func theFolderIsTheUsersOwn() {
    let none = SnapshotCache(environment: [:])
    #expect(none == nil)
    #expect(SnapshotCache(environment: ["HOME": "/h"])?.folder == "/h/.cache/bellwether")
    let both = ["HOME": "/h", "XDG_CACHE_HOME": "/c"]
    #expect(SnapshotCache(environment: both)?.folder == "/c/bellwether")
    let off = SnapshotCache(environment: ["HOME": "/h", "BELLWETHER_CACHE": "off"])
    #expect(off == nil)
  }
}

/// A folder of data and a cache, gone when the test is.
final class Scratch: Sendable {
  static let figures = "authority,indicator,period,value\nTown,M1,2024-01,1\nTown,M1,2024-02,2\n"

  /// Enough of them, and far enough apart, for a snapshot of many pages.
  static let manyFigures: String = {
    var text = "authority,indicator,period,value,n,d\n"
    for month in 0..<3600 {
      let (series, year) = (month / 120, 2010 + month % 120 / 12)
      let name = month % 12 < 9 ? "0\(month % 12 + 1)" : "\(month % 12 + 1)"
      let far = [97, 89, 83].map { month * $0 * 7919 % 1_000_003 }
      text += "Town,M\(series),\(year)-\(name),\(far[0]),\(far[1]),\(far[2])\n"
    }
    return text
  }()

  /// Every month of every series.
  static func said(_ store: Store) -> String {
    store.allSeries.map { series in
      guard let span = store.span(of: series) else { return "" }
      let values = store.values(of: series, in: span)
      return "\(values.values) \(values.numerators ?? []) \(values.denominators ?? [])"
    }.joined(separator: "\n")
  }

  let data: String
  let cache: SnapshotCache

  init() throws {
    var template = Array("/tmp/bellwether-XXXXXX".utf8CString)
    let root = try #require(mkdtemp(&template).map { String(cString: $0) })
    data = root + "/data"
    cache = SnapshotCache(folder: root + "/cache/bellwether")
    mkdir(data, 0o700)
    try write("a.csv", Scratch.figures)
  }

  deinit {
    _ = cache.clear()
    let root = String(data.dropLast("/data".count))
    for file in (try? Folder.csvFiles(under: data)) ?? [] { unlink(file) }
    for folder in [data, cache.folder, root + "/cache", root] { rmdir(folder) }
  }

  var sources: [DiskFile] {
    ((try? Folder.csvFiles(under: data)) ?? []).map { DiskFile(path: $0) }
  }

  /// What was changed within the clock's last tick is never kept, so a load waits for the next.
  func load(checked: SnapshotCache.Check = .whole) throws -> SnapshotCache.Load {
    usleep(80_000)
    return try cache.load(sources, of: data, checked: checked)
  }

  var snapshots: [String] {
    guard let entries = opendir(cache.folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(cache.folder + "/" + name) }
    }
    return names
  }

  /// Writes a file of data, with a time of modification that is always the same.
  func write(_ name: String, _ text: String) throws {
    try Scratch.write(data + "/" + name, Array(text.utf8))
    let time = timespec(tv_sec: 1_700_000_000, tv_nsec: 0)
    utimensat(AT_FDCWD, data + "/" + name, [time, time], 0)
  }

  static func write(_ path: String, _ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  static func bytes(_ path: String) -> [UInt8] {
    let file = DiskFile(path: path)
    return (try? file.withBytes(upTo: .max) { span in span.withUnsafeBufferPointer(Array.init) })
      ?? []
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
