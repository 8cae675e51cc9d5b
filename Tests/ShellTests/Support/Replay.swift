import Foundation
import Importing
import Shell
import Testing
import Vocabulary

/// Runs transcripts and tells where they differ from what was recorded.
enum Replay {
  /// Whether the files are to be rewritten; such a run always fails.
  static let isRecording = ProcessInfo.processInfo.environment["BELLWETHER_RECORD"] == "1"

  /// What every statement prints, in one session.
  static func printed(_ transcript: Transcript) throws -> [[String]] {
    let output = RecordingOutput()
    let session = try session(transcript.settings, output)
    return transcript.steps.map { step in
      output.clear()
      let text = step.statement.joined(separator: "\n")
      let code = session.run(SourceText(text, name: transcript.settings.source))
      let lines = output.lines.trimmingBlankLines()
      return code == .success ? lines : lines + ["[exit \(code.rawValue)]"]
    }
  }

  private static func session(
    _ settings: TranscriptSettings, _ output: RecordingOutput
  ) throws -> Session {
    guard let data = settings.data else { return try Shipped.session(settings.style, output) }
    return try Session(
      sources: Shipped.names + [data.source], style: settings.style, output: output,
      world: TestFolder.world)
  }

  /// Replays, and reports each statement that printed something else at its own line of `file`.
  ///
  /// - Returns: the lines to write where recording and something differs; nil otherwise.
  static func check(_ lines: [String], firstLine: Int = 1, in file: String) throws -> [String]? {
    let transcript: Transcript
    do {
      transcript = try Transcript(lines, firstLine: firstLine)
    } catch {
      Issue.record(
        Comment(rawValue: error.description), sourceLocation: location(file, error.line))
      return nil
    }
    let printed = try printed(transcript)
    for (step, printed) in zip(transcript.steps, printed) {
      report(step, printed, in: file)
    }
    let written = transcript.lines(printing: printed)
    return isRecording && written != lines ? written : nil
  }

  private static func report(_ step: Transcript.Step, _ printed: [String], in file: String) {
    if let line = Transcript.fault(in: printed) {
      Issue.record(
        "a transcript cannot hold the printed line \"\(line)\"",
        sourceLocation: location(file, step.line))
    }
    guard !isRecording, printed != step.printed else { return }
    let difference = LineDifference(expected: step.printed, printed: printed)
    Issue.record(
      """
      \(file):\(step.printedLine + difference.firstLine): printed something else
      > \(step.statement.joined(separator: "\n...> "))
      \(difference.text)
      If it is right: BELLWETHER_RECORD=1 swift test --filter ShellTests, then read git diff.
      """, sourceLocation: location(file, step.printedLine + difference.firstLine))
  }

  /// Rewrites a file, which fails the run: nobody can record by accident and see it pass.
  static func record(_ lines: [String], in file: String) throws {
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: Shipped.root + "/" + file, atomically: true, encoding: .utf8)
    Issue.record(
      "rewritten; read git diff, then run again without BELLWETHER_RECORD",
      sourceLocation: location(file, 1))
  }

  static func location(_ file: String, _ line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "package/" + file, filePath: Shipped.root + "/" + file, line: line,
      column: 1)
  }
}
