import Importing
import Language
import Rendering
import Shell
import Testing
import Vocabulary

/// Help is complete, and what it shows works.
@Suite struct HelpTests {
  static let examples = HelpEntry.all.flatMap(\.examples).map(\.statement)

  @Test(arguments: examples) func everyExampleRuns(_ statement: String) throws {
    let output = RecordingOutput()
    let code = try Shipped.session(OutputStyle(), output).run(SourceText(statement))
    #expect(code == .success, "\(output.lines.joined(separator: "\n"))")
    #expect(!output.answers.isEmpty)
  }

  @Test func everythingAnsweredHasAPage() {
    let verbs = Verb.allCases.map(\.word)
    let commands = CommandWord.allCases.map(\.word)
    for word in verbs + commands {
      #expect(HelpEntry.named(word) != nil, "help \(word)")
    }
  }

  @Test(arguments: HelpEntry.all.map(\.name)) func seeAlsoNamesPages(_ name: String) throws {
    let entry = try #require(HelpEntry.named(name))
    for other in entry.seeAlso { #expect(HelpEntry.named(other) != nil, "\(name): \(other)") }
    #expect(!entry.seeAlso.contains(name))
  }

  @Test func namesAreTold() {
    let names = HelpEntry.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(HelpEntry.all.allSatisfy { !$0.summary.hasSuffix(".") })
  }

  @Test func theOverviewFitsAScreen() throws {
    let lines = try Shipped.printed("help")
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 80 })
    for entry in HelpEntry.all { #expect(lines.contains { $0.contains(entry.name) }) }
  }

  @Test(arguments: HelpEntry.all.map(\.name)) func pagesFitEightyColumns(_ name: String) throws {
    let lines = try Shipped.printed("help \(name)")
    #expect(lines.filter { $0.count > 80 } == [])
  }

  /// On figures of one's own the examples have one's own names, and run.
  @Test(arguments: HelpEntry.all.map(\.name)) func examplesFitWhatIsLoaded(_ name: String) throws {
    let values = (1...30).map { place in
      let month = Month(year: 2022, month: 1) + (place - 1)
      return "Leeds,A1,\(month),\(400 + place)\nLeeds,B2,\(month),\(50 + place)"
    }
    let names = ByteBuffer(name: "n", text: "code,title\nA1,First\nB2,Second\n")
    let places = ByteBuffer(name: "p", text: "name\nLeeds\n")
    let own = ByteBuffer(
      name: "v", text: "authority,indicator,period,value\n" + values.joined(separator: "\n"))
    let output = RecordingOutput()
    let session = try Session(
      sources: [names, places, own], style: OutputStyle(), output: output, world: TestFolder.world)
    #expect(session.run(SourceText("help \(name)")) == .success)
    // Its lines stand for the language, whatever is loaded.
    if name == "cheat" || HelpEntry.named(name)?.question == .keeping { return }
    let shown = output.lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map { line in
      String(line.drop { $0 == " " }.prefix { $0 != "#" })
    }
    let examples = shown.filter { line in
      HelpTests.examples.contains(line.trimmedEnd) || line.contains("A1")
    }
    for example in examples {
      output.clear()
      #expect(session.run(SourceText(example)) == .success, "\(example) \(output.lines)")
    }
    if ["show", "trend", "explain"].contains(name) { #expect(examples.count >= 2) }
  }

  @Test func aQuestionFindsPages() throws {
    #expect(try Shipped.printed("help how do I compare").contains { $0.contains("help compare") })
    #expect(try Shipped.printed("trend ?").first == "help trend")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
