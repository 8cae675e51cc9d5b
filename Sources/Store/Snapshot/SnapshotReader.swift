import Vocabulary

/// Gives out the sections of a snapshot in the order in which they were written.
///
/// Nothing is believed before it was checked: size, order of bytes, version and table when it is
/// made, each section's checksum when it is taken.
struct SnapshotReader {
  private let region: SnapshotRegion
  private let table: [UInt64]
  private var next = 0
  /// Where the section before ends.
  private var end: Int

  init(_ region: SnapshotRegion) throws(DamagedBytes) {
    self.region = region
    let header = try SnapshotReader.words(
      0..<SnapshotLayout.headerWords * MemoryLayout<UInt64>.size, of: region)
    guard header[0] == SnapshotLayout.magic, header[1] == SnapshotLayout.version,
      header[2] == UInt64(region.count), header[3] <= UInt64(SnapshotLayout.mostSections)
    else { throw DamagedBytes() }
    let start = SnapshotLayout.headerWords * MemoryLayout<UInt64>.size
    let size = Int(header[3]) * SnapshotLayout.entryWords * MemoryLayout<UInt64>.size
    end = start + size
    table = try SnapshotReader.words(start..<end, of: region)
    guard header[SnapshotLayout.checkedWords] == SnapshotLayout.checksum(header, table) else {
      throw DamagedBytes()
    }
  }

  private static func words(
    _ range: Range<Int>, of region: SnapshotRegion
  ) throws(DamagedBytes) -> [UInt64] {
    guard range.upperBound <= region.count else { throw DamagedBytes() }
    return region.withBytes(range) { bytes in
      (0..<(bytes.count / MemoryLayout<UInt64>.size)).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<UInt64>.size, as: UInt64.self)
      }
    }
  }

  /// The next section as a column of the mapping.
  ///
  /// - Complexity: O(n) in its bytes, which are checked.
  mutating func column<Element: BitwiseCopyable & Sendable>(
    of _: Element.Type = Element.self
  ) throws(DamagedBytes) -> Column<Element> {
    let stride = MemoryLayout<Element>.stride
    let range = try range(of: next)
    let entry = next * SnapshotLayout.entryWords
    try skipZeros(to: range.lowerBound)
    (next, end) = (next + 1, range.upperBound)
    guard table[entry + 2] == UInt64(stride), range.count.isMultiple(of: stride),
      region.withBytes(range, Checksum.of) == table[entry + 3]
    else { throw DamagedBytes() }
    return Column(region, at: range.lowerBound, count: range.count / stride)
  }

  private func skipZeros(to start: Int) throws(DamagedBytes) {
    guard end <= start, start - end < SnapshotLayout.alignment,
      region.withBytes(end..<start, { $0.allSatisfy { $0 == 0 } })
    else { throw DamagedBytes() }
  }

  private func range(of section: Int) throws(DamagedBytes) -> Range<Int> {
    let entry = section * SnapshotLayout.entryWords
    guard entry + SnapshotLayout.entryWords <= table.count,
      let start = Int(exactly: table[entry]), let size = Int(exactly: table[entry + 1]),
      start <= region.count, size <= region.count - start,
      start.isMultiple(of: SnapshotLayout.alignment)
    else { throw DamagedBytes() }
    return start..<(start + size)
  }
}
