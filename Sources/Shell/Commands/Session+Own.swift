internal import Analysis
internal import Answers
internal import Importing
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `define indicator`: a calculation that every verb takes like a loaded indicator.
  func define(
    _ own: OwnIndicator, called name: Spanned<String>, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    if workspace.names(calculation: name.value) {
      throw Failure([
        Diagnostic(
          .wrongKind, "\(name.value) is a calculation of let already", at: name.range,
          help: ["choose another name for the indicator"])
      ])
    }
    do throws(Diagnostics) {
      let written = workspace.written(out: own.expression)
      let figures = try analyst.figures(
        of: written, workspace, in: source, at: statement.range)
      _ = try unit(of: own, figures, at: statement.range)
    } catch { throw Failure(error.all) }
    let before = state
    workspace.define(own)
    try reload(orBackTo: before)
  }

  /// `define target`: judged like a printed one, and always called the user's own.
  func define(
    target indicator: NameNode, of authority: NameNode?, _ number: NumberNode,
    _ period: Spanned<PeriodNode>?, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    let target: OwnTarget
    do throws(Diagnostics) {
      target = try analyst.target(
        indicator, of: authority, number, period, in: source, at: statement.range)
    } catch { throw Failure(error.all) }
    let before = state
    workspace.define(target)
    try reload(orBackTo: before)
  }

  private func reload(orBackTo before: SessionState) throws(Failure) {
    do throws(Diagnostic) { _ = try reload(state.data) } catch {
      state = before
      throw Failure([error], code: .loadFailed)
    }
  }

  // MARK: - Reading what was defined with what is loaded

  /// Everything that is loaded, with what the user defined computed from it.
  ///
  /// - Returns: also what of it has no figures in these data.
  func read(
    _ data: DataSets, where isWanted: (String) -> Bool = { _ in true }
  ) throws(Diagnostic) -> (loaded: Importer.Loaded, problems: [Diagnostic]) {
    let loaded = try Importer.load(data.sources, where: isWanted, watch: watch)
    guard !workspace.indicators.isEmpty || !workspace.targets.isEmpty else { return (loaded, []) }
    let analyst = Analyst(store: loaded.store, focus: .initial(of: loaded.store))
    let files = OwnFiles(analyst: analyst)
    var own: [any ByteSource] = []
    var problems: [Diagnostic] = []
    for indicator in workspace.indicators {
      do throws(Diagnostics) {
        let figures = try analyst.figures(
          of: indicator.expression, Workspace(), in: SourceText(""), at: SourceRange(0, 0))
        let unit = try unit(of: indicator, figures, at: SourceRange(0, 0))
        own += files.sources(indicator, figures, unit: unit)
      } catch { problems.append(lost(indicator, error)) }
    }
    let names = Set(own.map(\.name) + [OwnFiles.targetsName])
    let withOwn = try Importer.load(own + data.sources) { isWanted($0) || names.contains($0) }
    let targets = OwnFiles(
      analyst: Analyst(store: withOwn.store, focus: .initial(of: withOwn.store))
    ).sources(workspace.targets)
    guard !targets.isEmpty else { return (withOwn, problems) }
    let all = try Importer.load(targets + own + data.sources) { name in
      isWanted(name) || names.contains(name)
    }
    return (all, problems)
  }

  private func lost(_ own: OwnIndicator, _ why: Diagnostics) -> Diagnostic {
    var problem = Diagnostic(
      .noData, "\(own.name), which you defined, has no figures in these data",
      help: why.all.map(\.summary))
    problem.severity = .warning
    return problem
  }

  /// What the figures are counted in; what the user calls it must not contradict that.
  private func unit(
    of own: OwnIndicator, _ figures: DefinedFigures, at range: SourceRange
  ) throws(Diagnostics) -> Unit {
    guard let written = own.unit else { return figures.unit }
    let folded = NameFolding.fold(written)
    let known = Unit.allCases.first {
      $0.rawValue == folded || NameFolding.fold($0.label) == folded
    }
    // A bare number may be called anything that is no unit of the catalogue.
    guard let known else { return figures.unit == .other ? .average : figures.unit }
    let isFree = figures.unit == .other && [.average, .score, .other].contains(known)
    guard known == figures.unit || isFree else {
      throw Diagnostics([
        Diagnostic(
          .unlikeUnits, "the calculation gives \(words(figures.unit)), not \(known.label)",
          at: range,
          help: ["pct(M2, M1) gives a percentage; a ratio is a bare number"])
      ])
    }
    return known
  }

  private func words(_ unit: Unit) -> String {
    unit == .other ? "a bare number" : unit.label
  }
}
