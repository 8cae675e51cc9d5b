import Vocabulary

/// What the front of a snapshot says: where its sections lie, and the checksum of each of its pages.
struct SnapshotFront: Equatable {
  struct Section: Equatable {
    var offset: Int
    var size: Int
    var stride: Int
  }

  let sections: [Section]
  /// Where the checksums of the pages begin.
  let sums: Int
  /// From the first page to the end of the file.
  let content: Range<Int>

  /// Believes a front only when it fits the file and its checksum holds.
  init(_ bytes: UnsafeRawBufferPointer) throws(DamagedBytes) {
    guard bytes.count >= SnapshotLayout.headerWords * SnapshotLayout.word else {
      throw DamagedBytes()
    }
    let words = (0..<SnapshotLayout.headerWords).map { SnapshotFront.word($0, of: bytes) }
    guard words[1] == SnapshotLayout.magic, words[2] == SnapshotLayout.version,
      words[3] == UInt64(bytes.count), words[4] <= UInt64(SnapshotLayout.mostSections),
      words[5] <= UInt64(SnapshotLayout.pages(of: bytes.count))
    else { throw DamagedBytes() }
    let (count, pages) = (Int(words[4]), Int(words[5]))
    let start = SnapshotLayout.content(behind: count, pages)
    guard start <= bytes.count, SnapshotLayout.pages(of: bytes.count - start) == pages,
      words[0] == SnapshotFront.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[..<start]))
    else { throw DamagedBytes() }
    content = start..<bytes.count
    sums = SnapshotLayout.sums(behind: count)
    sections = try SnapshotFront.sections(count, of: bytes, within: content)
  }

  private static func sections(
    _ count: Int, of bytes: UnsafeRawBufferPointer, within content: Range<Int>
  ) throws(DamagedBytes) -> [Section] {
    var found: [Section] = []
    for entry in 0..<count {
      let first = SnapshotLayout.headerWords + entry * SnapshotLayout.entryWords
      guard let offset = Int(exactly: word(first, of: bytes)),
        let size = Int(exactly: word(first + 1, of: bytes)),
        let stride = Int(exactly: word(first + 2, of: bytes)), stride > 0,
        content.lowerBound <= offset, offset <= content.upperBound,
        size <= content.upperBound - offset, size.isMultiple(of: stride),
        offset.isMultiple(of: SnapshotLayout.alignment)
      else { throw DamagedBytes() }
      found.append(Section(offset: offset, size: size, stride: stride))
    }
    return found
  }

  private static func word(_ place: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place * SnapshotLayout.word, as: UInt64.self)
  }

  /// The checksum of a front: of all of it but the word that holds the checksum.
  static func checksum(of front: UnsafeRawBufferPointer) -> UInt64 {
    Checksum.of(UnsafeRawBufferPointer(rebasing: front.dropFirst(SnapshotLayout.word)))
  }
}
