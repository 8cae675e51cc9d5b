/// Text in the order people expect: case aside, and `LAC2` before `LAC10`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in isBefore(TextPieces(left), TextPieces(right)) }
    }
  }

  /// Piece by piece; a piece that ends where the other's goes on comes first.
  private static func isBefore(_ left: TextPieces, _ right: TextPieces) -> Bool {
    var (left, right) = (left, right)
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil), (_, nil): return false
      case (nil, _): return true
      case (let one?, let other?):
        switch one.order(other) {
        case 0: continue
        case let order: return order < 0
        }
      }
    }
  }
}

/// A text cut into runs of digits and runs of anything else, looked at in place.
private struct TextPieces {
  struct Piece {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>
    let isNumber: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Piece? {
    guard place < text.count else { return nil }
    let start = place
    let isNumber = isDigit(text[start])
    while place < text.count, isDigit(text[place]) == isNumber { place += 1 }
    return Piece(bytes: text[start..<place], isNumber: isNumber)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

extension TextPieces.Piece {
  /// Below 0 where this one stands before, 0 where they are the same but for case.
  fileprivate func order(_ other: TextPieces.Piece) -> Int {
    if isNumber, other.isNumber, let order = order(ofNumbers: other) { return order }
    for (one, its) in zip(bytes, other.bytes) where folded(one) != folded(its) {
      return Int(folded(one)) - Int(folded(its))
    }
    return bytes.count - other.bytes.count
  }

  /// Numbers by their size, however many zeros stand in front; nil where that does not tell.
  private func order(ofNumbers other: TextPieces.Piece) -> Int? {
    let (one, its) = (bytes.drop(while: isZero), other.bytes.drop(while: isZero))
    if one.count != its.count { return one.count - its.count }
    let first = zip(one, its).first { $0 != $1 }
    return first.map { Int($0.0) - Int($0.1) }
  }

  private func isZero(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "0") }
  private func folded(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
