/// A line of text before colour: runs of words, each with the part it plays.
///
/// Layout knows nothing of colour, and colour is never the only sign of anything: the text of the
/// runs alone must say it all.
public struct StyledText: Equatable, Sendable {
  public struct Run: Equatable, Sendable {
    public var text: String
    public var role: Role
  }

  /// What a run is, for the theme to dress.
  public enum Role: Equatable, Sendable {
    case plain
    case heading
    /// The authority that the question is about.
    case ours
    case benchmark
    case target
    case quiet
    case emphasis
    case better
    case worse
    case red
    case amber
    case green
    case error
    case warning
  }

  public private(set) var runs: [Run]

  public init() { runs = [] }

  public init(_ text: String, _ role: Role = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, role: role)]
  }

  public var isEmpty: Bool { runs.isEmpty }
  /// The words without their roles.
  public var text: String { runs.map(\.text).joined() }
  public var width: Int { runs.reduce(0) { $0 + displayWidth(of: $1.text) } }

  public mutating func append(_ text: String, _ role: Role = .plain) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].role == role {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, role: role))
    }
  }

  public static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run.text, run.role) }
  }
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  /// The same words in a role, where they had none of their own.
  public func defaulting(to role: Role) -> StyledText {
    var result = StyledText()
    for run in runs { result.append(run.text, run.role == .plain ? role : run.role) }
    return result
  }

  mutating func pad(to width: Int) {
    append(spaces(width - self.width))
  }

  /// No line ends in blanks: they show up in diffs and in pasted e-mails.
  func trimmingTrailingSpaces() -> StyledText {
    guard runs.last?.text.utf8.last == UInt8(ascii: " ") else { return self }
    var runs = self.runs
    while let last = runs.last {
      let kept = last.text.lastIndex { $0 != " " }
      guard let kept else {
        runs.removeLast()
        continue
      }
      runs[runs.count - 1].text = String(last.text[...kept])
      break
    }
    var trimmed = StyledText()
    trimmed.runs = runs
    return trimmed
  }
}

/// So many blanks; none for a negative number.
func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
