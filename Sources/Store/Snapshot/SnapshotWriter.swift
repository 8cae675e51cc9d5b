/// Lays sections behind one another and hands the whole over in order, copying none.
struct SnapshotWriter {
  private struct Section {
    var size: Int
    var stride: Int
    var visit: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  }

  private var sections: [Section] = []

  mutating func add<Element>(_ column: Column<Element>) {
    sections.append(
      Section(
        size: column.byteCount, stride: MemoryLayout<Element>.stride,
        visit: { body in column.withBytes(body) }))
  }

  /// - Parameter put: takes the next bytes of the file; false gives up.
  /// - Returns: whether everything was taken.
  func write(_ put: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var sums = PageSums()
    _ = writeContent { sums.add($0) }
    return front(sums.all).withUnsafeBytes(put) && writeContent(put)
  }

  /// The sections and the zeros between them.
  private func writeContent(_ put: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var offset = 0
    for section in sections {
      let start = SnapshotLayout.aligned(offset)
      let zeros = [UInt8](repeating: 0, count: start - offset)
      guard zeros.isEmpty || zeros.withUnsafeBytes(put), section.visit(put) else { return false }
      offset = start + section.size
    }
    return true
  }

  private func front(_ sums: [UInt64]) -> [UInt64] {
    let start = SnapshotLayout.content(behind: sections.count, sums.count)
    var table: [UInt64] = []
    var end = start
    for section in sections {
      let offset = SnapshotLayout.aligned(end)
      table += [UInt64(offset), UInt64(section.size), UInt64(section.stride)]
      end = offset + section.size
    }
    var front: [UInt64] = [
      0, SnapshotLayout.magic, SnapshotLayout.version, UInt64(end), UInt64(sections.count),
      UInt64(sums.count), 0, 0,
    ]
    front += table + sums
    front += Array(repeating: 0, count: start / SnapshotLayout.word - front.count)
    front[0] = front.withUnsafeBytes(SnapshotFront.checksum)
    return front
  }
}

/// The checksums of the pages of a run of bytes that comes in pieces.
private struct PageSums {
  private var finished: [UInt64] = []
  /// The part of the next page that has come.
  private var page: [UInt8] = []

  /// - Returns: true, as who takes bytes says that he wants more.
  mutating func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(SnapshotLayout.page - page.count)
      rest = rest.dropFirst(piece.count)
      if piece.count == SnapshotLayout.page {
        finished.append(Checksum.of(UnsafeRawBufferPointer(rebasing: piece)))
        continue
      }
      page += UnsafeRawBufferPointer(rebasing: piece)
      if page.count == SnapshotLayout.page { finish() }
    }
    return true
  }

  private mutating func finish() {
    finished.append(page.withUnsafeBytes(Checksum.of))
    page.removeAll(keepingCapacity: true)
  }

  var all: [UInt64] {
    var sums = self
    if !page.isEmpty { sums.finish() }
    return sums.finished
  }
}
