internal import Analysis
internal import Answers
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// `set strict on`: what would have been told beside an answer is told instead of it.
  func refuseNotes(of answer: Answer, _ query: Query) throws(Failure) {
    guard settings.isStrict, !answer.notes.isEmpty else { return }
    let renderer = AnswerRenderer(style)
    throw Failure(
      answer.notes.map { note in
        // The star marks figures of an answer that is not printed.
        let text = renderer.text(of: note)
        let summary = text.hasPrefix("* ") ? String(text.dropFirst(2)) : text
        return madeStrict(Diagnostic(note.id, summary, at: query.verb.range))
      })
  }

  /// The same as an error, with the ways out that there are.
  func madeStrict(_ problem: Diagnostic) -> Diagnostic {
    var problem = problem
    problem.severity = .error
    let isNote = problem.id.severity == .note
    problem.help.append(
      isNote
        ? "strict is on: without notes accepts it" : "strict is on: set strict off lets it pass")
    return problem
  }

  /// `set notes off`: the question as if it said `without notes`; one that says more is left alone.
  func withoutNotesWhereOff(_ query: Query) -> Query {
    if settings.showsNotes { return query }
    let says = (query.parts.with + query.parts.without).contains { $0.value == .notes }
    guard !says, query.takes.contains(.flags),
      !analyst.isDerived(query, workspace)
    else { return query }
    var query = query
    query.parts.without.append(Spanned(.notes, query.verb.range))
    return query
  }

  /// `set echo on`: each statement in canonical form, above what it answers.
  func echo(_ statement: Statement) {
    guard settings.echoes, !statement.isEcho else { return }
    say(". " + StatementPrinter.print(statement, names: known.names))
  }
}

extension Statement {
  /// What prints its own words needs no second time.
  fileprivate var isEcho: Bool {
    switch kind {
    case .command(.echo), .command(.set(.some, _)): true
    default: false
    }
  }
}
