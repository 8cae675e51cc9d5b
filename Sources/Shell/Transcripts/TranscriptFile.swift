/// A file of tests: a transcript, or a Markdown page with one in every block marked `bellwether`.
public struct TranscriptFile: Sendable {
  public let name: String
  private(set) var lines: [String]
  /// Where the transcripts stand in it.
  let blocks: [Range<Int>]

  /// What the names of such files end with.
  public static let endings = [".transcript", page]
  private static let page = ".md"

  public init(_ text: String, name: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.name = name
    self.lines = lines
    blocks =
      name.hasSuffix(TranscriptFile.page)
      ? TranscriptFile.blocks(lines) : [lines.indices.lowerBound..<lines.count]
  }

  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// The file with other lines in the place of some blocks.
  func replacing(_ written: [(block: Range<Int>, lines: [String])]) -> TranscriptFile {
    var lines = lines
    for (block, new) in written.reversed() { lines.replaceSubrange(block, with: new) }
    return TranscriptFile(lines.joined(separator: "\n") + "\n", name: name)
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
}

extension TranscriptFile {
  /// Everything that is typed in it.
  public var statements: [String] {
    blocks.flatMap { (try? Transcript(Array(lines[$0])))?.steps ?? [] }
      .map { $0.statement.joined(separator: "\n") }
  }
}
