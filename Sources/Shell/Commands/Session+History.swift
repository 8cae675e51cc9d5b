internal import Analysis
internal import Answers
internal import Language
internal import Vocabulary

extension Session {
  /// `history`: what was asked and answered, to be asked `again` by its number; with names only the
  /// questions that have them all, with `where verb = trend` only those.
  func history(_ parts: Parts, _ statement: Statement) throws(Failure) -> Answer {
    try refuseInHistory(parts, statement)
    let names = parts.mentioned
    var rows: [AnswerTable.Row] = []
    for (place, query) in history.enumerated() {
      let mentioned = query.parts.mentioned
      guard names.allSatisfy(mentioned.contains),
        try parts.filter.map({ filter throws(Failure) in
          try holds(filter, of: query)
        }) ?? true
      else { continue }
      let text = StatementPrinter.print(Statement(.query(query), range: statement.range))
      rows.append(AnswerTable.Row(.data, [.text("\(place + 1)"), .text(text)]))
    }
    let interpretation = Interpretation(
      statement: StatementPrinter.print(statement, names: known.names))
    guard !rows.isEmpty else {
      return Answer(
        interpretation: interpretation, parts: [],
        reading: history.isEmpty ? "Nothing has been asked yet." : "No question was like that.")
    }
    let columns: [AnswerTable.Column] = [.init("", .number), .init("question", .text)]
    return Answer(
      interpretation: interpretation, parts: [.table(AnswerTable(columns: columns, rows: rows))])
  }

  /// What a list of questions has no use for.
  private func refuseInHistory(_ parts: Parts, _ statement: Statement) throws(Failure) {
    var rest = parts
    (rest.operands, rest.subjects, rest.places, rest.filter) = ([], [], [], nil)
    guard !rest.isEmpty else { return }
    throw Failure([
      Diagnostic(
        .unexpectedWord, "history takes names, and where verb = trend", at: statement.range,
        tryNext: "help history")
    ])
  }

  /// `verb = trend`, with and, or, not, and in ( … ).
  private func holds(_ filter: Expression, of query: Query) throws(Failure) -> Bool {
    switch filter.value {
    case .binary(.and, let left, let right):
      let first = try holds(left, of: query)
      return try holds(right, of: query) && first
    case .binary(.or, let left, let right):
      let first = try holds(left, of: query)
      return try holds(right, of: query) || first
    case .not(let inner): return try !holds(inner, of: query)
    case .binary(.equal, let left, let right) where left.word == "verb":
      return right.word == query.verb.value.word
    case .binary(.notEqual, let left, let right) where left.word == "verb":
      return right.word != query.verb.value.word
    case .isIn(let left, let list, let isNegated) where left.word == "verb":
      return list.contains { $0.word == query.verb.value.word } != isNegated
    default:
      throw Failure([
        Diagnostic(
          .unsupported, "the history knows nothing of its questions but the verb and the names",
          at: filter.range, help: ["for instance history where verb = trend"],
          tryNext: "help history")
      ])
    }
  }
}

extension Parts {
  /// Every name in it, wherever it stands.
  fileprivate var mentioned: [NameNode] {
    let operands = operands.compactMap { operand -> NameNode? in
      if case .name(let name) = operand { name } else { nil }
    }
    let places = places.compactMap { place -> NameNode? in
      if case .name(let name) = place { name } else { nil }
    }
    return operands + subjects + places
  }
}

extension Spanned where Value == ExpressionNode {
  /// The word that it is, folded; nil for anything longer.
  fileprivate var word: String? {
    switch value {
    case .name(let name): NameFolding.fold(name.text)
    case .text(let text): NameFolding.fold(text)
    default: nil
    }
  }
}
