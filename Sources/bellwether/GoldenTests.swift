import Importing
import Rendering
import Shell
import Store
import Vocabulary

/// `bellwether test`: replays the files of tests and prints what they do not say.
struct GoldenTests {
  let store: Store
  let sources: [DiskFile]
  let output: StandardOutput
  let isUpdating: Bool
  private(set) var files = 0
  private(set) var statements = 0
  private(set) var differing = 0
  private(set) var failing = 0

  init(store: Store, sources: [DiskFile], output: StandardOutput, isUpdating: Bool) {
    self.store = store
    self.sources = sources
    self.output = output
    self.isUpdating = isUpdating
  }

  /// - Throws: what makes a path unreadable, or a rewritten file unwritable.
  mutating func run(_ paths: [String]) throws(Diagnostic) -> Shell.ExitCode {
    for path in paths {
      let isFolder = Folder.isFolder(path)
      let rehearsal = Rehearsal(
        store: store, sources: sources, folder: isFolder ? path : folder(of: path))
      for file in isFolder ? try Folder.files(under: path, ending: TranscriptFile.endings) : [path]
      {
        if Interrupts.isRaised { return .interrupted }
        try check(file, rehearsal)
      }
    }
    guard statements + differing > 0 else {
      throw Diagnostic(
        .fileNotFound, "there are no tests in \(paths.joined(separator: ", "))",
        help: ["tests are .transcript files, and blocks marked bellwether in .md files"])
    }
    output.write(closing)
    return failing == 0 ? .success : .statementFailed
  }

  private func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) + "/" } ?? ""
  }

  private mutating func check(_ path: String, _ rehearsal: Rehearsal) throws(Diagnostic) {
    let file = TranscriptFile(try TextFile.text(of: DiskFile(path: path)), name: path)
    let outcome = rehearsal.check(file)
    files += outcome.statements > 0 ? 1 : 0
    statements += outcome.statements
    differing += outcome.differences.count
    let mended = isUpdating ? outcome.differences.count { !$0.isFault } : 0
    for difference in outcome.differences where difference.isFault || !isUpdating {
      failing += 1
      output.write("\(path):\(difference.line)\n\(difference.text)\n")
    }
    guard mended > 0 else { return }
    try DiskWriter.write(path, outcome.rewritten.text, .replace)
    output.write("\(path): rewritten, \(counted(mended, "statement"))")
  }

  private var closing: String {
    let all = "\(counted(statements, "statement")) in \(counted(files, "file"))"
    if differing == 0 { return "\(all): all print what is written" }
    if failing == 0 { return "\(all): \(differing) rewritten; read what changed" }
    return "\(all): \(failing) not as written"
      + (isUpdating ? "" : " (--update writes what was printed)")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
