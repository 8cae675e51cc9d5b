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
    let commands = CommandWord.allCases.filter(\.isAnswered).map(\.word)
    for word in verbs + commands {
      #expect(HelpEntry.named(word) != nil, "help \(word)")
    }
  }

  @Test func nothingElseHasAPageOfAVerb() {
    let pages = HelpEntry.all.filter { $0.question != .topic }.map(\.name)
    let commands = CommandWord.allCases.filter { !$0.isAnswered }.map(\.word)
    #expect(pages.filter { commands.contains($0) } == [])
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

  @Test func aQuestionFindsPages() throws {
    #expect(try Shipped.printed("help how do I compare").contains { $0.contains("help compare") })
    #expect(try Shipped.printed("trend ?").first == "help trend")
  }
}
