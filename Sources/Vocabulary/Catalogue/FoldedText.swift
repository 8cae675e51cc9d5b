/// Some texts folded into one run of bytes, in which words can be looked for.
public struct FoldedText: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where its words begin.
  private var beginnings: [Int32] = []

  public init(_ texts: [String]) {
    for text in texts {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += NameFolding.foldedBytes(text)
    }
    for place in bytes.indices where place == 0 || FoldedText.partsWords(bytes[place - 1]) {
      beginnings.append(Int32(place))
    }
  }

  /// Whether a word of the texts begins with `other`: "CP" is not found in "Christchurch".
  ///
  /// - Complexity: O(n) in the words, as good as always.
  public func hasWord(beginningWith other: FoldedText) -> Bool {
    guard let first = other.bytes.first else { return true }
    return beginnings.contains { place in
      bytes[Int(place)] == first && bytes[Int(place)...].starts(with: other.bytes)
    }
  }

  private static func partsWords(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
