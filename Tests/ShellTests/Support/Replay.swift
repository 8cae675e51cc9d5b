import Foundation
import Shell
import Testing

/// Runs the project's own transcripts and reports where they differ from what was recorded.
enum Replay {
  /// Whether the files are to be rewritten; such a run always fails.
  static let isRecording = ProcessInfo.processInfo.environment["BELLWETHER_RECORD"] == "1"

  /// Replays a file, and reports each statement that printed something else at its own line.
  static func check(_ file: String) throws {
    let rehearsal = Rehearsal(
      store: try Shipped.store.get(), sources: Shipped.sources, folder: TestFolder.path)
    let outcome = rehearsal.check(try Lines.transcripts(file))
    for difference in outcome.differences where difference.isFault || !isRecording {
      report(difference, in: file)
    }
    if isRecording, !outcome.differences.isEmpty { try record(outcome.rewritten.text, in: file) }
  }

  private static func report(_ difference: Rehearsal.Difference, in file: String) {
    Issue.record(
      """
      \(file):\(difference.line): printed something else
      \(difference.text)
      If it is right: BELLWETHER_RECORD=1 swift test --filter ShellTests, then read git diff.
      """, sourceLocation: location(file, difference.line))
  }

  /// Holds a document to what is written from the program's own pages.
  static func expect(_ file: String, toBe written: String) throws {
    let isSame = (try? Lines.text(file)) == written
    if isRecording, !isSame { return try record(written, in: file) }
    #expect(isSame, "BELLWETHER_RECORD=1 swift test rewrites \(file)")
  }

  /// Rewrites a file, which fails the run: nobody can record by accident and see it pass.
  private static func record(_ text: String, in file: String) throws {
    try text.write(toFile: Shipped.root + "/" + file, atomically: true, encoding: .utf8)
    Issue.record(
      "rewritten; read git diff, then run again without BELLWETHER_RECORD",
      sourceLocation: location(file, 1))
  }

  private static func location(_ file: String, _ line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "package/" + file, filePath: Shipped.root + "/" + file, line: line,
      column: 1)
  }
}

/// The text files of the package, by their paths from its root.
enum Lines {
  static func of(_ file: String) throws -> [String] {
    let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    return lines.last == "" ? lines.dropLast() : lines
  }

  static func transcripts(_ file: String) throws -> TranscriptFile {
    TranscriptFile(try text(file), name: file)
  }

  static func text(_ file: String) throws -> String {
    try String(contentsOfFile: Shipped.root + "/" + file, encoding: .utf8)
  }
}
