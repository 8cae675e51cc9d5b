import Importing
import Rendering
import Shell
import Testing
import Vocabulary

/// A configuration sets what it can, says what it cannot, and stops nothing.
@Suite struct ConfigurationTests {
  private let output = RecordingOutput()

  private func configured(_ lines: String...) throws -> Session {
    let text = lines.joined(separator: "\n")
    let session = try Shipped.session(OutputStyle(), output)
    session.configure(from: SourceText(text, name: "bellwether.conf"))
    return session
  }

  @Test func settingsAreTaken() throws {
    let session = try configured("# mine", "set width 60", "set glyphs ascii", "")
    #expect(session.style.width == 60)
    #expect(session.style.glyphs == GlyphSet(.ascii))
    #expect(output.lines == [])
  }

  @Test(arguments: [
    ("set width 7", 2), ("set wide 100", 2), ("show LAC1", 2), ("width = 100", 2),
    ("load own.csv", 2), ("set width", 2),
  ])
  func anythingElseIsToldWithItsLine(_ line: String, number: Int) throws {
    let session = try configured("set notes off", line, "set form sentence")
    #expect(output.lines.first?.hasPrefix("bellwether.conf:\(number):") == true, "\(output.lines)")
    #expect(output.lines.first?.contains("warning[W003]") == true)
    output.clear()
    #expect(session.run(SourceText("show LAC1 3m")) == .success)
    #expect(
      output.lines == ["Southampton's LAC1 fell from 479 in Jun-24 to 470 in Aug-24 (−1.9%)."])
  }
}
