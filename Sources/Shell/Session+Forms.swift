internal import Analysis
internal import Answers
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// Answers a query and takes the answer through its pipes, in the order they stand.
  func ask(_ query: Query, _ statement: Statement, in source: SourceText) throws(Failure) {
    let query = withoutNotesWhereOff(workspace.expanded(query))
    let result = try piped(query, statement, in: source)
    try refuseNotes(of: result.answer, query)
    remember(query)
    loggedSources = log == nil && page == nil ? [] : try sources(of: query, statement, in: source)
    try pass(result, through: query.stages, form: query.parts.mode, statement, in: source)
    if failsOnFaults, result.answer.faults > 0 {
      throw Failure([], code: .assertionFailed)
    }
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
    return try piped(query, statement, in: source).answer.parts.filter { part in
      if case .facts(let sheet) = part { sheet.isSources } else { false }
    }
  }

  private func piped(
    _ query: Query, _ statement: Statement, in source: SourceText
  ) throws(Failure) -> PipedAnswer {
    if let answer = listNames(query) { return analyst.piped(answer, workspace) }
    let analyst = try analyst(for: query)
    do throws(Diagnostics) {
      var result = try analyst.piped(query, workspace, in: source, at: statement.range)
      result.answer = anchored(result.answer, of: query)
      return result
    } catch { throw Failure(error.all) }
  }

  /// Takes an answer through stages and prints what comes out, in the form asked for last.
  func pass(
    _ result: PipedAnswer, through stages: [Spanned<Stage>], form: Spanned<Mode>?,
    _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    var (result, form, isWhole) = (result, form, false)
    result.answer = marked(result.answer)
    for stage in stages {
      switch stage.value {
      case .filter, .sort, .top, .bottom, .select, .add, .group, .pivot, .round, .note, .assert:
        try apply(stage, to: &result, statement, in: source)
      case .mode(let mode):
        form = mode
        result.note(stage)
      case .export(let file, let way): try export(result.answer, to: file, way)
      case .copy:
        let form = try form.map { form throws(Failure) in
          try self.form(form, for: result.answer)
        }
        try copy(result.answer, as: form, at: stage.range)
      case .save(let name): try save(result, as: name)
      case .all:
        isWhole = true
        result.note(stage)
      case .chart(let kind):
        result.answer = try chart(result, as: kind, at: stage.range)
        if kind?.value != .spc { result.note(stage) }
      }
    }
    remember(result)
    var answer = result.answer
    if let mode = result.question?.parts.mode, form == mode {
      let bar = result.question?.stages.isEmpty == false ? " |" : ""
      answer.interpretation.add("\(bar) as \(mode.value.word)")
    }
    if page == nil, stages.last?.value.isDelivery != true {
      show(
        answer, as: try self.form(form, for: answer), isWhole: isWhole,
        isQuestion: result.question != nil)
    }
    try record(answer)
  }

  /// A condition that does not hold ends a script with its own exit code.
  private func apply(
    _ stage: Spanned<Stage>, to result: inout PipedAnswer, _ statement: Statement,
    in source: SourceText
  ) throws(Failure) {
    do throws(Diagnostics) {
      try result.apply(stage, in: source, at: statement.range)
    } catch {
      let isAssertion = error.all.contains { $0.id == .assertionFailed }
      throw Failure(error.all, code: isAssertion ? .assertionFailed : .statementFailed)
    }
  }

  /// The form, if the answer can be given in it.
  func form(_ mode: Spanned<Mode>?, for answer: Answer) throws(Failure) -> AnswerForm {
    guard let mode else { return usualForm(for: answer) ?? .whole }
    let form = AnswerForm(mode.value)
    guard let refusal = form.refusal(of: answer) else { return form }
    throw Failure([
      Diagnostic(
        .formNotPossible, "as \(mode.value.word): \(refusal)", at: mode.range,
        help: [.chart, .file(.svg)].contains(form)
          ? ["trend draws charts, and | chart the figures of show"] : [],
        tryNext: "help forms")
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
    case .wide: self = .wide
    case .long: self = .long
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
    case .svg: self = .file(.svg)
    }
  }
}
