import Vocabulary

/// Checks a whole file at once, so that no later step need doubt its text.
enum UTF8Check {
  /// Files are nearly all ASCII, which is quicker to tell; only blocks that are not are validated.
  private static let block = 1 << 12

  static func check(_ bytes: Span<UInt8>, name: String) throws(Diagnostic) {
    var start = 0
    while start < bytes.count {
      var end = min(start + block, bytes.count)
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if !isASCII(bytes, start..<end), let place = firstError(bytes, start..<end) {
        var line = 1
        for index in 0..<place where bytes[index] == Byte.newline { line += 1 }
        throw FileProblem.notUTF8(name, line: line, byte: place + 1)
      }
      start = end
    }
  }

  /// Where the first byte is that belongs to no character.
  private static func firstError(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }

  /// The length of a byte-order mark at the start, which spreadsheets like to write.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
