/// A column of plain values: an array while it is built, or a stretch of a mapped snapshot.
///
/// Reading is the same for both; writing to a stretch of a snapshot copies it first. Bytes of a
/// snapshot become values only after the checksum of their page held.
struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
  private var owned: [Element]
  /// Where the first value lies in memory; 0 for an array.
  private let address: UInt
  private let mappedCount: Int
  /// Keeps the mapping for as long as a column of it lives.
  private let pages: CheckedPages?

  init(_ elements: [Element] = []) {
    owned = elements
    address = 0
    mappedCount = 0
    pages = nil
  }

  /// - Precondition: the pages hold `count` elements at `offset`, aligned for their type.
  init(_ pages: CheckedPages, at offset: Int, count: Int) {
    owned = []
    address = count == 0 ? 0 : pages.address(of: offset)
    mappedCount = count
    self.pages = count == 0 ? nil : pages
  }

  /// Hands over all values as they lie in memory.
  func withSpan<Result>(_ body: (Span<Element>) -> Result) -> Result {
    withSpan(of: 0..<count, body)
  }

  /// Hands over a stretch of the values, so that no more of a snapshot than that is looked at.
  func withSpan<Result>(of range: Range<Int>, _ body: (Span<Element>) -> Result) -> Result {
    guard let mapped = mapped(range) else { return body(owned.span.extracting(range)) }
    return withExtendedLifetime(pages) { body(mapped.span) }
  }

  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let mapped = mapped(0..<count) else {
      return try owned.withUnsafeBufferPointer { (all) throws(Failure) in
        try body(UnsafeRawBufferPointer(all))
      }
    }
    return try withExtendedLifetime(pages) { () throws(Failure) in
      try body(UnsafeRawBufferPointer(mapped))
    }
  }

  /// A stretch of the snapshot, checked; nil for an array.
  private func mapped(_ range: Range<Int>) -> UnsafeBufferPointer<Element>? {
    guard let base = UnsafePointer<Element>(bitPattern: address) else { return nil }
    precondition(range.lowerBound >= 0 && range.upperBound <= mappedCount, "within the column")
    let start = base + range.lowerBound
    check(start, range.count)
    return UnsafeBufferPointer(start: start, count: range.count)
  }

  @inline(__always)
  private func check(_ start: UnsafePointer<Element>, _ count: Int) {
    guard count > 0 else { return }
    pages?.check(UInt(bitPattern: start), count * MemoryLayout<Element>.stride)
  }

  /// The memory that the values take.
  var byteCount: Int { count * MemoryLayout<Element>.stride }

  /// An array of what is mapped, so that it can be written to.
  private mutating func own() {
    if let mapped = mapped(0..<count) { self = Column(Array(mapped)) }
  }
}

extension Column: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { address == 0 ? owned.count : mappedCount }

  subscript(place: Int) -> Element {
    get {
      guard let base = UnsafePointer<Element>(bitPattern: address) else { return owned[place] }
      precondition(place >= 0 && place < mappedCount, "a place of the column")
      check(base + place, 1)
      return base[place]
    }
    set {
      own()
      owned[place] = newValue
    }
  }
}

extension Column: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Column {
  mutating func append(_ element: Element) {
    own()
    owned.append(element)
  }

  mutating func append(contentsOf elements: some Collection<Element>) {
    own()
    owned.append(contentsOf: elements)
  }

  /// Keeps its room, so that it can be filled again.
  mutating func removeAll() {
    own()
    owned.removeAll(keepingCapacity: true)
  }

  mutating func reserveCapacity(_ count: Int) {
    own()
    owned.reserveCapacity(count)
  }

  static func += (column: inout Column, elements: [Element]) {
    column.append(contentsOf: elements)
  }
}
