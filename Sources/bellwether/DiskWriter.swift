import Glibc
import Shell
import Vocabulary

/// Files written as a whole: beside the place they go to, then moved there in one step.
enum DiskWriter {
  /// - Throws: E702 where the file is there and neither replace nor append was said; E703.
  static func write(_ path: String, _ text: String, _ way: FileWriting) throws(Diagnostic) {
    switch way {
    case .append: try append(text, to: path)
    case .new where access(path, F_OK) == 0:
      throw Diagnostic(
        .fileExists, "\(path) is there already",
        help: ["write replace or append behind it, or choose another name"])
    case .new, .replace: try replace(path, with: text)
    }
  }

  private static func append(_ text: String, to path: String) throws(Diagnostic) {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw cannotWrite(path) }
    defer { close(file) }
    guard put(text, on: file) else { throw cannotWrite(path) }
  }

  /// What a link points to is replaced, not the link, and keeps its permissions.
  private static func replace(_ path: String, with text: String) throws(Diagnostic) {
    let place = target(of: path)
    let beside = "\(place).\(getpid()).part"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw cannotWrite(path) }
    var old = stat()
    if stat(place, &old) == 0 { fchmod(file, old.st_mode & 0o777) }
    let isWritten = put(text, on: file) && fsync(file) == 0
    close(file)
    guard isWritten, rename(beside, place) == 0 else {
      let problem = cannotWrite(path)
      unlink(beside)
      throw problem
    }
  }

  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether all of it was taken.
  private static func put(_ text: String, on file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = rest.dropFirst(written)
      }
      return true
    }
  }

  private static func cannotWrite(_ path: String) -> Diagnostic {
    Diagnostic(.cannotWrite, "\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
