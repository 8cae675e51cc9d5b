/// Some texts folded into one run of bytes, in which words can be looked for.
public struct FoldedText: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where its words begin.
  private var beginnings: [Int32] = []

  public init(_ texts: [String]) {
    for text in texts {
      if !bytes.isEmpty { bytes.append(FoldedText.newline) }
      bytes += NameFolding.foldedBytes(text)
    }
    beginnings.reserveCapacity(bytes.count / 4)
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

  /// Whether one of the texts is `other`, no more and no less.
  public func hasText(_ other: FoldedText) -> Bool {
    beginnings.contains { place in
      let (start, end) = (Int(place), Int(place) + other.bytes.count)
      return isEdge(start - 1) && isEdge(end) && bytes[start..<end].elementsEqual(other.bytes)
    }
  }

  /// Whether a text ends before a place, and one begins behind it.
  private func isEdge(_ place: Int) -> Bool {
    place == -1 || place == bytes.count
      || bytes.indices.contains(place) && bytes[place] == FoldedText.newline
  }

  /// Stands between two texts.
  private static let newline = UInt8(ascii: "\n")

  private static func partsWords(_ byte: UInt8) -> Bool {
    switch byte {
    case newline, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "/"): true
    default: false
    }
  }
}
