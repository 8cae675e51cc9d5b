internal import Language
internal import Vocabulary

/// A text's statements one by one; when a statement made new names, the rest is read again with them.
struct Steps {
  enum Step {
    case statement(Statement)
    case failure([Diagnostic])
  }

  /// The text as it is read now: parameters are filled in as they become known.
  private(set) var source: SourceText
  private var parsed: Parsed
  private var version: Int
  /// Everything before this offset is done.
  private var done = 0

  init(_ source: SourceText, _ known: KnownNames) {
    self.source = source
    version = known.version
    parsed = Parsed()
    read(known)
  }

  private mutating func read(_ known: KnownNames) {
    version = known.version
    source = SourceText(
      known.parameters.filled(source.text, from: done), name: source.name,
      firstLine: source.firstLine)
    parsed = Parser.parse(source, names: known.names, lets: known.lets)
  }

  /// The next statement, or the problems of the next one that has any.
  ///
  /// - Parameter newest: of all names that are known now.
  mutating func next(_ known: @autoclosure () -> KnownNames, newest: Int) -> Step? {
    if newest != version { read(known()) }
    let statement = parsed.statements.first { $0.range.start >= done }
    let problems = parsed.diagnostics.filter { start(of: $0) >= done }
    let firstProblem = problems.map(start).min() ?? Int.max
    guard let statement, statement.range.start < firstProblem else {
      guard !problems.isEmpty else { return nil }
      let end = statement?.range.start ?? Int.max
      let own = problems.filter { start(of: $0) < end }
      done = min(end, source.text.utf8.count + 1)
      return .failure(openParameter(own, known()).map { [$0] } ?? own)
    }
    done = statement.range.end
    if let problem = openParameter(in: statement.range, known()) { return .failure([problem]) }
    return .statement(statement)
  }

  private func start(of problem: Diagnostic) -> Int { problem.labels.first?.range.start ?? 0 }

  // MARK: - Parameters without a value

  private func openParameter(_ problems: [Diagnostic], _ known: KnownNames) -> Diagnostic? {
    problems.compactMap { $0.labels.first?.range }.compactMap { openParameter(in: $0, known) }.first
  }

  private func openParameter(
    in range: SourceRange, _ known: @autoclosure () -> KnownNames
  ) -> Diagnostic? {
    guard source.text.utf8.contains(UInt8(ascii: "$")),
      let name = Parameters.firstOpen(in: source[range])
    else { return nil }
    let bytes = Array(source.text.utf8)
    let sign = (range.start..<range.end).first { bytes[$0] == UInt8(ascii: "$") } ?? range.start
    let names = known().parameters.names.map { "$" + $0 }
    return Diagnostic(
      .unknownParameter, "$\(name) has no value", at: SourceRange(sign, sign + name.utf8.count + 1),
      help: [
        names.isEmpty
          ? "no parameter has a value here" : "with a value: \(names.joined(separator: ", "))",
        Int(name) == nil
          ? "give it one: param \(name) = VALUE, or --\(name) VALUE at the start"
          : "give it one behind the file: source FILE VALUE",
      ])
  }
}
