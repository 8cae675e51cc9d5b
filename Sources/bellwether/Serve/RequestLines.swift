import Glibc

/// The lines of standard input, as bytes.
struct RequestLines {
  enum Line {
    case bytes([UInt8])
    /// Longer than any request; it was read to its end and dropped.
    case tooLong
  }

  /// A notebook's cell is a page; this is a book.
  static let longest = 1 << 20

  private static let blanks = Array(" \t\r".utf8)

  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The next line that is not blank; nil at the end of the input.
  mutating func next() -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        if isTooLong || line.count > RequestLines.longest { return .tooLong }
        if !line.allSatisfy(RequestLines.blanks.contains) { return .bytes(line) }
      } else if isAtEnd {
        guard !buffer.isEmpty || isTooLong else { return nil }
        buffer.append(UInt8(ascii: "\n"))
      } else {
        if buffer.count > RequestLines.longest {
          isTooLong = true
          buffer = []
        }
        fill()
      }
    }
  }

  /// Waits for more. Ctrl-C while nothing is asked stops nothing.
  private mutating func fill() {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &block, block.count)
    if count > 0 {
      buffer += block[..<count]
    } else if count < 0, errno == EINTR {
      Interrupts.take()
    } else {
      isAtEnd = true
    }
  }
}
