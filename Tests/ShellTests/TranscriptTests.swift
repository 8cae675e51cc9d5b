import Foundation
import Testing

/// Every file below `Tests/Transcripts` prints what it says that it prints.
@Suite struct TranscriptTests {
  /// The files, named from the root of the package.
  static let files: [String] = {
    let folder = FileManager.default.enumerator(atPath: TestFolder.path)
    let names = (folder?.allObjects ?? []).compactMap { $0 as? String }
    return names.filter { $0.hasSuffix(".transcript") }.sorted().map { "Tests/Transcripts/" + $0 }
  }()

  @Test(arguments: files) func printsWhatItSays(_ file: String) throws {
    try Replay.check(file)
  }

  @Test func thereAreTranscripts() { #expect(!TranscriptTests.files.isEmpty) }

  @Test(.enabled(if: Replay.isRecording)) func recordingIsNoPass() {
    Issue.record("BELLWETHER_RECORD is set: the files were rewritten, nothing was tested")
  }
}
