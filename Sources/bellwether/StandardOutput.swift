import Glibc
import Shell

/// Answers to standard output, complaints to standard error.
final class StandardOutput: Output {
  /// What answers longer than a screen go through; nil where nobody would turn its pages.
  private let pager: Pager?

  init(pager: Pager? = nil) { self.pager = pager }

  func write(_ text: String) {
    if let pager, isLong(text), pager.show(text + "\n") { return }
    StandardOutput.put(text + "\n", on: STDOUT_FILENO)
  }

  /// Whether its beginning would be gone when the prompt comes.
  private func isLong(_ text: String) -> Bool {
    guard let rows = Terminal.size?.rows else { return false }
    return text.utf8.count { $0 == UInt8(ascii: "\n") } + 1 >= rows
  }

  func complain(_ text: String) { StandardOutput.put(text + "\n", on: STDERR_FILENO) }

  /// Writes all of it at once; a reader that has gone away ends the program, as pipes do.
  static func put(_ text: String, on descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }
}
