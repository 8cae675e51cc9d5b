/// The place of a text in the store's table of texts.
public struct TextCode: Hashable, Comparable, BitwiseCopyable, Sendable {
  public let rawValue: UInt32

  init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The code of the empty text, in every table.
  public static let empty = TextCode(0)
  public var isEmpty: Bool { rawValue == 0 }

  public static func < (left: TextCode, right: TextCode) -> Bool { left.rawValue < right.rawValue }
}

/// Every distinct text of the data once: table names, references, titles, notes, printed words.
///
/// Texts are interned from the bytes of the file, without a `String` in between; comparing and
/// grouping then work on codes.
public struct TextTable: Sendable {
  private(set) var bytes = Column<UInt8>()
  /// The end of each text; text `c` begins where `c - 1` ends.
  private(set) var ends: Column<Int> = [0]
  /// Open addressing: codes, with 0 for a free place. Its size is a power of two. A table that came
  /// from a snapshot has none until a text is interned.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)

  public init() {}

  /// The texts of a snapshot.
  init(bytes: Column<UInt8>, ends: Column<Int>) {
    self.bytes = bytes
    self.ends = ends
    slots = []
  }

  /// The number of texts, the empty one included.
  public var count: Int { ends.count }

  /// The code of these bytes, made when they are new.
  ///
  /// - Complexity: O(n) in the bytes.
  public mutating func intern(_ text: Span<UInt8>) -> TextCode {
    guard !text.isEmpty else { return .empty }
    if slots.isEmpty { grow() }
    var slot = Int(truncatingIfNeeded: TextTable.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      if holds(text, at: slots[slot]) { return TextCode(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = UInt32(ends.count)
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    slots[slot] = code
    if ends.count * 2 > slots.count { grow() }
    return TextCode(code)
  }

  public mutating func intern(_ text: String) -> TextCode {
    intern(text.utf8Span.span)
  }

  public subscript(code: TextCode) -> String {
    if code.isEmpty { return "" }
    let range = range(of: code.rawValue)
    return bytes.withSpan(of: range) { text in
      text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func range(of code: UInt32) -> Range<Int> { ends[Int(code) - 1]..<ends[Int(code)] }

  private func holds(_ text: Span<UInt8>, at code: UInt32) -> Bool {
    let known = range(of: code)
    guard known.count == text.count else { return false }
    return bytes.withSpan(of: known) { known in
      for index in text.indices where known[index] != text[index] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    var size = max(slots.count, 512) * 2
    while size < ends.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for code in 1..<ends.count {
      let known = range(of: UInt32(code))
      let hash = bytes.withSpan(of: known, TextTable.hash)
      var slot = Int(truncatingIfNeeded: hash)
      slot &= slots.count - 1
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code)
    }
  }

  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
