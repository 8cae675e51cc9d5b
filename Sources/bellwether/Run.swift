import Glibc
import Importing
import Rendering
import Shell
import Vocabulary

/// One run of the program: finds the data, makes the session, feeds it its statements.
struct Run {
  private let command: Bellwether
  private let errand: Errand
  private let environment: [String: String]
  private let output = StandardOutput()

  init(_ command: Bellwether, _ errand: Errand) {
    self.command = command
    self.errand = errand
    environment = Environment.all()
  }

  func run() -> Shell.ExitCode {
    Interrupts.catchAll()
    do throws(Diagnostic) {
      let data = try LoadedData(command, environment)
      // The answer comes first: nobody waits for the next start to be quicker.
      defer { data.keep() }
      return try run(on: data)
    } catch {
      output.complain(DiagnosticRenderer(style).text([error]))
      return .loadFailed
    }
  }

  private func run(on data: LoadedData) throws(Diagnostic) -> Shell.ExitCode {
    switch errand {
    case .test(let paths, let isUpdating): return test(paths, data, isUpdating)
    case .serve: return Server(service: Service { session(data, $0, servedStyle) }).run()
    case .statements where isTyped:
      converse(session(data, output, style), data.folder)
      return .success
    case .statements, .check, .format: return try runText(session(data, output, style))
    }
  }

  /// Whether a person types the statements and sees the answers.
  private var isTyped: Bool {
    errand == .statements && command.statements == nil && command.file == nil
      && Terminal.isTyped && Terminal.isShown
  }

  private func session(
    _ data: LoadedData, _ output: any Output, _ style: OutputStyle
  ) -> Session {
    var world = Session.World(
      open: { DiskFile(path: $0) }, isInterrupted: { Interrupts.isRaised },
      write: DiskWriter.write)
    world.copy =
      Terminal.isShown && errand != .serve ? { StandardOutput.put($0, on: STDOUT_FILENO) } : nil
    world.cache = data.cache
    world.colours =
      TerminalFacts(environment: environment, isTerminal: true, colour: .always).style.colour
    world.isFromSnapshot = data.snapshot?.isFromSnapshot ?? false
    let session = Session(
      store: data.store, sources: data.sources, style: style, output: output, world: world,
      isInteractive: isTyped)
    session.isDefused = command.defuse
    if isTyped || command.statements != nil { configure(session) }
    return session
  }

  /// Settings are for people: a file's answers must not depend on who runs it. What the command line
  /// says outranks them.
  private func configure(_ session: Session) {
    guard !command.withoutConfiguration else { return }
    for path in Configuration.paths(environment) {
      do throws(Diagnostic) {
        session.configure(from: SourceText(try TextFile.text(of: DiskFile(path: path)), name: path))
      } catch { output.complain(DiagnosticRenderer(style).text([error])) }
    }
    let flags = [
      ("width", command.width != nil), ("color", command.color != .auto),
      ("glyphs", command.glyphs != .auto),
    ]
    for (setting, _) in flags.filter(\.1) { _ = session.run(SourceText("unset \(setting)")) }
  }

  /// Statements from the command line, a file or a pipe; or only a look at them.
  private func runText(_ session: Session) throws(Diagnostic) -> Shell.ExitCode {
    let text = try statements()
    switch errand {
    case .format(let file, let isInPlace):
      return try format(text, session, into: isInPlace ? file : nil)
    case .check: return check(text, session)
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
    if command.json {
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
      width: command.width ?? 80, glyphs: GlyphSet(command.glyphs.level ?? .full),
      isTerminal: false, isPlain: command.plain)
  }

  private var style: OutputStyle {
    TerminalFacts(
      environment: environment, isTerminal: Terminal.isShown,
      size: command.width.map { ($0, 24) } ?? Terminal.size, colour: command.color.choice,
      glyphs: command.glyphs.level, isPlain: command.plain
    ).style
  }

  // MARK: - Statements

  private func statements() throws(Diagnostic) -> SourceText {
    if let statements = command.statements { return SourceText(statements, name: "-c") }
    let path = if case .format(let file, _) = errand { file } else { command.file ?? "-" }
    let file = DiskFile(path: path == "-" ? "/dev/stdin" : path, name: path)
    return SourceText(try TextFile.text(of: file), name: path)
  }

  private func converse(_ session: Session, _ folder: DataFolder) {
    if !command.quiet { session.banner.forEach(output.write) }
    let lines = ReadlineSource(historyPath: folder.historyPath(environment)) { [self] in
      session.usualStyle = style
    }
    Prompt(session, lines).run()
  }
}
