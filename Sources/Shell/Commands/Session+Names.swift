internal import Analysis
internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `define set` and `define view`: names for groups of authorities and for whole questions.
  func define(
    _ definition: Definition, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    switch definition {
    case .set(let name, let members):
      try refuseTaken(name, by: [.authority, .comparator, .indicator])
      try checkMembers(members)
      workspace.define(set: name.value, members)
      noteNames()
    case .view(let name, let query): workspace.define(view: name.value, query)
    case .indicator(let name, let value, let unit, let polarity):
      try refuseTaken(name, by: [.authority, .comparator, .indicator])
      try define(
        OwnIndicator(name.value, value, unit: unit, polarity: polarity), called: name, statement,
        in: source)
    case .target(let indicator, let authority, let number, let period):
      try define(target: indicator, of: authority, number, period, statement, in: source)
    }
  }

  /// A set called as an authority is would hide it.
  private func refuseTaken(
    _ name: Spanned<String>, by kinds: Set<NameTarget.Kind>
  ) throws(Failure) {
    guard !workspace.owns(indicator: name.value) else { return }
    let taken = store.catalogue.names.targets(of: name.value).filter { kinds.contains($0.kind) }
    guard let first = taken.first else { return }
    throw Failure([
      Diagnostic(
        .wrongKind, "\(name.value) is the name of an \(first.kind.rawValue) already",
        at: name.range, help: ["choose another name"])
    ])
  }

  /// Every member is known now, so that the set cannot fail later.
  private func checkMembers(_ members: [Place]) throws(Failure) {
    let unknown = members.compactMap { member -> NameNode? in
      guard case .name(let name) = member else { return nil }
      let kinds = known.names.targets(of: name.text).map(\.kind)
      return kinds.contains(where: { $0 != .indicator }) ? nil : name
    }
    guard !unknown.isEmpty else { return }
    throw Failure(
      unknown.map { name in
        Diagnostic(
          .unknownAuthority, "no authority is called \"\(name.text)\"", at: name.range,
          tryNext: "list authorities")
      })
  }

  /// `| save as NAME`: the question with its stages so far becomes a view.
  func save(_ result: PipedAnswer, as name: Spanned<String>) throws(Failure) {
    guard let question = result.question else {
      throw Failure([
        Diagnostic(
          .missingOperand, "there is no question here to save", at: name.range, tryNext: "history")
      ])
    }
    workspace.define(view: name.value, question)
  }

  /// `open NAME`: asks the question that the view stands for.
  func open(_ name: Spanned<String>, _ statement: Statement) throws(Failure) {
    guard let query = workspace.view(name.value) else {
      let names = workspace.views.values.map(\.name).sorted()
      throw Failure([
        Diagnostic(
          .unknownName, "no view is called \"\(name.value)\"", at: name.range,
          help: names.isEmpty ? ["none is defined: define view NAME = QUERY"] : [],
          tryNext: names.isEmpty ? nil : "open \(names[0])")
      ])
    }
    try askAnew(query, at: statement.range)
  }

  /// `list datasets`, `list sets` and their kind: what the session knows and the store does not.
  func listNames(_ query: Query) -> Answer? {
    guard let target = query.listTarget?.value else { return nil }
    var parts = query.parts
    parts.mode = nil
    guard parts.isEmpty else { return nil }
    return target == .datasets ? listedDatasets : listed(target)
  }

  /// What the user named, and what it stands for.
  func listed(_ target: ListTarget) -> Answer? {
    let entries: [(String, String)]
    switch target {
    case .sets:
      entries = workspace.sets.values.map { entry in
        (entry.name, definition("set", .set(Spanned(entry.name, .none), entry.value)))
      }
    case .views:
      entries = workspace.views.values.map { entry in
        (entry.name, definition("view", .view(Spanned(entry.name, .none), entry.value)))
      }
    case .lets:
      entries =
        workspace.lets.values.map { entry in
          let made = Statement(.let(Spanned(entry.name, .none), entry.value), range: .none)
          return (entry.name, StatementPrinter.print(made))
        } + workspace.indicators.map { ($0.name, definition("indicator", $0.definition)) }
        + workspace.targets.map { ($0.code, definition("target", $0.definition)) }
    case .indicators, .authorities, .datasets, .periods, .topics: return nil
    }
    let rows = entries.sorted { $0.0 < $1.0 }.map {
      AnswerTable.Row(.data, [.text($0.0), .text($0.1)])
    }
    let columns: [AnswerTable.Column] = [.init("name", .name), .init("made by", .text)]
    let interpretation = Interpretation(statement: "list \(target.word)")
    guard !rows.isEmpty else {
      return Answer(
        interpretation: interpretation, parts: [],
        reading:
          "There are no \(target.word): help \(target == .lets ? "let" : "define") makes them.")
    }
    return Answer(
      interpretation: interpretation, parts: [.table(AnswerTable(columns: columns, rows: rows))])
  }

  private func definition(_ word: String, _ definition: Definition) -> String {
    StatementPrinter.print(Statement(.define(definition), range: .none))
  }
}

extension SourceRange {
  /// Of what nobody wrote.
  fileprivate static let none = SourceRange(0, 0)
}
