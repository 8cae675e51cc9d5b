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
    /// Is told how far a `load` has come, and stops it.
    public var watch: LoadWatch?
    /// Writes a whole file or, to append, to its end; a reader sees all of it or nothing.
    public var write: Writer
    /// Sends a sequence to the terminal; nil where there is none.
    public var copy: ((String) -> Void)?
    /// Where snapshots are kept; nil when none are.
    public var cache: SnapshotCache?
    /// Whether the store the session begins with came from one.
    public var isFromSnapshot = false
    /// Lets the user change a text in their editor; nil where there is no terminal to show one.
    public var edit: ((_ text: String) throws(Diagnostic) -> String)?
    /// The files and folders whose path begins so, for completion.
    public var files: @Sendable (_ beginning: String) -> [String] = { _ in [] }
    /// What the system says of itself, for `setup`: a name and a fact each.
    public var facts: () -> [(name: String, fact: String)] = { [] }
    /// How many colours there are where `set color always` asks for them.
    public var colours = ColourDepth.ansi16

    public typealias Writer = (
      _ file: String, _ text: String, _ way: FileWriting
    ) throws(Diagnostic) -> Void

    public init(
      open: @escaping (String) -> any ByteSource, isInterrupted: @escaping () -> Bool = { false },
      write: @escaping Writer = World.refuseToWrite
    ) {
      self.open = open
      self.isInterrupted = isInterrupted
      self.write = write
    }

    /// For a session that has no disk.
    public static func refuseToWrite(
      _ file: String, _ text: String, _ way: FileWriting
    ) throws(Diagnostic) {
      throw Diagnostic(.cannotWrite, "\(file) cannot be written from here")
    }
  }

  /// What `undo` takes back.
  var state: SessionState
  /// How answers look where nothing is set; a terminal may change its size between two of them.
  public var usualStyle: OutputStyle
  /// Whether a person types at a prompt: then errors grow brief when they repeat.
  public let isInteractive: Bool
  /// Whether cells that a spreadsheet would take for a formula are made harmless.
  public var isDefused = false
  /// Whether a run ends once an audit finds an error in print.
  public var failsOnFaults = false
  public private(set) var isOver = false
  /// The corrected form of the last statement that failed, where there is a clear one.
  public private(set) var correction: String?

  /// The parameters that have a value, and those that whoever started the script gave.
  var parameters = Parameters()
  var given = Parameters()
  /// The files that are running, the outermost first.
  var scripts: [String] = []
  private(set) var namesVersion = 0
  /// What `undo` goes back to, oldest first.
  var undoable: [(statement: String, before: SessionState)] = []
  /// The files that the session began with.
  let initialFiles: Set<String>
  /// The text of the last statement that was typed, for `edit`.
  var lastText = ""
  /// What was asked and answered, oldest first.
  private(set) var history: [Query] = []
  /// What `_` stands for.
  private(set) var lastResult: PipedAnswer?
  /// Where answers are also written.
  var log: Spanned<String>?
  /// Whether answers are read from the other end of a room.
  var isMeeting = false
  /// The page that answers go to instead of being printed, while a report is made.
  var page: HTMLReport?
  /// What stands under the last answer there.
  var loggedSources: [Answer.Part] = []

  let output: any Output
  /// Told what is said before it is put into lines, by one who shows it otherwise.
  var listener: ((Said) -> Void)?
  var world: World
  /// What `find` looks through, kept from the last one.
  var lastSearch: Analysis.Finding?
  /// The store of the last `using`, by its files.
  var narrowed: (files: Set<String>, store: Store)?
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
    usualStyle = style
    self.output = output
    self.world = world
    self.isInteractive = isInteractive
    initialFiles = Set(sources.map(\.name))
    state = SessionState(
      analyst: Analyst(store: store, focus: .initial(of: store)), data: DataSets(sources))
  }

  public internal(set) var analyst: Analyst {
    get { state.analyst }
    set { state.analyst = newValue }
  }
  var workspace: Workspace {
    get { state.workspace }
    set { state.workspace = newValue }
  }
  var settings: Settings {
    get { state.settings }
    set { state.settings = newValue }
  }
  var audience: Audience { state.audience }
  /// How answers look.
  public var style: OutputStyle {
    settings.applied(to: usualStyle, colours: world.colours)
  }
  var store: Store { analyst.store }

  // MARK: - Running

  /// Runs all statements of a text and stops at the first that fails.
  public func run(_ source: SourceText) -> ExitCode {
    correction = nil
    var steps = Steps(source, known)
    while let step = steps.next(known, newest: namesVersion) {
      if world.isInterrupted() { return .interrupted }
      switch step {
      case .failure(let problems):
        report(problems, in: steps.source)
        return .statementFailed
      case .statement(let statement):
        if !source.isFile, !statement.isEdit { lastText = source.text }
        let code = run(statement, in: steps.source)
        if code != .success || isOver { return code }
      }
    }
    return .success
  }

  /// Every name that the next statement can use.
  var known: KnownNames {
    var names = store.catalogue.names
    for entry in workspace.sets.values { names.insert(entry.name, .group(entry.name)) }
    return KnownNames(
      names: names, lets: Set(workspace.lets.values.map(\.name)), parameters: parameters,
      version: namesVersion)
  }

  /// Tells a text under way that there are new names, so that its rest is read again.
  func noteNames() { namesVersion += 1 }

  private func run(_ statement: Statement, in source: SourceText) -> ExitCode {
    do throws(Failure) {
      try warn(statement.warnings, in: source)
      echo(statement)
      let before = state
      if let answer = try answer(statement, in: source) { show(answer) }
      note(statement, before)
      return .success
    } catch {
      if !error.problems.isEmpty { report(error.problems, in: error.source ?? source) }
      return error.code
    }
  }

  func answer(_ statement: Statement, in source: SourceText) throws(Failure) -> Answer? {
    switch statement.kind {
    case .query(let query):
      try ask(query, statement, in: source)
      return nil
    case .command(let command): return try run(command, statement, in: source)
    case .continuation(let continuation):
      try go(on: continuation, statement, in: source)
      return nil
    case .let(let name, let value):
      try make(name, value, statement, in: source)
      return nil
    case .define(let definition):
      try define(definition, statement, in: source)
      return nil
    case .parameter(let name, let value):
      try declare(name, value, in: source)
      return nil
    }
  }

  /// Keeps a question and what it came to, for `again` and `_`.
  func remember(_ query: Query) { history.append(query) }
  func remember(_ result: PipedAnswer) { lastResult = result }
  func forgetAnswer() { lastResult = nil }

  /// Runs a statement that may fail: its problems are told, and the text goes on.
  func attempt(_ statement: Statement, in source: SourceText) { _ = run(statement, in: source) }

  func end() { isOver = true }

  // MARK: - Speaking

  /// Prints an answer; a blank line keeps it apart from the one before.
  func show(_ answer: Answer) {
    if let listener { return listener(.answer(answer, .whole)) }
    say(AnswerRenderer(style).text(answer))
  }

  /// What a program reads is printed with nothing before it or after it; what must be known and
  /// cannot stand in it goes where errors go.
  ///
  /// - Parameter isQuestion: whether history has it, so that it can be called by its number.
  func show(
    _ answer: Answer, as form: AnswerForm, isWhole: Bool = false, isQuestion: Bool = true
  ) {
    if let listener { return listener(.answer(answer, form)) }
    var style = style
    if isWhole { style.mostRows = nil }
    if isMeeting, isQuestion { style.figure = history.count }
    let text = AnswerRenderer(style).text(answer, as: form, isDefused: isDefused)
    if form.isForPrograms { output.write(text) } else { say(text) }
    guard !form.holdsNotes else { return }
    var answer = answer
    // People who ask for a sentence get no notes with it, but must know for whom it is.
    if !form.isForPrograms { answer.notes = answer.notes.filter(\.isAboutSharing) }
    for note in AnswerRenderer(style).notes(answer) { output.complain(note) }
  }

  /// Prints text for people; a blank line keeps it apart from what stands before it.
  func say(_ text: String) {
    if let listener { return listener(.text(text)) }
    output.write(hasAnswered && !isInteractive ? "\n" + text : text)
    hasAnswered = true
  }

  func report(_ problems: [Diagnostic], in source: SourceText) {
    lastProblems = problems.map(\.id)
    correction = problems.compactMap(\.corrected).first
    if let listener { return listener(.problems(problems, source)) }
    for id in Set(lastProblems) { timesSeen[id, default: 0] += 1 }
    for problem in problems { page?.add(remark: "Not answered: \(problem.summary).") }
    let isOld = lastProblems.allSatisfy { timesSeen[$0, default: 0] > Session.fullMessages }
    output.complain(
      DiagnosticRenderer(style).text(problems, in: source, isBrief: isInteractive && isOld))
    if isInteractive, correction != nil {
      output.complain("  (Up-arrow brings the corrected line)")
    }
  }

  /// In what a person types a short verb is a convenience; in a file it is a risk, so it is told.
  private func warn(_ warnings: [Diagnostic], in source: SourceText) throws(Failure) {
    guard source.isFile, !warnings.isEmpty else { return }
    if settings.isStrict { throw Failure(warnings.map(madeStrict)) }
    output.complain(DiagnosticRenderer(style).text(warnings, in: source, isBrief: true))
  }
}

/// Why a statement failed, and what the process should end with for it.
struct Failure: Error {
  /// None where they were told already.
  var problems: [Diagnostic]
  var code = ExitCode.statementFailed
  /// The text that the problems point to, where it is not the one at hand.
  var source: SourceText?

  init(
    _ problems: [Diagnostic], code: ExitCode = .statementFailed, source: SourceText? = nil
  ) {
    self.problems = problems
    self.code = code
    self.source = source
  }
}
