internal import Importing
internal import Language
internal import Rendering
internal import Shell
public import Store
internal import Vocabulary

/// What holds of every text that can be typed, sensible or not.
public struct Laws {
  /// What a text breaks.
  public struct Breach: Sendable {
    public var law: String
    public var detail: String
  }

  /// How many texts went which way.
  public struct Counts: Sendable {
    public var statements = 0
    public var refused = 0
    public var answered = 0
  }

  private let store: Store
  private let completer: Completer
  public private(set) var counts = Counts()

  public init(_ store: Store) {
    self.store = store
    completer = Completer(store)
  }

  /// Reads, prints, reads again and completes a text.
  public mutating func read(_ text: String, cursor: Int) -> [Breach] {
    let parsed = parse(text)
    counts.statements += parsed.statements.count
    counts.refused += parsed.diagnostics.isEmpty ? 0 : 1
    _ = completer.candidates(in: text, cursor: cursor, wordStart: cursor)
    _ = isComplete(text)
    return roundTrip(parsed.statements)
      + parsed.diagnostics.flatMap { breaches($0, in: text, after: parsed.statements) }
  }

  /// Plans and answers a text in a session of its own that reaches no disk.
  public mutating func answer(_ text: String) -> [Breach] {
    let output = RecordingOutput()
    let session = Session(
      store: store, sources: [], style: OutputStyle(), output: output, world: .none)
    _ = session.check(SourceText(text, name: "fuzz.bw"))
    let code = session.run(SourceText(text))
    counts.answered += code == .success ? 1 : 0
    // Tabs part the cells of tsv.
    let control = output.lines.first { line in
      line.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" }
    }
    return control.map { [Breach(law: "no control character is printed", detail: $0)] } ?? []
  }

  private func parse(_ text: String) -> Parsed {
    Parser.parse(SourceText(text), names: store.catalogue.names)
  }

  // MARK: - The laws

  /// All of a text at once: what one statement makes, the next may use.
  private func roundTrip(_ statements: [Statement]) -> [Breach] {
    let printed = print(statements)
    let again = parse(printed)
    // What is as long as may be grows past that when its words get quotes.
    let isTooLong = again.diagnostics.contains { $0.id == .tooLong }
    guard again.statements != statements, !isTooLong else { return [] }
    return [Breach(law: "what is printed reads back as itself", detail: printed)]
  }

  private func print(_ statements: [Statement]) -> String {
    statements.map { StatementPrinter.print($0, names: store.catalogue.names) }
      .joined(separator: "; ")
  }

  private func breaches(
    _ problem: Diagnostic, in text: String, after statements: [Statement]
  ) -> [Breach] {
    var found: [Breach] = []
    if problem.labels.isEmpty || problem.labels.contains(where: { $0.range.end > text.utf8.count })
    {
      found.append(Breach(law: "a problem points at words", detail: problem.summary))
    }
    // It may use what an earlier statement of the text made.
    if let corrected = problem.corrected,
      !parse(print(statements) + "; " + corrected).diagnostics.isEmpty
    {
      found.append(Breach(law: "a corrected line can be read", detail: corrected))
    }
    return found
  }
}

extension Session.World {
  /// Every file is empty, and none is written.
  fileprivate static var none: Session.World {
    Session.World(open: { ByteBuffer(name: $0, bytes: []) })
  }
}
