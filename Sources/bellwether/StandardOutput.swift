import Glibc
import Shell

/// Answers to standard output, complaints to standard error.
final class StandardOutput: Output {
  func write(_ text: String) { StandardOutput.put(text + "\n", on: STDOUT_FILENO) }
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
