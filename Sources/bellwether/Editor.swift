import Glibc
import Importing
import Shell
import Vocabulary

/// The user's own editor: $VISUAL, else $EDITOR, else vi.
enum Editor {
  /// Hands over `text` in a file of its own, and takes back what was left in it.
  static func edit(_ text: String, _ environment: [String: String]) throws(Diagnostic) -> String {
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var path = Array("\(folder)/bellwether-XXXXXX.bw".utf8CString)
    let descriptor = mkstemps(&path, 3)
    guard descriptor >= 0 else { throw Diagnostic(.cannotWrite, "\(folder) cannot be written to") }
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(name) }
    StandardOutput.put(text + "\n", on: descriptor)
    close(descriptor)
    let editor = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
    guard run(editor, name) else {
      throw Diagnostic(
        .cannotWrite, "\(editor) did not end well; the statement is as it was",
        help: ["$VISUAL or $EDITOR names the editor"])
    }
    return try TextFile.text(of: DiskFile(path: name))
  }

  /// Through the shell, because people set editors with options: `code --wait`.
  private static func run(_ editor: String, _ file: String) -> Bool {
    let words = ["sh", "-c", editor + " \"$1\"", editor, file]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
