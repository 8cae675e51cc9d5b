import Foundation
import Testing
import Vocabulary

@testable import Shell

/// Every problem that a statement can provoke stands in the gallery, `Tests/Transcripts/errors`.
@Suite struct GalleryTests {
  /// Codes that no statement of a transcript can provoke, and why.
  static let unprovoked: [DiagnosticID: String] = [
    .fileUnreadable: "needs a file that may not be read, and the tests may run as root",
    .noDatasets: "told by the executable before there is a session",
    .configuration: "told of a configuration file; ConfigurationTests provoke it",
    .interrupted: "needs Ctrl-C",
    .tooLong: "a statement of 16,000 characters; SessionTests has it",
  ]

  static let told = DiagnosticID.allCases.filter { unprovoked[$0] == nil }.map(\.rawValue)

  @Test(arguments: told) func everyCodeIsShown(_ code: String) throws {
    let folder = code.hasPrefix("N") ? "notes" : "errors"
    let file = "Tests/Transcripts/\(folder)/\(code).transcript"
    try #require(FileManager.default.fileExists(atPath: Shipped.root + "/" + file), "\(file)")
    let transcript = try Transcript(try Lines.of(file))
    let printed = transcript.steps.flatMap(\.printed).joined(separator: " ")
    #expect(printed.contains("[\(code)]") || printed.contains("(\(code))"), "\(file)")
  }

  @Test func filesAreNamedAfterTheirCodes() {
    let files = TranscriptTests.files.filter { $0.contains("/errors/") || $0.contains("/notes/") }
    for file in files {
      let name = file.split(separator: "/").last.map { String($0.dropLast(".transcript".count)) }
      #expect(DiagnosticID(rawValue: name ?? "") != nil, "\(file)")
    }
  }

  /// Every `= try:` that the gallery prints, on one line.
  static let advice: [String] = {
    let files = TranscriptTests.files.filter { $0.contains("/errors/") }
    let lines = files.flatMap { (try? Lines.of($0)) ?? [] }
    let next = zip(lines, lines.dropFirst() + [""])
    let tries = next.filter { $0.0.hasPrefix("  = try: ") && !$0.1.hasPrefix("    ") }
    return Set(tries.map { String($0.0.dropFirst("  = try: ".count)) }).sorted()
  }()

  /// Proposals that are known not to run yet.
  static let pending: Set<String> = []

  /// What is to be tried next runs, or is refused for something that this release lacks.
  @Test(arguments: advice) func whatIsToBeTriedRuns(_ statement: String) throws {
    // What goes on from a result needs one.
    let before = statement.hasPrefix("|") ? "show LAC1 13m;" : ""
    let lines = try Shipped.printed(before + statement)
    let errors = lines.filter { $0.hasPrefix("error[") }
    withKnownIssue("what is not answered should not be proposed", isIntermittent: true) {
      #expect(errors == [])
    } when: {
      errors.allSatisfy { $0.hasPrefix("error[E007]") } || Self.pending.contains(statement)
    }
  }
}
