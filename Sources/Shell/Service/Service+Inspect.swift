internal import Analysis
internal import Answers
internal import Language
internal import Rendering
internal import Store
internal import Vocabulary

extension Service {
  /// What the name or word at the cursor is: the description of an indicator or authority, the page or
  /// the line of help about a word, how a name of the user's own was made.
  func inspect(_ code: String, _ cursor: Int) -> JSONValue {
    let known = session.known
    let found = Parser.pointedWord(
      in: SourceText(code), at: cursor, names: known.names, lets: known.lets)
    guard let subject = found, let answer = answer(about: subject, known) else {
      return .object([.init("found", .bool(false))])
    }
    return .object([
      .init("found", .bool(true)), .init("name", .string(subject.text)),
      .init("start", .number(Double(subject.range.start))),
      .init("end", .number(Double(subject.range.end))),
      .init("plain", .string(AnswerRenderer(session.style).text(answer))),
      .init("markdown", .string(ExportFormat.markdown.text(answer, width: session.style.width))),
    ])
  }

  private func answer(about subject: PointedWord, _ known: KnownNames) -> Answer? {
    let targets = known.names.targets(of: subject.text)
    if let made = made(subject.text, targets) { return made }
    if targets.isEmpty { return help(subject) }
    if case .comparator(let comparator)? = targets.first {
      return sentence("\(comparator.label): \(comparator.phrase), as printed in the reports.")
    }
    return described(subject.text, targets)
  }

  /// What `describe` says; of a reference of one authority, that of the indicator it stands for.
  private func described(_ name: String, _ targets: [NameTarget]) -> Answer? {
    var name = name
    if case .reference(_, let indicator)? = targets.first {
      name = session.store.catalogue[indicator].code
    }
    let text = "describe `\(name)`"
    let source = SourceText(text)
    let parsed = Parser.parse(source, names: session.store.catalogue.names)
    guard case .query(let query)? = parsed.statements.first?.kind else { return nil }
    return try? session.analyst.answer(query, in: source, at: SourceRange(0, text.utf8.count))
  }

  /// A calculation, set or view, as it was made.
  private func made(_ name: String, _ targets: [NameTarget]) -> Answer? {
    for list in [ListTarget.lets, .sets, .views] {
      let table = session.listed(list)?.parts.compactMap { part in
        if case .table(let table) = part { table } else { nil }
      }.first
      let row = table?.rows.first { $0.cells.first == .text(name) }
      if case .phrase(let phrase)? = row?.cells.last?.content {
        return Answer(
          interpretation: Interpretation(statement: "list \(list.word)"), parts: [.prose([phrase])])
      }
    }
    return nil
  }

  /// The page of a word, else the line about it on the page of its verb, else on any page.
  private func help(_ subject: PointedWord) -> Answer? {
    let word = subject.text.lowercased()
    if let entry = HelpEntry.named(word) { return session.page(entry) }
    let pages = [HelpEntry.named(subject.verb)].compactMap { $0 } + HelpEntry.all
    for page in pages {
      let detail = page.details.first { detail in
        detail.name.split { " ,".contains($0) }.contains { $0 == word }
      }
      if let detail {
        return sentence("\(detail.name): \(detail.text). help \(page.name) tells more.")
      }
    }
    return nil
  }

  private func sentence(_ text: String) -> Answer {
    Answer(interpretation: Interpretation(statement: ""), parts: [.prose([Phrase(text)])])
  }
}
