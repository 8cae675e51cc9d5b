internal import Analysis
internal import Importing
internal import Language
internal import Store
public import Vocabulary

extension Session {
  /// How deep scripts may call each other: a chain that long is a mistake.
  static let deepestScript = 16

  /// `source FILE [--NAME VALUE …]`: runs a file of statements, found from the file that asks.
  func run(
    script file: Spanned<String>, _ arguments: [Spanned<String>], in source: SourceText
  ) throws(Failure) {
    let path = source.isFile ? FilePath.beside(source.name, file.value) : file.value
    guard !scripts.contains(path), scripts.count < Session.deepestScript else {
      throw Failure([
        Diagnostic(
          .scriptCycle, "\(path) is running already", at: file.range,
          help: ["the way here: " + (scripts + [path]).joined(separator: ", then ")])
      ])
    }
    let text: String
    do throws(Diagnostic) { text = try TextFile.text(of: world.open(path)) } catch {
      var problem = error
      problem.labels = [Diagnostic.Label(file.range)]
      throw Failure([problem])
    }
    let given = try self.arguments(arguments)
    let code = run(script: SourceText(text, name: path), given)
    guard code == .success else { throw Failure([], code: code) }
  }

  /// Runs a file with its parameters; those that the caller had are as they were afterwards.
  public func run(script: SourceText, _ arguments: [ScriptArgument] = []) -> ExitCode {
    let (outer, outerGiven, anchor) = (parameters, given, analyst.focus.anchor)
    scripts.append(script.name)
    defer {
      scripts.removeLast()
      (parameters, given) = (outer, outerGiven)
      analyst.focus.anchor = anchor
      noteNames()
    }
    given = Parameters()
    for argument in arguments { given[argument.name] = spelling(of: argument.value) }
    for argument in arguments where argument.isPositional {
      parameters[argument.name] = given[argument.name]
    }
    if let problem = undeclared(arguments, in: script) {
      report([problem], in: script)
      return .badUsage
    }
    return run(script)
  }

  /// `param la = Southampton`: what the caller gave, else what stands here.
  func declare(
    _ name: Spanned<String>, _ value: ParameterValue?, in source: SourceText
  ) throws(Failure) {
    let usual = value.map { Parameters.spelling(of: $0, in: source) }
    guard let value = given[name.value] ?? usual else {
      throw Failure([
        Diagnostic(
          .unknownParameter, "the parameter \(name.value) has no value", at: name.range,
          help: ["give it one at the start: --\(name.value) VALUE"])
      ])
    }
    parameters[name.value] = value
    noteNames()
  }

  // MARK: - Arguments

  /// `--la Southampton` by name, anything else by its place.
  private func arguments(_ words: [Spanned<String>]) throws(Failure) -> [ScriptArgument] {
    guard let arguments = ScriptArgument.read(words.map(\.value)) else {
      let range = words.first.map { $0.range.union(words[words.count - 1].range) }
      throw Failure([
        Diagnostic(
          .unexpectedWord, "a parameter is written --NAME VALUE", at: range,
          help: ["for instance --la Southampton; a value alone is $1, $2 and so on"])
      ])
    }
    return arguments
  }

  private func undeclared(_ arguments: [ScriptArgument], in script: SourceText) -> Diagnostic? {
    let parsed = Parser.parse(script, names: store.catalogue.names)
    let declared = parsed.statements.compactMap { statement in
      if case .parameter(let name, _) = statement.kind { name.value.lowercased() } else { nil }
    }
    let odd = arguments.first { argument in
      argument.isPositional
        ? !script.text.contains("$" + argument.name)
        : !declared.contains(argument.name.lowercased())
    }
    guard let odd else { return nil }
    let names = declared.map { "--" + $0 }.joined(separator: ", ")
    return Diagnostic(
      .unknownParameter,
      odd.isPositional
        ? "\(script.name) makes nothing of \(odd.value): it has no $\(odd.name)"
        : "\(script.name) has no parameter \(odd.name)",
      help: [names.isEmpty ? "it has none by name" : "it has \(names)"])
  }

  /// An argument as a statement spells it: read as a name, a number or a period, whichever it is.
  private func spelling(of value: String) -> String {
    let source = SourceText("param x = " + value)
    let parsed = Parser.parse(source, names: store.catalogue.names)
    guard parsed.diagnostics.isEmpty, parsed.statements.count == 1,
      case .parameter(_, let read?) = parsed.statements[0].kind
    else { return NameSpelling.inStatement(value) }
    return Parameters.spelling(of: read, in: source)
  }
}

/// A parameter's value from outside: `--la Rotherham`.
public struct ScriptArgument: Equatable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether it is known by its place: `$1`.
  var isPositional: Bool { Int(name) != nil }

  /// `--name value`, and values by their place; nil where a name has no value.
  public static func read(_ words: [String]) -> [ScriptArgument]? {
    var arguments: [ScriptArgument] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--"), word.count > 2 {
        guard let value = rest.popFirst() else { return nil }
        arguments.append(ScriptArgument(String(word.dropFirst(2)), value))
      } else {
        let place = arguments.count(where: \.isPositional) + 1
        arguments.append(ScriptArgument("\(place)", word))
      }
    }
    return arguments
  }
}

/// Names of files, which are text here: only the executable knows a disk.
enum FilePath {
  /// `file` as seen from the folder of `other`; a whole path stays as it is.
  static func beside(_ other: String, _ file: String) -> String {
    guard !file.hasPrefix("/"), let slash = other.lastIndex(of: "/") else { return file }
    return other[...slash] + file
  }
}
