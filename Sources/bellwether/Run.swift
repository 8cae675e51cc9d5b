import Glibc
import Importing
import Rendering
import Shell
import Store
import Vocabulary

/// One run of the program: finds the data, makes the session, feeds it its statements.
struct Run {
  private let command: Invocation
  private let environment: [String: String]
  private let output: StandardOutput

  init(_ command: Invocation) {
    self.command = command
    environment = Environment.all()
    let isRead = Terminal.isTyped && Terminal.isShown
    output = StandardOutput(pager: isRead ? Pager(environment) : nil)
  }

  func run() -> Shell.ExitCode {
    Interrupts.catchAll()
    do throws(Diagnostic) {
      let data = try LoadedData(command, environment, checked: check, watch: watch)
      // The answer comes first: nobody waits for the next start to be quicker.
      defer { data.keep() }
      return try run(on: data)
    } catch {
      if error.id == .interrupted { return .interrupted }
      output.complain(DiagnosticRenderer(style).text([error]))
      return .loadFailed
    }
  }

  private func run(on data: LoadedData) throws(Diagnostic) -> Shell.ExitCode {
    switch command.errand {
    case .test(let paths, let isUpdating): return test(paths, data, isUpdating)
    case .serve: return Server(service: Service { session(data, $0, servedStyle) }).run()
    case .statements where isTyped:
      converse(session(data, output, style), data.folder)
      return .success
    case .statements, .check, .format, .report: return try runText(session(data, output, style))
    }
  }

  /// Whether a person types the statements and sees the answers.
  private var isTyped: Bool {
    command.errand == .statements && command.statements == nil && command.file == nil
      && Terminal.isTyped && Terminal.isShown
  }

  /// A process for a few answers checks of a snapshot what they read. Where a person or a program
  /// stays to ask more, damage must not end their session: it is looked for before the first answer.
  private var check: SnapshotCache.Check {
    if isTyped || command.errand == .serve { return .whole }
    return .asRead { [style] problem in
      StandardOutput.put(DiagnosticRenderer(style).text([problem]) + "\n", on: STDERR_FILENO)
      Glibc.exit(Shell.ExitCode.loadFailed.rawValue)
    }
  }

  private var watch: LoadWatch { ProgressBar(isDrawn: !command.isPlain).watch }

  private func session(
    _ data: LoadedData, _ output: any Output, _ style: OutputStyle
  ) -> Session {
    let session = Session(
      store: data.store, sources: data.sources, style: style, output: output,
      world: world(data), isInteractive: isTyped)
    session.isDefused = command.isDefused
    if isTyped || command.statements != nil { configure(session) }
    session.failsOnFaults = command.failsOnFaults
    return session
  }

  private func world(_ data: LoadedData) -> Session.World {
    var world = Session.World(
      open: { DiskFile(path: $0) }, isInterrupted: { Interrupts.isRaised },
      write: DiskWriter.write)
    // Nobody sits at a terminal that another program drives.
    world.copy =
      Terminal.isShown && command.errand != .serve
      ? { StandardOutput.put($0, on: STDOUT_FILENO) } : nil
    world.watch = watch
    world.cache = data.cache
    world.isFromSnapshot = data.snapshot?.isFromSnapshot ?? false
    let environment = environment
    world.files = { DiskListing.entries(beginning: $0) }
    world.edit =
      isTyped
      ? { text throws(Diagnostic) in try Editor.edit(text, environment) } : nil
    world.facts = {
      let names = ["TERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "COLORTERM"]
      let variables = names.compactMap { name in environment[name].map { "\(name)=\($0)" } }
      let files = Configuration.paths(environment)
      return [
        ("environment", variables.isEmpty ? "says nothing" : variables.joined(separator: " ")),
        ("configuration", files.isEmpty ? "none" : files.joined(separator: ", ")),
      ]
    }
    world.colours =
      TerminalFacts(environment: environment, isTerminal: true, colour: .always).style.colour
    return world
  }

  /// Settings are for people: a file's answers must not depend on who runs it. What the command line
  /// says outranks them.
  private func configure(_ session: Session) {
    guard !command.isWithoutConfiguration else { return }
    for path in Configuration.paths(environment) {
      do throws(Diagnostic) {
        session.configure(from: SourceText(try TextFile.text(of: DiskFile(path: path)), name: path))
      } catch { output.complain(DiagnosticRenderer(style).text([error])) }
    }
    let flags = [
      ("width", command.width != nil), ("color", command.colour != nil),
      ("glyphs", command.glyphs != nil),
    ]
    for (setting, _) in flags.filter(\.1) { _ = session.run(SourceText("unset \(setting)")) }
  }

  /// Statements from the command line, a file or a pipe; or only a look at them.
  private func runText(_ session: Session) throws(Diagnostic) -> Shell.ExitCode {
    let text = try statements()
    switch command.errand {
    case .format(let file, let isInPlace):
      return try format(text, session, into: isInPlace ? file : nil)
    case .check: return check(text, session)
    case .report(_, let page, let isReplacing, let arguments):
      return session.run(report: text, arguments, to: page, isReplacing: isReplacing)
    case .statements, .test, .serve:
      guard command.file != nil, text.name != "-" else { return session.run(text) }
      return session.run(script: text, command.scriptArguments)
    }
  }

  private func test(
    _ paths: [String], _ data: LoadedData, _ isUpdating: Bool
  ) -> Shell.ExitCode {
    var tests = GoldenTests(
      store: data.store, sources: data.sources, output: output, isUpdating: isUpdating)
    do throws(Diagnostic) { return try tests.run(paths) } catch {
      output.complain(DiagnosticRenderer(style).text([error]))
      return .badUsage
    }
  }

  private func check(_ text: SourceText, _ session: Session) -> Shell.ExitCode {
    let found = session.check(text)
    if command.isJSON {
      output.write(
        String(ExportFormat.json(found.map(\.problem), in: found.first?.source ?? text).dropLast()))
    } else {
      for (problem, source) in found {
        output.complain(DiagnosticRenderer(style).text([problem], in: source))
      }
    }
    let isWrong = found.contains { $0.problem.id.severity == .error }
    return isWrong ? .statementFailed : .success
  }

  /// Prints the canonical form, or puts it in the place of `file` where it differs.
  private func format(
    _ text: SourceText, _ session: Session, into file: String?
  ) throws(Diagnostic) -> Shell.ExitCode {
    let formatted: String
    do throws(Diagnostics) { formatted = try session.formatted(text) } catch {
      output.complain(DiagnosticRenderer(style).text(error.all, in: text))
      return .statementFailed
    }
    guard let file else {
      StandardOutput.put(formatted, on: STDOUT_FILENO)
      return .success
    }
    if formatted != text.text { try DiskWriter.write(file, formatted, .replace) }
    output.write("\(file): \(formatted == text.text ? "is in canonical form" : "rewritten")")
    return .success
  }

  /// For a page rather than a terminal: whole tables, every glyph, no colours.
  private var servedStyle: OutputStyle {
    OutputStyle(
      width: command.width ?? 80, glyphs: GlyphSet(command.glyphs ?? .full), isTerminal: false,
      isPlain: command.isPlain)
  }

  private var style: OutputStyle {
    var style = TerminalFacts(
      environment: environment, isTerminal: Terminal.isShown,
      size: command.width.map { ($0, 24) } ?? Terminal.size, colour: command.colour,
      glyphs: command.glyphs, isPlain: command.isPlain
    ).style
    // Who names a width means it, in a pipe as well.
    if command.width != nil { style.boundsTables = true }
    return style
  }

  // MARK: - Statements

  private func statements() throws(Diagnostic) -> SourceText {
    if let statements = command.statements { return SourceText(statements, name: "-c") }
    let path =
      switch command.errand {
      case .format(let file, _), .report(let file, _, _, _): file
      case .statements, .check, .test, .serve: command.file ?? "-"
      }
    let file = DiskFile(path: path == "-" ? "/dev/stdin" : path, name: path)
    return SourceText(try TextFile.text(of: file), name: path)
  }

  private func converse(_ session: Session, _ folder: DataFolder) {
    if !command.isQuiet { session.banner.forEach(output.write) }
    let lines = ReadlineSource(historyPath: folder.historyPath(environment)) { [self] in
      session.usualStyle = style
    }
    Prompt(session, lines).run()
  }
}
