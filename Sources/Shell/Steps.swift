internal import Language
internal import Vocabulary

/// A text's statements one by one; after a `load` the rest is read again with the new names.
struct Steps {
  enum Step {
    case statement(Statement)
    case failure([Diagnostic])
  }

  private let source: SourceText
  private var parsed: Parsed
  private var nameCount: Int
  /// Everything before this offset is done.
  private var done = 0

  init(_ source: SourceText, names: NameIndex) {
    self.source = source
    nameCount = names.count
    parsed = Parser.parse(source, names: names)
  }

  /// The next statement, or the problems of the next one that has any.
  mutating func next(names: NameIndex) -> Step? {
    if names.count != nameCount {
      nameCount = names.count
      parsed = Parser.parse(source, names: names)
    }
    let statement = parsed.statements.first { $0.range.start >= done }
    let problems = parsed.diagnostics.filter { start(of: $0) >= done }
    let firstProblem = problems.map(start).min() ?? Int.max
    guard let statement, statement.range.start < firstProblem else {
      guard !problems.isEmpty else { return nil }
      let end = statement?.range.start ?? Int.max
      return .failure(problems.filter { start(of: $0) < end })
    }
    done = statement.range.end
    return .statement(statement)
  }

  private func start(of problem: Diagnostic) -> Int { problem.labels.first?.range.start ?? 0 }
}
