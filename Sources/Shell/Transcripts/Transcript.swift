/// What was typed and exactly what was printed, as docs/TESTING.md describes it.
struct Transcript {
  /// Comments, settings and inline data above the first statement, kept as they are.
  var head: [String] = []
  var settings = TranscriptSettings()
  var steps: [Step] = []

  /// One statement and what it printed.
  struct Step {
    /// Comments right above the statement.
    var comments: [String] = []
    /// The statement's lines, without the marks in front.
    var statement: [String]
    /// The lines printed, without blank ones before and after.
    var printed: [String] = []
    /// Where the statement stands in its file, from 1.
    var line: Int
    /// Where the first printed line stands.
    var printedLine: Int
  }

  /// A line that cannot stand where it stands.
  struct Fault: Error, CustomStringConvertible {
    var line: Int
    var description: String
  }

  static let prompt = "> "
  static let continuation = "...> "
  static let comment: Character = "#"

  /// - Parameter firstLine: where `lines` begin in their file.
  init(_ lines: [String], firstLine: Int = 1) throws(Fault) {
    let start = lines.firstIndex { Transcript.typed($0) != nil } ?? lines.count
    head = Array(lines[..<start])
    let lead = head.reversed().prefix { $0.first == Transcript.comment }.reversed()
    if head.count > lead.count { head.removeLast(lead.count) } else { head = [] }
    settings = try TranscriptSettings(head, firstLine: firstLine)
    var comments = Array(lead)
    for (offset, line) in lines[start...].enumerated() {
      try take(line, at: firstLine + start + offset, &comments)
    }
    for index in steps.indices { steps[index].trim() }
  }

  private mutating func take(
    _ line: String, at number: Int, _ comments: inout [String]
  ) throws(Fault) {
    if let typed = Transcript.typed(line) {
      steps.append(
        Step(comments: comments, statement: [typed], line: number, printedLine: number + 1))
      comments = []
    } else if line.first == Transcript.comment {
      comments.append(line)
    } else if steps.last?.printed.isEmpty == true, line.hasPrefix(Transcript.continuation) {
      steps[steps.count - 1].statement.append(String(line.dropFirst(5)))
      steps[steps.count - 1].printedLine = number + 1
    } else if comments.isEmpty {
      steps[steps.count - 1].printed.append(line)
    } else if !line.isEmpty {
      throw Fault(line: number, description: "after a comment comes a statement: > show LAC1")
    }
  }

  /// What was typed, if the line is a prompt with something behind it or nothing. Two blanks follow
  /// the arrow of a ranking in 7 bits, which is printed: `>  2  Southampton`.
  private static func typed(_ line: String) -> String? {
    if line == ">" { return "" }
    guard line.hasPrefix(prompt) else { return nil }
    let text = line.dropFirst(prompt.count)
    let isPrinted = text.first == " " && text.contains { $0 != " " }
    return isPrinted ? nil : String(text)
  }

  // MARK: - Writing

  /// The transcript with `printed` in place of what stood there.
  func lines(printing printed: [[String]]) -> [String] {
    var blocks = zip(steps, printed).map { step, printed in
      let mark = Transcript.prompt
      let typed = step.statement.enumerated().map { index, text in
        text.isEmpty && index == 0 ? ">" : (index == 0 ? mark : Transcript.continuation) + text
      }
      return step.comments + typed + printed
    }
    let head = head.trimmingBlankLines()
    if !head.isEmpty { blocks.insert(head, at: 0) }
    return Array(blocks.joined(separator: [""]))
  }

  /// Why these lines, once written, would be read as something else.
  static func fault(in printed: [String]) -> String? {
    printed.first { typed($0) != nil || $0.first == comment || $0.hasPrefix(continuation) }
  }
}

extension Transcript.Step {
  fileprivate mutating func trim() {
    printedLine += printed.prefix { $0.isEmpty }.count
    printed = printed.trimmingBlankLines()
  }
}

extension [String] {
  /// Without the blank lines before the first and after the last other line.
  func trimmingBlankLines() -> [String] {
    let front = drop { $0.isEmpty }
    guard let last = front.lastIndex(where: { !$0.isEmpty }) else { return [] }
    return Array(front[...last])
  }
}
