/// Some texts folded into one run of bytes, in which words can be looked for.
public struct FoldedText: Equatable, Sendable {
  private var bytes: [UInt8] = []

  public init(_ texts: [String]) {
    for text in texts {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += NameFolding.foldedBytes(text)
    }
  }

  /// Whether a word of the texts begins with `other`: "CP" is not found in "Christchurch".
  ///
  /// - Complexity: O(n) in the bytes, as good as always.
  public func hasWord(beginningWith other: FoldedText) -> Bool {
    guard let first = other.bytes.first else { return true }
    guard bytes.count >= other.bytes.count else { return false }
    for place in 0...(bytes.count - other.bytes.count)
    where bytes[place] == first && isBeginning(place) {
      if bytes[place...].starts(with: other.bytes) { return true }
    }
    return false
  }

  /// Whether nothing stands before a place, or what parts words.
  private func isBeginning(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    return switch bytes[place - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
