internal import Analysis
internal import Answers
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// Answers a query and takes the answer through its pipes, in the order they stand.
  func ask(_ query: Query, _ statement: Statement, in source: SourceText) throws(Failure) {
    let query = withoutNotesWhereOff(workspace.expanded(query))
    let answer = try answer(query, statement, in: source)
    try refuseNotes(of: answer, query)
    remember(query)
    loggedSources = log == nil ? [] : try sources(of: query, statement, in: source)
    try pass(answer, through: query.stages, form: query.parts.mode)
  }

  /// Where the figures of a query were printed, for a log; what has no sources has none.
  private func sources(
    of query: Query, _ statement: Statement, in source: SourceText
  ) throws(Failure) -> [Answer.Part] {
    guard [.show, .trend].contains(query.verb.value), !analyst.isDerived(query, workspace) else {
      return []
    }
    var query = query
    query.parts.with.append(Spanned(.sources, query.verb.range))
    return try answer(query, statement, in: source).parts.filter { part in
      if case .facts(let sheet) = part { sheet.isSources } else { false }
    }
  }

  private func answer(
    _ query: Query, _ statement: Statement, in source: SourceText
  ) throws(Failure) -> Answer {
    if let answer = listNames(query) { return answer }
    let analyst = try analyst(for: query)
    do throws(Diagnostics) {
      if analyst.isDerived(query, workspace) {
        return anchored(
          try analyst.answer(derived: query, workspace, in: source, at: statement.range), of: query)
      }
      return anchored(try analyst.answer(query, in: source, at: statement.range), of: query)
    } catch { throw Failure(error.all) }
  }

  /// Takes an answer through stages and prints what comes out, in the form asked for last.
  func pass(
    _ answer: Answer, through stages: [Spanned<Stage>], form: Spanned<Mode>?
  ) throws(Failure) {
    var form = form
    remember(answer)
    for stage in stages {
      switch stage.value {
      case .mode(let mode): form = mode
      case .export(let file, let way): try export(answer, to: file, way)
      case .copy:
        let form = try form.map { form throws(Failure) in try self.form(form, for: answer) }
        try copy(answer, as: form, at: stage.range)
      case .filter, .sort, .top, .bottom, .select, .add, .group, .pivot, .round, .all, .chart,
        .note, .assert, .save:
        throw Failure([unanswered(stage)])
      }
    }
    if stages.last?.value.isDelivery != true { show(answer, as: try self.form(form, for: answer)) }
    try record(answer)
  }

  private func unanswered(_ stage: Spanned<Stage>) -> Diagnostic {
    let answered = StageWord.allCases.filter(\.isAnswered).map(\.word).joined(separator: ", ")
    return Diagnostic(
      .unsupported, "this release does not answer this stage", at: stage.range,
      help: ["answered after a | are: \(answered)"], tryNext: "help forms")
  }

  /// The form, if the answer can be given in it.
  func form(_ mode: Spanned<Mode>?, for answer: Answer) throws(Failure) -> AnswerForm {
    guard let mode else { return usualForm(for: answer) ?? .whole }
    let form = AnswerForm(mode.value)
    guard let refusal = form.refusal(of: answer) else { return form }
    throw Failure([
      Diagnostic(
        .formNotPossible, "as \(mode.value.word): \(refusal)", at: mode.range,
        help: form == .chart ? ["trend draws charts"] : [], tryNext: "help forms")
    ])
  }
}

extension Stage {
  /// Whether the answer has gone where it was wanted: then it is not printed as well.
  fileprivate var isDelivery: Bool {
    switch self {
    case .export, .copy: true
    case .filter, .sort, .top, .bottom, .select, .add, .group, .pivot, .round, .all, .chart, .mode,
      .note, .assert, .save:
      false
    }
  }
}

extension AnswerForm {
  init(_ mode: Mode) {
    switch mode {
    case .table: self = .table
    case .plain: self = .plain
    case .chart: self = .chart
    case .sentence: self = .sentence
    case .line: self = .line
    case .csv: self = .file(.csv)
    case .tsv: self = .file(.tsv)
    case .json: self = .file(.json)
    case .ndjson: self = .file(.ndjson)
    case .markdown: self = .file(.markdown)
    case .html: self = .file(.html)
    }
  }
}
