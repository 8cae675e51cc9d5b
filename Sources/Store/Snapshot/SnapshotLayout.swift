/// How a snapshot lies in its file: a header, a table of sections, then the sections.
///
/// Every number is in the machine's own order and every section as it lies in memory, so that a
/// mapping is used as it is. A file of another machine or version fails at the header.
///
/// Shape: the header is eight words (magic, version, size of the file, number of sections, three
/// spare, checksum of these seven and the table); an entry of the table is four (offset, size in
/// bytes, stride, checksum). Between sections are zeros, so that no bit can change unnoticed.
public enum SnapshotLayout {
  /// Where each section begins: a multiple of this, which suits every element and a cache line.
  public static let alignment = 64

  static let magic: UInt64 = 0x6265_6C6C_7765_7468
  /// The upper half tells the order of bytes; the lower counts the layouts there have been.
  static let version: UInt64 = 0x0102_0304_0000_0003
  static let headerWords = 8
  static let checkedWords = 7
  static let entryWords = 4
  /// More sections than any version has; a table that claims more is damaged.
  static let mostSections = 64

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }

  /// What the header's checksum is of.
  static func checksum(_ header: [UInt64], _ table: [UInt64]) -> UInt64 {
    (header.prefix(checkedWords) + table).withUnsafeBytes(Checksum.of)
  }
}
