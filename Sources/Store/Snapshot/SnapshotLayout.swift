/// How a snapshot lies in its file: a front that says what is where, then the sections.
///
/// Every number is in the machine's own order and every section as it lies in memory, so that a
/// mapping is used as it is. A file of another machine or version fails at the front.
///
/// Shape: the front is eight words (checksum of the rest of the front, magic, version, size of the
/// file, number of sections, number of pages, two spare), for each section three (offset, size in
/// bytes, stride) and for each page its checksum, then zeros up to a whole page. Behind it lie the
/// sections, with zeros between them, cut into pages whatever they hold: no bit can change unnoticed.
public enum SnapshotLayout {
  /// Where each section begins: a multiple of this, which suits every element and a cache line.
  public static let alignment = 64
  /// What is checked at a time: a page of most machines, so that checking brings in no other.
  static let page = 4096

  static let magic: UInt64 = 0x6265_6C6C_7765_7468
  /// The upper half tells the order of bytes; the lower counts the layouts there have been.
  static let version: UInt64 = 0x0102_0304_0000_0005
  static let headerWords = 8
  static let entryWords = 3
  static let word = MemoryLayout<UInt64>.size
  /// More sections than any version has; a table that claims more is damaged.
  static let mostSections = 64

  static func aligned(_ offset: Int) -> Int { roundedUp(offset, to: alignment) }

  /// How many pages so many bytes take.
  static func pages(of bytes: Int) -> Int { roundedUp(bytes, to: page) / page }

  /// Where the checksums of the pages begin.
  static func sums(behind sections: Int) -> Int { (headerWords + sections * entryWords) * word }

  /// Where the first page begins.
  static func content(behind sections: Int, _ pages: Int) -> Int {
    roundedUp(sums(behind: sections) + pages * word, to: page)
  }

  private static func roundedUp(_ offset: Int, to unit: Int) -> Int {
    (offset + unit - 1) / unit * unit
  }
}
