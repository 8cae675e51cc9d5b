import Synchronization
import Vocabulary

/// The pages of a mapped snapshot, each held against its checksum the first time it is read: a
/// question costs what it looks at, however large the store.
///
/// Bytes of a page whose checksum does not hold are never given out. The owner of the mapping puts
/// whole ones in their place first.
final class CheckedPages: Sendable {
  let front: SnapshotFront
  private let region: SnapshotRegion
  /// Where the first page, the checksums, and the marks of the pages that were checked lie.
  private let start: UInt
  private let sums: UInt
  private let marks: UInt
  private let mending = Mutex(())

  private typealias Mark = Atomic<Bool>

  init(_ region: SnapshotRegion) throws(DamagedBytes) {
    self.region = region
    front = try region.withBytes(0..<region.count, SnapshotFront.init)
    start = region.address + UInt(front.content.lowerBound)
    sums = region.address + UInt(front.sums)
    let room = UnsafeMutablePointer<Mark>.allocate(
      capacity: SnapshotLayout.pages(of: front.content.count))
    for page in 0..<SnapshotLayout.pages(of: front.content.count) {
      (room + page).initialize(to: Mark(false))
    }
    marks = UInt(bitPattern: room)
  }

  deinit { UnsafeMutablePointer<Mark>(bitPattern: marks)?.deallocate() }

  /// Where the byte at `offset` of the snapshot lies in memory.
  func address(of offset: Int) -> UInt { region.address + UInt(offset) }

  // MARK: - Checking

  /// Call it before reading so many bytes there: they are whole when it returns.
  @inline(__always)
  func check(_ address: UInt, _ size: Int) {
    var page = Int(bitPattern: address &- start) / SnapshotLayout.page
    let last = Int(bitPattern: address &- start &+ UInt(size) &- 1) / SnapshotLayout.page
    while page <= last {
      if !isChecked(page) { checkFirst(page) }
      page += 1
    }
  }

  /// Whether every byte of a stretch, an empty one included, is as it was written.
  func isWhole(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    let first = (range.lowerBound - front.content.lowerBound) / SnapshotLayout.page
    let last = (range.upperBound - 1 - front.content.lowerBound) / SnapshotLayout.page
    for page in first...last where !isChecked(page) {
      guard holds(page) else { return false }
      mark(page)
    }
    return true
  }

  @inline(__always)
  private func isChecked(_ page: Int) -> Bool {
    guard let marks = UnsafePointer<Mark>(bitPattern: marks) else { return false }
    return marks[page].load(ordering: .acquiring)
  }

  private func mark(_ page: Int) {
    UnsafePointer<Mark>(bitPattern: marks)?[page].store(true, ordering: .releasing)
  }

  @inline(never)
  private func checkFirst(_ page: Int) {
    if !holds(page) { mend(page) }
    mark(page)
  }

  private func holds(_ page: Int) -> Bool {
    let begin = front.content.lowerBound + page * SnapshotLayout.page
    let end = min(begin + SnapshotLayout.page, front.content.upperBound)
    let sum = front.sums + page * SnapshotLayout.word
    return region.withBytes(0..<region.count) { bytes in
      Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[begin..<end]))
        == bytes.loadUnaligned(fromByteOffset: sum, as: UInt64.self)
    }
  }

  /// One thread mends for all.
  private func mend(_ page: Int) {
    mending.withLock { _ in
      if holds(page) { return }
      region.mend()
      precondition(holds(page), "mending puts whole bytes in the place of all")
    }
  }
}
