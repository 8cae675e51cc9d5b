import Foundation
import Rendering
import Shell
import Testing
import Vocabulary

/// The analyses that ship run as they are, always print the same, and take their parameters.
@Suite struct AnalysesTests {
  static let folder = Shipped.root + "/scripts/analyses/"
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".bw") }.sorted()

  private func run(
    _ file: String, _ arguments: [ScriptArgument] = []
  ) throws -> (lines: [String], code: Shell.ExitCode) {
    let text = try String(contentsOfFile: Self.folder + file, encoding: .utf8)
    let output = RecordingOutput()
    let session = try Shipped.session(OutputStyle(), output)
    let code = session.run(script: SourceText(text, name: file), arguments)
    return (output.lines, code)
  }

  @Test func thereAreFour() { #expect(Self.files.count >= 4) }

  @Test(arguments: files) func runsAndPrintsTheSameTwice(_ file: String) throws {
    let (first, second) = (try run(file), try run(file))
    #expect(first.code == .success)
    #expect(first.lines == second.lines)
    #expect(first.lines.count > 10)
    #expect(first.lines.filter { $0.contains("error[") } == [])
  }

  @Test(arguments: files) func takesAnotherAuthority(_ file: String) throws {
    // The first report of an authority has nothing before it to compare with.
    guard file != "what-changed.bw", file != "neighbour-comparison.bw" else { return }
    let ran = try run(file, [ScriptArgument("la", "Rotherham")])
    #expect(ran.code == .success)
    #expect(ran.lines.contains { $0.contains("Rotherham") })
    #expect(ran.lines.filter { $0.contains("Southampton") } == [])
  }

  @Test(arguments: files) func hasNothingToMend(_ file: String) throws {
    let text = try String(contentsOfFile: Self.folder + file, encoding: .utf8)
    let session = try Shipped.session(OutputStyle(), RecordingOutput())
    let found = session.check(SourceText(text, name: file))
    #expect(found.map(\.problem.summary) == [])
    let formatted = try session.formatted(SourceText(text, name: file))
    let again = try session.formatted(SourceText(formatted, name: file))
    #expect(formatted == again)
  }

  @Test func aFailureNamesItsLine() throws {
    let text = String(repeating: "echo ok\n", count: 11) + "show LACX\necho never\n"
    let output = RecordingOutput()
    let code = try Shipped.session(OutputStyle(), output).run(SourceText(text, name: "month.bw"))
    #expect(code == .statementFailed)
    #expect(output.lines.contains { $0.hasPrefix("month.bw:12:6: error[E201]") })
    #expect(!output.lines.contains("never"))
  }

  @Test func checkingTellsEverything() throws {
    let text = "show LACX\nshow LAC1 in FY2024\nshow LAC1 3m | top 3\nshow LAC1 for $la\n"
    let session = try Shipped.session(OutputStyle(), RecordingOutput())
    let found = session.check(SourceText(text, name: "month.bw"))
    #expect(found.map(\.problem.id) == [.unknownIndicator, .ambiguousYear, .unknownParameter])
    let json = ExportFormat.json(found.map(\.problem), in: found[0].source)
    #expect(json.contains(#""line":2,"#))
  }
}
