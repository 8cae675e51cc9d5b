import Vocabulary

/// Gives out the sections of a snapshot in the order in which they were written.
///
/// Nothing is believed before it was checked: the front when the pages are made, a section's place
/// and element when it is taken, its bytes when they are read.
struct SnapshotReader {
  private let pages: CheckedPages
  private var next = 0

  init(_ pages: CheckedPages) { self.pages = pages }

  /// The next section as a column of the mapping.
  mutating func column<Element: BitwiseCopyable & Sendable>(
    of _: Element.Type = Element.self
  ) throws(DamagedBytes) -> Column<Element> {
    let section = try section()
    guard section.stride == MemoryLayout<Element>.stride else { throw DamagedBytes() }
    return Column(pages, at: section.offset, count: section.size / section.stride)
  }

  /// The next section's bytes, all of which are checked now.
  mutating func bytes() throws(DamagedBytes) -> Column<UInt8> {
    let place = next
    let column = try column(of: UInt8.self)
    let section = pages.front.sections[place]
    guard pages.isWhole(section.offset..<(section.offset + section.size)) else {
      throw DamagedBytes()
    }
    return column
  }

  private mutating func section() throws(DamagedBytes) -> SnapshotFront.Section {
    guard next < pages.front.sections.count else { throw DamagedBytes() }
    defer { next += 1 }
    return pages.front.sections[next]
  }
}
