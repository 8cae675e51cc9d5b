internal import Analysis
internal import Answers
internal import Language
internal import Vocabulary

extension Session {
  /// `again`, `_` and a leading `|`: goes on from a question or from a result.
  func go(
    on continuation: Continuation, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    switch continuation.origin {
    case .lastResult:
      guard let result = lastResult else {
        throw nothing("there is no result to go on from", statement)
      }
      try pass(result, through: continuation.stages, form: nil, statement, in: source)
    case .again(let number):
      let place = number.map { $0 - 1 } ?? history.count - 1
      guard history.indices.contains(place) else {
        let known =
          history.isEmpty ? "nothing has been asked yet" : "the history has 1 to \(history.count)"
        throw nothing(known, statement)
      }
      try askAnew(changed(history[place], by: continuation), at: statement.range)
    }
  }

  private func nothing(_ summary: String, _ statement: Statement) -> Failure {
    Failure([
      Diagnostic(
        .missingOperand, summary, at: statement.range,
        tryNext: history.isEmpty ? "help again" : "history")
    ])
  }

  /// Asks a question that is not in the text at hand: problems then show the question itself.
  func askAnew(_ query: Query, at range: SourceRange) throws(Failure) {
    let statement = Statement(.query(query), range: range)
    let text = StatementPrinter.print(statement, names: known.names)
    let source = SourceText(text)
    let parsed = Parser.parse(source, names: known.names, lets: known.lets)
    guard let again = parsed.statements.first, case .query(let query) = again.kind else {
      throw Failure(parsed.diagnostics, source: source)
    }
    do throws(Failure) { try ask(query, again, in: source) } catch {
      throw Failure(error.problems, code: error.code, source: source)
    }
  }

  /// The question with the clauses replaced that were said again.
  private func changed(_ query: Query, by continuation: Continuation) -> Query {
    var query = query
    let parts = workspace.expanded(continuation.parts)
    replaceNames(of: &query, by: parts)
    if !parts.versus.isEmpty { query.parts.versus = parts.versus }
    if let period = parts.period { query.parts.period = period }
    if !parts.by.isEmpty { query.parts.by = parts.by }
    if let filter = parts.filter { query.parts.filter = filter }
    if let published = parts.published { query.parts.published = published }
    if let mode = parts.mode { query.parts.mode = mode }
    if !parts.datasets.isEmpty { query.parts.datasets = parts.datasets }
    if let ahead = parts.ahead { query.parts.ahead = ahead }
    if let partners = parts.partners { query.parts.partners = partners }
    if let lags = parts.lags { query.parts.lags = lags }
    if !parts.with.isEmpty { query.parts.with = parts.with }
    if !parts.without.isEmpty { query.parts.without = parts.without }
    if !continuation.stages.isEmpty { query.stages = continuation.stages }
    return query
  }

  /// New indicators take the place of the old ones, new authorities that of the old.
  private func replaceNames(of query: inout Query, by parts: Parts) {
    let isPlace: (Operand) -> Bool = { operand in
      guard case .name(let name) = operand else { return false }
      let kinds = self.known.names.targets(of: name.text).map(\.kind)
      return kinds.contains(.authority) && !kinds.contains(.indicator)
    }
    let places = parts.operands.filter(isPlace)
    let subjects = parts.operands.filter { !isPlace($0) }
    if !places.isEmpty || !parts.places.isEmpty {
      query.parts.operands.removeAll(where: isPlace)
      query.parts.operands += places
      query.parts.places = parts.places
    }
    if !subjects.isEmpty || !parts.subjects.isEmpty {
      query.parts.operands.removeAll { !isPlace($0) }
      query.parts.operands += subjects
      query.parts.subjects = parts.subjects
    }
  }
}
