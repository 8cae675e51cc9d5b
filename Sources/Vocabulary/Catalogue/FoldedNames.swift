/// Folded names, each with a place, found by the hash of their bytes.
///
/// Plain arrays instead of a dictionary of strings: filling it allocates nothing for a name, and a
/// snapshot keeps and takes the arrays as they are.
struct FoldedNames: Sendable {
  var bytes: [UInt8] = []
  /// Where each name ends; it begins where the one before ends.
  var ends: [UInt32] = []
  /// Open addressing: a name's place and one; 0 is free. Its size is a power of two.
  var slots: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { ends.count }

  subscript(place: Int) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range(of: place)], as: UTF8.self) }
  }

  /// - Complexity: O(n) in the bytes of the name.
  func place(of folded: Span<UInt8>) -> Int? {
    let slot = slot(of: folded)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  func place(of name: String) -> Int? { place(of: NameFolding.foldedBytes(name).span) }

  /// The place of the name, which is added when it is new.
  mutating func insert(_ folded: [UInt8]) -> (place: Int, isNew: Bool) {
    let slot = slot(of: folded.span)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    bytes += folded
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  private func range(of place: Int) -> Range<Int> {
    (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }

  /// Where the name is in `slots`, or where it would go.
  private func slot(of folded: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: FoldedNames.hash(folded)) & mask
    while slots[slot] != 0, !holds(folded, at: Int(slots[slot]) - 1) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ folded: Span<UInt8>, at place: Int) -> Bool {
    let known = range(of: place)
    guard known.count == folded.count else { return false }
    for index in folded.indices where bytes[known.lowerBound + index] != folded[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for place in 0..<count {
      let hash = FoldedNames.hash(bytes.span.extracting(range(of: place)))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
