import Rendering
import Shell
import Testing
import Vocabulary

/// One conversation: what it remembers, and how it ends.
@Suite struct SessionTests {
  private let output = RecordingOutput()

  private func session(isInteractive: Bool = false) throws -> Session {
    try Shipped.session(OutputStyle(), output, isInteractive: isInteractive)
  }

  @Test func stopsAtTheFirstError() throws {
    let code = try session().run(SourceText("list topics; show LACX; help"))
    #expect(code == .statementFailed)
    #expect(output.lines.first == "list topics")
    #expect(output.lines.contains { $0.hasPrefix("error[E201]") })
    #expect(!output.lines.contains("help"))
  }

  @Test func aProblemOfALaterStatementDoesNotStopAnEarlierOne() throws {
    let code = try session().run(SourceText("list topics\nshwo LAC1"))
    #expect(code == .statementFailed)
    #expect(output.answers.first == "list topics")
  }

  @Test func aBlankLinePartsAnswers() throws {
    _ = try session().run(SourceText("focus; focus"))
    let starts = output.lines.indices.filter { output.lines[$0] == "focus Southampton" }
    #expect(starts.count == 2)
    #expect(starts.last.map { output.lines[$0 - 1] } == "")
  }

  @Test func aLoadedFileGivesNamesToTheRestOfTheText() throws {
    let text = "load \"files/own.csv\"; show HAPPY for Hampshire"
    #expect(try session().run(SourceText(text)) == .success)
    #expect(output.lines.contains { $0.hasPrefix("show HAPPY for Hampshire") })
  }

  @Test func aFileThatCannotBeReadLeavesTheDataAsTheyWere() throws {
    let session = try session()
    #expect(session.run(SourceText("load \"files/nowhere.csv\"")) == .loadFailed)
    #expect(session.run(SourceText("show LAC1")) == .success)
  }

  @Test func theFocusStays() throws {
    let session = try session()
    _ = session.run(SourceText("focus Rotherham vs SN"))
    #expect(session.prompt.contains("Rotherham~SN"))
    _ = session.run(SourceText("show LAC1"))
    #expect(output.lines.contains { $0.hasPrefix("show LAC1 for Rotherham vs SN") })
    #expect(session.run(SourceText("focus Rotherham 13m")) == .statementFailed)
    #expect(session.prompt.contains("Rotherham~SN"))
  }

  @Test func whyTellsOfTheLastProblem() throws {
    let session = try session()
    _ = session.run(SourceText("why"))
    #expect(output.lines.contains { $0.contains("Nothing has gone wrong yet") })
    _ = session.run(SourceText("show LAC1 in FY2024"))
    output.clear()
    _ = session.run(SourceText("why"))
    #expect(output.lines.contains { $0.hasPrefix("E303") })
  }

  @Test func theCorrectedLineRuns() throws {
    let session = try session(isInteractive: true)
    _ = session.run(SourceText("shwo LAC1 in 2018/19"))
    let correction = try #require(session.correction)
    #expect(correction == "show LAC1 in 2018/19")
    #expect(session.run(SourceText(correction)) == .success)
    #expect(session.correction == nil)
  }

  @Test func thePromptGrowsBriefAfterTheThirdTime() throws {
    let session = try session(isInteractive: true)
    var counts: [Int] = []
    for _ in 1...4 {
      output.clear()
      _ = session.run(SourceText("show LAC1 in FY2024"))
      counts.append(output.lines.count)
    }
    #expect(counts[0] == counts[2])
    #expect(counts[3] == 2)
  }

  @Test func aScriptIsNeverBrief() throws {
    let session = try session()
    for _ in 1...4 {
      output.clear()
      _ = session.run(SourceText("show LAC1 in FY2024"))
    }
    #expect(output.lines.count > 2)
  }

  @Test func nothingAtAllIsFine() throws {
    for text in ["", "   ", "\n\n", ";;", "# only a comment", "\u{FEFF}"] {
      #expect(try session().run(SourceText(text)) == .success, "\(text.debugDescription)")
    }
    #expect(output.lines == [])
  }

  @Test(arguments: ["x", "show ", "LAC1, ", "(", "`", "| ", "€", "Apr-24 "])
  func aLineOfAHundredThousandCharactersIsRefused(_ piece: String) throws {
    let text = "show " + String(repeating: piece, count: 100_000 / piece.utf8.count)
    #expect(try session().run(SourceText(text)) == .statementFailed)
    #expect(output.lines.contains { $0.hasPrefix("error[") })
    #expect(output.lines.allSatisfy { $0.count <= 80 })
    #expect(output.lines.count < 20)
  }

  @Test func ctrlCEndsTheText() throws {
    let world = Session.World(open: TestFolder.world.open, isInterrupted: { true })
    let session = try Shipped.session(OutputStyle(), output, world: world)
    #expect(session.run(SourceText("show LAC1")) == .interrupted)
    #expect(output.answers == [])
  }

  @Test func quitEndsTheSession() throws {
    let session = try session()
    #expect(session.run(SourceText("quit; show LAC1")) == .success)
    #expect(session.isOver)
    #expect(output.lines == [])
  }
}
