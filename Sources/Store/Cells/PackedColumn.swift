/// How a value of one byte or four is kept as a whole number of four.
///
/// No protocol: looking up what conforms to one costs a process a quarter of a million instructions.
enum Packing {
  @inline(__always)
  static func number<Element: BitwiseCopyable>(of element: Element) -> Int32 {
    MemoryLayout<Element>.size == 1
      ? Int32(unsafeBitCast(element, to: UInt8.self)) : unsafeBitCast(element, to: Int32.self)
  }

  @inline(__always)
  static func element<Element: BitwiseCopyable>(of number: Int32) -> Element {
    MemoryLayout<Element>.size == 1
      ? unsafeBitCast(UInt8(truncatingIfNeeded: number), to: Element.self)
      : unsafeBitCast(number, to: Element.self)
  }
}

/// A column of whole numbers, each in as few bits as the largest of its block needs: what is kept is how
/// far a number lies above the least of the 64 around it. A block of equal numbers takes none.
///
/// An element has one byte or four; it is found in constant time. The last numbers, too few for a block, are kept as they are.
struct PackedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  private(set) var blocks = Column<PackedBlock>()
  private(set) var words = Column<UInt64>()
  private(set) var tail = Column<Element>()

  init() {}

  init(blocks: Column<PackedBlock>, words: Column<UInt64>, tail: Column<Element>) {
    self.blocks = blocks
    self.words = words
    self.tail = tail
  }

  init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  var byteCount: Int { blocks.byteCount + words.byteCount + tail.byteCount }
  var count: Int { packedCount + tail.count }
  private var packedCount: Int { blocks.count * PackedBlock.length }

  // MARK: - Reading

  subscript(place: Int) -> Element {
    guard place < packedCount else { return tail[place - packedCount] }
    let block = blocks[place / PackedBlock.length]
    return words.withSpan(of: block.words) {
      Packing.element(of: block.number(at: place % PackedBlock.length, in: $0))
    }
  }

  /// Hands over the elements of a stretch one by one, block by block.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (Element) -> Void) {
    var place = range.lowerBound
    while place < min(range.upperBound, packedCount) {
      let block = blocks[place / PackedBlock.length]
      let first = place % PackedBlock.length
      let end = min(PackedBlock.length, first + range.upperBound - place)
      words.withSpan(of: block.words) { words in
        for offset in first..<end { body(Packing.element(of: block.number(at: offset, in: words))) }
      }
      place += end - first
    }
    guard place < range.upperBound else { return }
    tail.withSpan(of: (place - packedCount)..<(range.upperBound - packedCount)) { tail in
      for offset in tail.indices { body(tail[offset]) }
    }
  }

  /// Hands over a stretch as arrays of 64 numbers at most, each with the place of its first in the
  /// stretch and whether it may hold gaps: for loops that the compiler makes quick.
  @inline(__always)
  func forEachBlock(in range: Range<Int>, _ body: (UnsafeBufferPointer<Int32>, Int, Bool) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: PackedBlock.length) { room in
      var place = range.lowerBound
      while place < range.upperBound {
        let count: Int
        var mayHaveGaps = true
        if place < packedCount {
          let first = place % PackedBlock.length
          count = min(PackedBlock.length - first, range.upperBound - place)
          let block = blocks[place / PackedBlock.length]
          mayHaveGaps = block.mayHaveGaps
          words.withSpan(of: block.words) {
            block.unpack(first..<(first + count), of: $0, into: room)
          }
        } else {
          count = range.upperBound - place
          for offset in 0..<count {
            room.initializeElement(
              at: offset, to: Packing.number(of: tail[place - packedCount + offset]))
          }
        }
        body(UnsafeBufferPointer(rebasing: room[..<count]), place - range.lowerBound, mayHaveGaps)
        place += count
      }
    }
  }

  /// The same for two columns that are as long as each other.
  @inline(__always)
  func forEach<Other>(
    in range: Range<Int>, beside other: PackedColumn<Other>, _ body: (Element, Other) -> Void
  ) {
    var place = range.lowerBound
    while place < min(range.upperBound, packedCount) {
      let (left, right) = (
        blocks[place / PackedBlock.length], other.blocks[place / PackedBlock.length]
      )
      let first = place % PackedBlock.length
      let end = min(PackedBlock.length, first + range.upperBound - place)
      words.withSpan(of: left.words) { words in
        other.words.withSpan(of: right.words) { others in
          for offset in first..<end {
            body(
              Packing.element(of: left.number(at: offset, in: words)),
              Packing.element(of: right.number(at: offset, in: others)))
          }
        }
      }
      place += end - first
    }
    while place < range.upperBound {
      body(tail[place - packedCount], other.tail[place - packedCount])
      place += 1
    }
  }

  func elements(in range: Range<Int>) -> [Element] {
    Array(unsafeUninitializedCapacity: range.count) { room, filled in
      forEach(in: range) { element in
        room.initializeElement(at: filled, to: element)
        filled += 1
      }
    }
  }

  // MARK: - Writing

  mutating func append(_ element: Element) {
    tail.append(element)
    if tail.count == PackedBlock.length { packTail() }
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    var rest = elements[...]
    while !rest.isEmpty {
      let piece = rest.prefix(PackedBlock.length - tail.count)
      rest = rest.dropFirst(piece.count)
      if piece.count == PackedBlock.length {
        pack(UnsafeBufferPointer(rebasing: piece))
      } else {
        tail.append(contentsOf: piece)
        if tail.count == PackedBlock.length { packTail() }
      }
    }
  }

  mutating func append(contentsOf elements: [Element], _ range: Range<Int>) {
    elements.withUnsafeBufferPointer {
      append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  mutating func append(repeating element: Element, count: Int) {
    var rest = count
    while rest > 0 {
      if tail.isEmpty, rest >= PackedBlock.length {
        blocks.append(PackedBlock(repeating: Packing.number(of: element), from: words.count))
        rest -= PackedBlock.length
      } else {
        append(element)
        rest -= 1
      }
    }
  }

  /// The same with another element in some places.
  ///
  /// - Complexity: O(n).
  func replacing(_ places: Set<Int>, with element: Element) -> PackedColumn {
    if places.isEmpty { return self }
    var (column, place) = (PackedColumn(), 0)
    forEach(in: 0..<count) { old in
      column.append(places.contains(place) ? element : old)
      place += 1
    }
    return column
  }

  private mutating func packTail() {
    tail.withBytes { bytes in
      pack(bytes.bindMemory(to: Element.self))
    }
    tail.removeAll()
  }

  private mutating func pack(_ elements: UnsafeBufferPointer<Element>) {
    let block = PackedBlock(of: elements, from: words.count)
    block.pack(elements, behind: &words)
    blocks.append(block)
  }
}
