import Vocabulary

/// Checks a whole file at once, so that no later step need doubt its text.
enum UTF8Check {
  static func check(_ bytes: Span<UInt8>, name: String) throws(Diagnostic) {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      let offset = error.byteOffsets.lowerBound
      var line = 1
      for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
        line += 1
      }
      throw FileProblem.notUTF8(name, line: line, byte: offset + 1)
    }
  }

  /// The length of a byte-order mark at the start, which spreadsheets like to write.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
