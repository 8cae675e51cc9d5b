import Vocabulary

/// Checks a whole file at once, so that no later step need doubt its text.
enum UTF8Check {
  static func check(_ bytes: Span<UInt8>, name: String) throws(Diagnostic) {
    guard let place = firstError(bytes) else { return }
    var line = 1
    for index in 0..<place where bytes[index] == Byte.newline { line += 1 }
    throw FileProblem.notUTF8(name, line: line, byte: place + 1)
  }

  /// Where the first byte is that belongs to no character.
  ///
  /// Files are nearly all ASCII, which is passed over eight bytes a step.
  static func firstError(_ bytes: Span<UInt8>) -> Int? {
    var place = endOfASCII(bytes, from: 0)
    while place < bytes.count {
      let length = lengthOfCharacter(bytes, at: place)
      if length == 0 { return place }
      place = endOfASCII(bytes, from: place + length)
    }
    return nil
  }

  /// How many bytes the character beyond ASCII has that begins at `place`; 0 where none does.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  private static func lengthOfCharacter(_ bytes: Span<UInt8>, at place: Int) -> Int {
    let first = bytes[place]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(first), place + length <= bytes.count,
      secondBytes(after: first).contains(bytes[place + 1])
    else { return 0 }
    for offset in 2..<max(2, length) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Neither longer than it need be, nor a surrogate, nor beyond the last code point.
  private static func secondBytes(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// The length of a byte-order mark at the start, which spreadsheets like to write.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
