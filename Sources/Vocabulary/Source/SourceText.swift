/// A piece of text that somebody wrote, with the name of where it came from.
public struct SourceText: Sendable {
  /// Where the text came from, as a message should say it: `-c`, `monthly.bw`, `prompt`.
  public let name: String
  public let text: String
  /// The line of the file that the first line of `text` is, counted from 1.
  public let firstLine: Int

  public init(_ text: String, name: String = "prompt", firstLine: Int = 1) {
    self.text = text
    self.name = name
    self.firstLine = firstLine
  }

  /// Whether it is a file, so that messages must say where in it; typed text is in view.
  public var isFile: Bool { !["prompt", "-c", "-", ""].contains(name) }

  /// A line and column as an editor counts them: from 1, columns in characters.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int
  }

  /// The only place where a byte offset becomes a line and column.
  public func position(of offset: Int) -> Position {
    let utf8 = text.utf8
    let clamped = max(0, min(offset, utf8.count))
    let index = utf8.index(utf8.startIndex, offsetBy: clamped)
    let lineStart = startOfLine(before: index)
    let line = utf8[..<lineStart].reduce(firstLine) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return Position(line: line, column: text[lineStart..<index].count + 1)
  }

  /// The text of the line that holds `offset`, without its newline, and the offset it starts at.
  public func line(at offset: Int) -> (text: Substring, start: Int) {
    let utf8 = text.utf8
    let clamped = max(0, min(offset, utf8.count))
    let index = utf8.index(utf8.startIndex, offsetBy: clamped)
    let start = startOfLine(before: index)
    let end = utf8[index...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.endIndex
    return (text[start..<end], utf8.distance(from: utf8.startIndex, to: start))
  }

  public subscript(range: SourceRange) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: max(0, min(range.start, utf8.count)))
    let end = utf8.index(utf8.startIndex, offsetBy: max(0, min(range.end, utf8.count)))
    return text[start..<max(start, end)]
  }

  private func startOfLine(before index: String.Index) -> String.Index {
    let utf8 = text.utf8
    let newline = utf8[..<index].lastIndex(of: UInt8(ascii: "\n"))
    return newline.map { utf8.index(after: $0) } ?? utf8.startIndex
  }
}
