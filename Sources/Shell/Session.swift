public import Analysis
internal import Answers
public import Importing
internal import Language
public import Rendering
public import Store
public import Vocabulary

/// One conversation with the data: what is loaded, what is in focus, what was said last.
///
/// Knows no terminal and opens no file itself; both come from outside, so tests run it in process.
public final class Session {
  /// What a session needs of the world.
  public struct World {
    /// Opens a file for `load`; the name is as the user typed it.
    public var open: (String) -> any ByteSource
    /// True once the user pressed Ctrl-C.
    public var isInterrupted: () -> Bool

    public init(
      open: @escaping (String) -> any ByteSource, isInterrupted: @escaping () -> Bool = { false }
    ) {
      self.open = open
      self.isInterrupted = isInterrupted
    }
  }

  public internal(set) var analyst: Analyst
  /// How answers look; a terminal may change its size between two of them.
  public var style: OutputStyle
  /// Whether a person types at a prompt: then errors grow brief when they repeat.
  public let isInteractive: Bool
  /// Whether cells that a spreadsheet would take for a formula are made harmless.
  public var isDefused = false
  public private(set) var isOver = false
  /// The corrected form of the last statement that failed, where there is a clear one.
  public private(set) var correction: String?

  let output: any Output
  let world: World
  var sources: [any ByteSource]
  /// The ids of the last statement's problems, for `why`.
  var lastProblems: [DiagnosticID] = []
  private var timesSeen: [DiagnosticID: Int] = [:]
  private var hasAnswered = false

  /// After so many full messages of a kind, a person at the prompt gets the short form.
  static let fullMessages = 3

  /// - Throws: what made a file unreadable; rows that cannot be taken do not stop it.
  public convenience init(
    sources: [any ByteSource], style: OutputStyle, output: any Output, world: World,
    isInteractive: Bool = false
  ) throws(Diagnostic) {
    self.init(
      store: try Importer.load(sources).store, sources: sources, style: style, output: output,
      world: world, isInteractive: isInteractive)
  }

  /// A session about what has been read already; `load` reads `sources` again beside its own.
  public init(
    store: Store, sources: [any ByteSource], style: OutputStyle, output: any Output, world: World,
    isInteractive: Bool = false
  ) {
    self.sources = sources
    self.style = style
    self.output = output
    self.world = world
    self.isInteractive = isInteractive
    analyst = Analyst(store: store, focus: .initial(of: store))
  }

  var store: Store { analyst.store }

  // MARK: - Running

  /// Runs all statements of a text and stops at the first that fails.
  public func run(_ source: SourceText) -> ExitCode {
    correction = nil
    var steps = Steps(source, names: store.catalogue.names)
    while let step = steps.next(names: store.catalogue.names) {
      if world.isInterrupted() { return .interrupted }
      switch step {
      case .failure(let problems):
        report(problems, in: source)
        return .statementFailed
      case .statement(let statement):
        warn(statement.warnings, in: source)
        let code = run(statement, in: source)
        if code != .success || isOver { return code }
      }
    }
    return .success
  }

  private func run(_ statement: Statement, in source: SourceText) -> ExitCode {
    do throws(Failure) {
      if let answer = try answer(statement, in: source) { show(answer) }
      return .success
    } catch {
      report(error.problems, in: source)
      return error.code
    }
  }

  private func answer(_ statement: Statement, in source: SourceText) throws(Failure) -> Answer? {
    switch statement.kind {
    case .query(let query):
      try ask(query, statement, in: source)
      return nil
    case .command(let command): return try run(command, statement, in: source)
    case .continuation: throw unanswered("again", statement)
    case .let: throw unanswered("let", statement)
    case .define: throw unanswered("define", statement)
    case .parameter: throw unanswered("param", statement)
    }
  }

  func unanswered(_ what: String, _ statement: Statement) -> Failure {
    Failure([
      Diagnostic(
        .unsupported, "\(what) is not answered by this release", at: statement.range,
        tryNext: "help")
    ])
  }

  func end() { isOver = true }

  // MARK: - Speaking

  /// Prints an answer; a blank line keeps it apart from the one before.
  func show(_ answer: Answer) { say(AnswerRenderer(style).text(answer)) }

  /// What a program reads is printed with nothing before it or after it; what must be known and
  /// cannot stand in it goes where errors go.
  func show(_ answer: Answer, as form: AnswerForm) {
    let text = AnswerRenderer(style).text(answer, as: form, isDefused: isDefused)
    guard form.isForPrograms else { return say(text) }
    output.write(text)
    guard !form.holdsNotes else { return }
    for note in AnswerRenderer(style).notes(answer) { output.complain(note) }
  }

  private func say(_ text: String) {
    output.write(hasAnswered && !isInteractive ? "\n" + text : text)
    hasAnswered = true
  }

  private func report(_ problems: [Diagnostic], in source: SourceText) {
    lastProblems = problems.map(\.id)
    correction = problems.compactMap(\.corrected).first
    for id in Set(lastProblems) { timesSeen[id, default: 0] += 1 }
    let isOld = lastProblems.allSatisfy { timesSeen[$0, default: 0] > Session.fullMessages }
    output.complain(
      DiagnosticRenderer(style).text(problems, in: source, isBrief: isInteractive && isOld))
    if isInteractive, correction != nil {
      output.complain("  (Up-arrow brings the corrected line)")
    }
  }

  /// In what a person types a short verb is a convenience; in a file it is a risk, so it is told.
  private func warn(_ warnings: [Diagnostic], in source: SourceText) {
    guard source.isFile, !warnings.isEmpty else { return }
    output.complain(DiagnosticRenderer(style).text(warnings, in: source, isBrief: true))
  }
}

/// Why a statement failed, and what the process should end with for it.
struct Failure: Error {
  var problems: [Diagnostic]
  var code = ExitCode.statementFailed

  init(_ problems: [Diagnostic], code: ExitCode = .statementFailed) {
    self.problems = problems
    self.code = code
  }
}
