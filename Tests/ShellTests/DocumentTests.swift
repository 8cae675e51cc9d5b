import Foundation
import Testing

/// Whatever README.md and docs show of a conversation is what the program prints.
@Suite struct DocumentTests {
  static let files: [String] = {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: Shipped.root + "/docs")) ?? []
    let paths = ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    return paths.filter { FileManager.default.fileExists(atPath: Shipped.root + "/" + $0) }
  }()

  @Test(arguments: files) func examplesPrintWhatTheyShow(_ file: String) throws {
    try Replay.check(file)
  }
}
