internal import Analysis
internal import Language
internal import Store
internal import Vocabulary

/// Puts loaded names in the place of those that an example has and the loaded data have not.
///
/// An example is only shown where it runs: on figures of one's own, too.
struct ExampleFitting {
  let session: Session

  /// Each replacement may show the next name that is not there; longer statements are not written.
  private static let mostReplacements = 6

  func fitted(_ examples: [HelpEntry.Example]) -> [HelpEntry.Example] {
    examples.compactMap(fitted)
  }

  /// Nil where no replacement makes it run. What is said of one figure is not said of another.
  private func fitted(_ example: HelpEntry.Example) -> HelpEntry.Example? {
    var statement = example.statement
    for _ in 0...ExampleFitting.mostReplacements {
      guard let problem = problem(of: statement) else {
        return statement == example.statement ? example : HelpEntry.Example(statement, "")
      }
      guard let mended = mended(statement, problem) else { return nil }
      statement = mended
    }
    return nil
  }

  /// The first problem when the statement is run where nobody hears of it.
  private func problem(of statement: String) -> Diagnostic? {
    var problem: Diagnostic?
    let trial = Session(
      store: session.store, sources: session.state.data.sources, style: session.style,
      output: RecordingOutput(), world: ExampleFitting.world(session.world))
    trial.analyst.focus = session.analyst.focus
    trial.listener = { said in
      if case .problems(let found, _) = said, problem == nil { problem = found.first }
    }
    _ = trial.run(SourceText(statement))
    return problem
  }

  /// Reads what the session reads, and writes nothing.
  private static func world(_ world: Session.World) -> Session.World {
    Session.World(open: world.open, write: { (_, _, _) throws(Diagnostic) in })
  }

  /// The statement with another name for one that is not there, or as its refusal proposes it.
  private func mended(_ statement: String, _ problem: Diagnostic) -> String? {
    if let name = replacements(for: problem.id).first(where: { !statement.contains($0) }) {
      return problem.labels.first.flatMap { replacing($0.range, in: statement, with: name) }
    }
    let verb = statement.prefix { $0 != " " }
    return problem.tryNext.flatMap { $0.hasPrefix(verb) && $0 != statement ? $0 : nil }
  }

  private func replacing(
    _ range: SourceRange, in statement: String, with name: String
  ) -> String? {
    let bytes = Array(statement.utf8)
    guard range.start > 0, range.end <= bytes.count else { return nil }
    return String(decoding: bytes[..<range.start], as: UTF8.self) + name
      + String(decoding: bytes[range.end...], as: UTF8.self)
  }

  private func replacements(for id: DiagnosticID) -> [String] {
    let store = session.store
    switch id {
    case .unknownIndicator, .referenceOfAnother:
      let focus = session.analyst.focus.authority
      return (focus.map { store.indicators(of: $0).sorted() } ?? []).map { indicator in
        NameSpelling.inStatement(store.catalogue[indicator].code)
      }
    case .unknownAuthority:
      return store.reportingAuthorities.map { NameSpelling.inStatement(store.catalogue[$0].name) }
    default: return []
    }
  }
}
