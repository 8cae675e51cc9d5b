internal import Analysis
internal import Importing
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `save session FILE`, `save VIEW FILE`: statements that bring it back.
  func save(
    _ what: Spanned<String>, to file: Spanned<String>, _ mode: WriteMode?
  ) throws(Failure) {
    let lines = NameFolding.fold(what.value) == "session" ? sessionLines : try lines(of: what)
    try write((header(what.value) + lines).joined(separator: "\n") + "\n", to: file, mode)
    say("Saved \(what.value) in \(file.value), \(lines.count(where: { !$0.isEmpty })) statements.")
  }

  private func header(_ what: String) -> [String] {
    ["# \(what), saved by Bellwether \(Version.current)", "edition 1"]
  }

  /// A view with the sets that it may need, and the question itself.
  private func lines(of what: Spanned<String>) throws(Failure) -> [String] {
    guard let entry = workspace.views[NameFolding.fold(what.value)] else {
      throw Failure([
        Diagnostic(
          .unknownName, "no view is called \"\(what.value)\"", at: what.range,
          help: ["save session keeps everything; define view NAME = QUERY makes a view"],
          tryNext: "list views")
      ])
    }
    let made = madeNames(views: [entry])
    return made + ["open \(NameSpelling.inStatement(entry.name))"]
  }

  /// Everything that a new session needs to become this one, in the order that it needs it.
  private var sessionLines: [String] {
    let lines =
      settingLines + dataLines + parameterLines
      + madeNames(views: workspace.views.values.sorted { $0.name < $1.name }) + focusLines
    return lines + history.map { printed(.query($0)) }
  }

  private var settingLines: [String] {
    Setting.allCases.filter(settings.isSet).map { "set \($0.word) \(settings[$0])" }
  }

  /// What was loaded beside the data that the program begins with, and what of those was unloaded.
  private var dataLines: [String] {
    let files = state.data.sources.map(\.name)
    let gone = initialFiles.subtracting(files).sorted().map { "unload \(quoted($0))" }
    let added = files.filter { !initialFiles.contains($0) }
    let names = added.map { state.data.name(of: $0) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return gone
      + names.map { name in
        let own = added.filter { state.data.name(of: $0) == name }.map(quoted)
        let alias = state.data.isGiven(name) ? " as \(NameSpelling.inStatement(name))" : ""
        return "load \(own.joined(separator: ", "))\(alias)"
      }
  }

  private var parameterLines: [String] {
    parameters.names.map { "param \($0) = \(parameters[$0] ?? "")" }
  }

  private func madeNames(views: [Workspace.Entry<Query>]) -> [String] {
    let range = SourceRange(0, 0)
    let sets = workspace.sets.values.sorted { $0.name < $1.name }
    let lets = workspace.lets.values.sorted { $0.name < $1.name }
    return sets.map { printed(.define(.set(Spanned($0.name, range), $0.value))) }
      + workspace.indicators.map { printed(.define($0.definition)) }
      + lets.map { printed(.let(Spanned($0.name, range), $0.value)) }
      + workspace.targets.map { printed(.define($0.definition)) }
      + views.map { printed(.define(.view(Spanned($0.name, range), $0.value))) }
  }

  private var focusLines: [String] {
    let anchor = analyst.focus.anchor.map { ["anchor \($0.iso)"] } ?? []
    return (analyst.focus.authority == nil ? [] : [focusStatement]) + anchor
  }

  private func printed(_ kind: Statement.Kind) -> String {
    StatementPrinter.print(Statement(kind, range: SourceRange(0, 0)), names: known.names)
  }

  private func quoted(_ file: String) -> String { "\"\(file)\"" }
}
