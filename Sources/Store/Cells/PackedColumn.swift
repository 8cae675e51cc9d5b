/// A whole number of four bytes, or what is kept as one.
protocol Packable: BitwiseCopyable, Sendable {
  init(packed: Int32)
  var packed: Int32 { get }
}

extension Int32: Packable {
  init(packed: Int32) { self = packed }
  var packed: Int32 { self }
}

extension UInt8: Packable {
  init(packed: Int32) { self = UInt8(truncatingIfNeeded: packed) }
  var packed: Int32 { Int32(self) }
}

/// A column of whole numbers, each in as few bits as the largest of its block needs: what is kept is how
/// far a number lies above the least of the 64 around it. A block of equal numbers takes none.
///
/// A number is found in constant time. The last numbers, too few for a block, are kept as they are.
struct PackedColumn<Element: Packable>: Sendable {
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
      Element(packed: block.number(at: place % PackedBlock.length, in: $0))
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
        for offset in first..<end { body(Element(packed: block.number(at: offset, in: words))) }
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
            room.initializeElement(at: offset, to: tail[place - packedCount + offset].packed)
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
              Element(packed: left.number(at: offset, in: words)),
              Other(packed: right.number(at: offset, in: others)))
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
    for _ in 0..<count { append(element) }
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
