public import Importing
public import Store
internal import Vocabulary

/// Replays transcripts on the data at hand, and tells where they print something else.
///
/// A transcript with a `load` block has its own figures, and only the names of the data at hand.
public struct Rehearsal {
  /// Something that is not as it was written.
  public struct Difference: Sendable {
    /// Where it begins in its file, from 1.
    public var line: Int
    /// What was typed, and the lines that differ; or what is wrong with the transcript itself.
    public var text: String
    /// Whether the transcript cannot be read, so that rewriting it does not help.
    public var isFault = false
  }

  /// What became of a file.
  public struct Outcome: Sendable {
    public var statements = 0
    public var differences: [Difference] = []
    /// The file as it would be with what was printed.
    public var rewritten: TranscriptFile
  }

  private let store: Store
  private let sources: [any ByteSource]
  private let world: Session.World

  /// - Parameters:
  ///   - sources: the files that `store` was read from.
  ///   - folder: where the files are that statements load; nothing is ever written there.
  public init(store: Store, sources: [any ByteSource], folder: String) {
    self.store = store
    self.sources = sources
    world = .rehearsing(in: folder)
  }

  public func check(_ file: TranscriptFile) -> Outcome {
    var outcome = Outcome(rewritten: file)
    var written: [(block: Range<Int>, lines: [String])] = []
    for block in file.blocks {
      do throws(Transcript.Fault) {
        let transcript = try Transcript(
          Array(file.lines[block]), firstLine: block.lowerBound + 1)
        let printed = try printed(transcript, at: block.lowerBound + 1)
        outcome.statements += transcript.steps.count
        outcome.differences += zip(transcript.steps, printed).compactMap(difference)
        written.append((block, transcript.lines(printing: printed)))
      } catch {
        outcome.differences.append(
          Difference(line: error.line, text: error.description, isFault: true))
      }
    }
    outcome.rewritten = file.replacing(written)
    return outcome
  }

  /// What every statement prints, in one session; what is expected where that leaves room and is met.
  private func printed(
    _ transcript: Transcript, at line: Int
  ) throws(Transcript.Fault) -> [[String]] {
    let output = RecordingOutput()
    let session = try session(transcript.settings, output, at: line)
    return transcript.steps.map { step in
      output.clear()
      let text = step.statement.joined(separator: "\n")
      let code = session.run(SourceText(text, name: transcript.settings.source))
      let lines = output.lines.trimmingBlankLines()
      let printed = code == .success ? lines : lines + ["[exit \(code.rawValue)]"]
      return ExpectedError(step.printed)?.isMet(by: printed) == true ? step.printed : printed
    }
  }

  private func session(
    _ settings: TranscriptSettings, _ output: RecordingOutput, at line: Int
  ) throws(Transcript.Fault) -> Session {
    guard let data = settings.data else {
      return Session(
        store: store, sources: sources, style: settings.style, output: output, world: world)
    }
    do throws(Diagnostic) {
      return try Session(
        sources: sources.filter(Importer.saysWhatNamesMean) + [data.source],
        style: settings.style, output: output, world: world)
    } catch {
      throw Transcript.Fault(line: line, description: error.summary)
    }
  }

  private func difference(_ step: Transcript.Step, _ printed: [String]) -> Difference? {
    if let line = Transcript.fault(in: printed) {
      return Difference(
        line: step.line, text: "a transcript cannot hold the printed line \"\(line)\"",
        isFault: true)
    }
    guard printed != step.printed else { return nil }
    let difference = LineDifference(expected: step.printed, printed: printed)
    let typed = step.statement.joined(separator: "\n" + Transcript.continuation)
    return Difference(
      line: step.printedLine + difference.firstLine,
      text: Transcript.prompt + typed + "\n" + difference.text)
  }
}
