/// Lays sections behind one another and hands the whole over in order, copying none.
struct SnapshotWriter {
  /// A run of bytes of the store, and its place in the table.
  private struct Section {
    var size: Int
    var stride: Int
    var checksum: UInt64
    var visit: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  }

  private var sections: [Section] = []

  mutating func add<Element>(_ column: Column<Element>) {
    let (size, checksum) = column.withBytes { ($0.count, Checksum.of($0)) }
    sections.append(
      Section(
        size: size, stride: MemoryLayout<Element>.stride, checksum: checksum,
        visit: { body in column.withBytes(body) }))
  }

  /// - Parameter put: takes the next bytes of the file; false gives up.
  /// - Returns: whether everything was taken.
  func write(_ put: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    let (front, end) = front
    guard front.withUnsafeBytes(put) else { return false }
    var offset = front.count * MemoryLayout<UInt64>.size
    for section in sections {
      guard pad(from: offset, put), section.visit(put) else { return false }
      offset = SnapshotLayout.aligned(offset) + section.size
    }
    precondition(offset == end, "the table says where the sections end")
    return true
  }

  private func pad(from offset: Int, _ put: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    let count = SnapshotLayout.aligned(offset) - offset
    return count == 0 || [UInt8](repeating: 0, count: count).withUnsafeBytes(put)
  }

  /// Header and table, and where the last section ends.
  private var front: (words: [UInt64], end: Int) {
    let words = SnapshotLayout.headerWords + sections.count * SnapshotLayout.entryWords
    var end = words * MemoryLayout<UInt64>.size
    var table: [UInt64] = []
    for section in sections {
      let start = SnapshotLayout.aligned(end)
      table += [UInt64(start), UInt64(section.size), UInt64(section.stride), section.checksum]
      end = start + section.size
    }
    var header = [
      SnapshotLayout.magic, SnapshotLayout.version, UInt64(end), UInt64(sections.count), 0, 0, 0, 0,
    ]
    header[SnapshotLayout.checkedWords] = SnapshotLayout.checksum(header, table)
    return (header + table, end)
  }
}
