internal import Analysis
internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// More of a kind are counted, not listed.
  private static var mostOffered: Int { 8 }

  /// Who knows what may come next.
  public var completer: Completer {
    func print(_ kind: Statement.Kind) -> String {
      StatementPrinter.print(Statement(kind, range: SourceRange(0, 0)))
    }
    var own = Completer.Own()
    for entry in workspace.lets.values {
      own.lets[entry.name] = print(.let(Spanned(entry.name, SourceRange(0, 0)), entry.value))
    }
    for entry in workspace.sets.values {
      own.sets[entry.name] = print(
        .define(.set(Spanned(entry.name, SourceRange(0, 0)), entry.value)))
    }
    for entry in workspace.views.values { own.views[entry.name] = print(.query(entry.value)) }
    for name in parameters.names { own.parameters[name] = parameters[name] }
    own.analyst = analyst
    own.workspace = workspace
    own.datasets = state.data.names
    own.files = world.files
    return Completer(store, own)
  }

  /// `show LAC1 ?`: what may stand there, in the words of those who ask.
  func next(after statement: String) -> Answer {
    let end = statement.utf8.count
    let found = completer.candidates(in: statement, cursor: end, wordStart: end)
    let topics = Set(store.catalogue.indicators.map(\.topic))
    let codes = found.filter { topics.contains($0.group) && !$0.group.isEmpty }
    let others = found.filter { !topics.contains($0.group) || $0.group.isEmpty }
    let groups = others.map(\.group).reduce(into: [String]()) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
    var facts = groups.map { group in
      FactSheet.Fact(
        group.isEmpty ? "words" : group, Phrase(Session.listed(others.filter { $0.group == group }))
      )
    }
    if !codes.isEmpty {
      facts.append(.init("Indicators", Phrase(Session.listed(codes) + "; find WORDS searches")))
    }
    if isWhole(SourceText(statement)) {
      facts.append(.init("nothing", "it can be asked as it stands"))
    }
    let title: Phrase =
      facts.isEmpty ? "Nothing fits there: help has a page for every verb" : "May come next"
    return Answer(
      interpretation: Interpretation(statement: statement + "?"),
      parts: [.facts(FactSheet(title: title, facts: facts))])
  }

  /// Whether it is a question with every name and period in order.
  private func isWhole(_ source: SourceText) -> Bool {
    let parsed = Parser.parse(source, names: known.names, lets: known.lets)
    guard parsed.diagnostics.isEmpty, let statement = parsed.statements.first,
      case .query(let query) = statement.kind
    else { return false }
    do throws(Diagnostics) {
      if analyst.isDerived(query, workspace) { return true }
      try analyst.check(workspace.expanded(query), in: source, at: statement.range)
      return true
    } catch { return false }
  }

  private static func listed(_ candidates: [Candidate]) -> String {
    let more = candidates.count - mostOffered
    return candidates.prefix(mostOffered).map(\.name).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }
}
