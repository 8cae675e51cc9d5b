internal import Answers
internal import Vocabulary

extension Session {
  /// `help`: the overview, one page, or the pages that have all the words.
  func help(_ words: [Spanned<String>]) throws(Failure) -> Answer {
    let wanted = words.map(\.value).joined(separator: " ")
    if wanted.isEmpty { return HelpPages.overview }
    if let entry = HelpEntry.named(wanted) { return page(entry) }
    if let id = DiagnosticID(rawValue: wanted.uppercased()) { return why([id]) }
    let named = words.compactMap { HelpEntry.named($0.value) }
    if named.count == words.count {
      return HelpPages.together(named.map(page), named.map(\.name))
    }
    let found = HelpSearch.pages(about: words.map(\.value))
    if !found.isEmpty { return HelpPages.results(found, for: wanted) }
    let near = NearNames.near(wanted, among: HelpEntry.all.map(\.name))
    throw Failure([
      Diagnostic(
        .unknownName, "no page of help is about \"\(wanted)\"", at: words.first?.range,
        suggestions: near.map { name in
          Diagnostic.Suggestion(name: "help " + name, title: HelpEntry.named(name)?.summary ?? "")
        }, tryNext: "help")
    ])
  }

  /// One page, with examples that run on what is loaded; those of commands are not tried.
  func page(_ entry: HelpEntry) -> Answer {
    let isTried = entry.question != .keeping
    return HelpPages.page(
      entry, isTried ? ExampleFitting(session: self).fitted(entry.examples) : entry.examples)
  }

  /// `why`: more about the codes given, or about the problems of the last statement.
  func why(_ codes: [Spanned<String>]) throws(Failure) -> Answer {
    var ids: [DiagnosticID] = []
    for code in codes {
      guard let id = DiagnosticID(rawValue: code.value.uppercased()) else {
        throw Failure([
          Diagnostic(
            .unknownName, "no message has the code \"\(code.value)\"", at: code.range,
            help: ["a code stands in brackets after the message: E201, N501"],
            tryNext: "help errors")
        ])
      }
      ids.append(id)
    }
    return why(ids)
  }

  /// More about these ids, or about the last problems where there are none.
  private func why(_ ids: [DiagnosticID]) -> Answer {
    let asked =
      ids.isEmpty ? lastProblems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } : ids
    guard !asked.isEmpty else {
      return Answer(
        interpretation: Interpretation(statement: "why"), parts: [],
        reading: "Nothing has gone wrong yet. why E303 tells about one code; help errors about all."
      )
    }
    let statement = (["why"] + ids.map(\.rawValue)).joined(separator: " ")
    return Answer(
      interpretation: Interpretation(statement: statement),
      parts: asked.map { .facts(ErrorPage.of($0).sheet) })
  }
}
