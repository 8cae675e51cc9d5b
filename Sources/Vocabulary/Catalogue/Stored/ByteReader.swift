/// Reads back what a `ByteWriter` wrote; lengths that lead outside the bytes throw.
///
/// The bytes must stay where they are while it reads.
public struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  public var isAtEnd: Bool { offset == bytes.count }

  public mutating func number() throws(DamagedBytes) -> Int {
    let start = try take(MemoryLayout<Int>.size)
    return bytes.loadUnaligned(fromByteOffset: start, as: Int.self)
  }

  public mutating func text() throws(DamagedBytes) -> String {
    let count = try number()
    let start = try take(count)
    return String(decoding: bytes[start..<(start + count)], as: UTF8.self)
  }

  public mutating func texts() throws(DamagedBytes) -> [String] {
    let count = try self.count(ofAtLeast: MemoryLayout<Int>.size)
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  /// Elements must be of a type in which every pattern of bits is a value.
  public mutating func elements<Element: BitwiseCopyable>(
    of _: Element.Type = Element.self
  ) throws(DamagedBytes) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    let count = try self.count(ofAtLeast: stride)
    let start = try take(count * stride)
    return [Element](unsafeUninitializedCapacity: count) { room, filled in
      UnsafeMutableRawBufferPointer(room).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count * stride)]))
      filled = count
    }
  }

  /// How many things of at least `size` bytes follow; never more than there is room for.
  public mutating func count(ofAtLeast size: Int) throws(DamagedBytes) -> Int {
    let count = try number()
    guard count >= 0, count <= (bytes.count - offset) / size else { throw DamagedBytes() }
    return count
  }

  mutating func optionalNumber() throws(DamagedBytes) -> Int? {
    let number = try number()
    return number == .min ? nil : number
  }

  /// - Returns: where the next `count` bytes begin, which are then behind.
  private mutating func take(_ count: Int) throws(DamagedBytes) -> Int {
    guard count >= 0, count <= bytes.count - offset else { throw DamagedBytes() }
    defer { offset += count }
    return offset
  }
}
