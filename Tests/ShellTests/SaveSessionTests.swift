import Rendering
import Shell
import Synchronization
import Testing
import Vocabulary

/// A saved session, run, is the session again.
@Suite struct SaveSessionTests {
  /// What was written, in place of a disk.
  private final class Paper: Sendable {
    private let pages = Mutex<[String: String]>([:])

    func write(_ file: String, _ text: String) { pages.withLock { $0[file] = text } }
    subscript(file: String) -> String { pages.withLock { $0[file] ?? "" } }
  }

  private func session(_ output: RecordingOutput, _ paper: Paper) throws -> Session {
    var world = TestFolder.world
    world.write = { file, text, _ throws(Diagnostic) in paper.write(file, text) }
    return try Shipped.session(OutputStyle(), output, world: world)
  }

  static let making = """
    set notes off; set form table; load files/own.csv as mine; unload southampton/2016-09.csv
    define set pair = Southampton, Rotherham
    define indicator conv = pct(M2, M1) unit "%" polarity up
    let half = LAC1 / 2; let away = conv - conv[Rotherham]
    define target CP6B-NI Southampton = 50 in 2024/25
    define view month = show LAC1-NI for pair 3m | as csv
    focus Rotherham vs SN; anchor Mar-19; param la = Southampton
    show conv 3m; trend LAC1 for Southampton in 2018/19
    """

  static let asking = """
    set; list datasets; list sets; list lets; list views; focus; anchor; history
    show conv, CP6B-NI for $la 3m; open month; show half, away at Oct-18
    """

  @Test func isTheSameAgain() throws {
    let (output, paper) = (RecordingOutput(), Paper())
    let first = try session(output, paper)
    #expect(first.run(SourceText(Self.making + "\nsave session s.bw")) == .success)
    output.clear()
    #expect(first.run(SourceText(Self.asking)) == .success, "\(output.lines)")
    let expected = output.lines
    let second = try session(output, paper)
    output.clear()
    #expect(second.run(SourceText(paper["s.bw"])) == .success, "\(output.lines)\n\(paper["s.bw"])")
    output.clear()
    #expect(second.run(SourceText(Self.asking)) == .success, "\(output.lines)")
    #expect(output.lines == expected, "\(paper["s.bw"])")
    #expect(second.prompt == first.prompt)
  }

  @Test func aViewComesWithWhatItNeeds() throws {
    let (output, paper) = (RecordingOutput(), Paper())
    let first = try session(output, paper)
    #expect(
      first.run(SourceText(Self.making + "\nsave month v.bw; anchor off; unset notes")) == .success)
    output.clear()
    let second = try session(output, paper)
    #expect(second.run(SourceText(paper["v.bw"])) == .success, "\(output.lines)")
    #expect(output.answers.first?.hasPrefix("indicator,") == true, "\(output.answers)")
  }
}
