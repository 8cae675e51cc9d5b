/// A column of plain values: an array while it is built, or a stretch of a mapped snapshot.
///
/// Reading is the same for both and costs one comparison more than an array; writing to a stretch
/// of a snapshot copies it first. Bytes of a snapshot become values only after their checksum held.
struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
  private var owned: [Element]
  /// Where the first value lies in the region; 0 for an array.
  private let address: UInt
  private let mappedCount: Int
  /// Keeps the mapping for as long as a column of it lives.
  private let region: SnapshotRegion?

  init(_ elements: [Element] = []) {
    owned = elements
    address = 0
    mappedCount = 0
    region = nil
  }

  /// - Precondition: the region holds `count` elements at `offset`, aligned for their type.
  init(_ region: SnapshotRegion, at offset: Int, count: Int) {
    owned = []
    address = count == 0 ? 0 : region.address + UInt(offset)
    mappedCount = count
    self.region = count == 0 ? nil : region
  }

  /// Hands over the values as they lie in memory.
  func withSpan<Result>(_ body: (Span<Element>) -> Result) -> Result {
    guard let mapped else { return body(owned.span) }
    return withExtendedLifetime(region) { body(mapped.span) }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let mapped else { return owned.withUnsafeBytes(body) }
    return withExtendedLifetime(region) { body(UnsafeRawBufferPointer(mapped)) }
  }

  private var mapped: UnsafeBufferPointer<Element>? {
    UnsafePointer<Element>(bitPattern: address).map {
      UnsafeBufferPointer(start: $0, count: mappedCount)
    }
  }

  /// The memory that the values take.
  var byteCount: Int { count * MemoryLayout<Element>.stride }

  /// An array of what is mapped, so that it can be written to.
  private mutating func own() {
    if let mapped { self = Column(Array(mapped)) }
  }
}

extension Column: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { address == 0 ? owned.count : mappedCount }

  subscript(place: Int) -> Element {
    get {
      guard let base = UnsafePointer<Element>(bitPattern: address) else { return owned[place] }
      precondition(place >= 0 && place < mappedCount, "a place of the column")
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

  /// Appends a stretch of another column, as one run of bytes.
  mutating func append(contentsOf other: Column, _ range: Range<Int>) {
    own()
    other.withSpan { all in
      all.extracting(range).withUnsafeBufferPointer { owned.append(contentsOf: $0) }
    }
  }

  mutating func reserveCapacity(_ count: Int) {
    own()
    owned.reserveCapacity(count)
  }

  static func += (column: inout Column, elements: [Element]) {
    column.append(contentsOf: elements)
  }
}
