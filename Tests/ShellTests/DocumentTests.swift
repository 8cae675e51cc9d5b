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
    var lines = try Lines.of(file)
    var isChanged = false
    for block in DocumentTests.blocks(lines).reversed() {
      let shown = Array(lines[block])
      let written = try Replay.check(shown, firstLine: block.lowerBound + 1, in: file)
      guard let written else { continue }
      lines.replaceSubrange(block, with: written)
      isChanged = true
    }
    if isChanged { try Replay.record(lines, in: file) }
  }

  /// The lines between the fences of each block that is marked `bellwether`.
  static func blocks(_ lines: [String]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if start == nil, line == "```bellwether" {
        start = index + 1
      } else if let first = start, line == "```" {
        blocks.append(first..<index)
        start = nil
      }
    }
    return blocks
  }

  @Test func aBlockIsWhatStandsBetweenItsFences() {
    let lines = ["```", "> x", "```", "```bellwether", "> help", "```", "text"]
    #expect(DocumentTests.blocks(lines) == [4..<5])
  }
}
