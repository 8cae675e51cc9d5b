internal import Language
internal import Rendering
public import Vocabulary

extension Session {
  /// Reads a configuration: lines of `set`, in the language of the prompt. Whatever else is in it is
  /// told and passed over, because a slip in a file must not keep anybody from the figures.
  public func configure(from file: SourceText) {
    let parsed = Parser.parse(file, names: NameIndex())
    var warnings = parsed.diagnostics.map(warning)
    for statement in parsed.statements {
      do throws(Failure) { try configure(statement) } catch {
        warnings += error.problems.map(warning)
      }
    }
    guard !warnings.isEmpty else { return }
    output.complain(DiagnosticRenderer(style).text(warnings, in: file, isBrief: true))
  }

  private func configure(_ statement: Statement) throws(Failure) {
    guard case .command(.set(let setting?, let value)) = statement.kind, !value.isEmpty else {
      throw Failure([
        Diagnostic(
          .configuration, "a configuration only holds set NAME VALUE", at: statement.range)
      ])
    }
    _ = try set(setting, to: value)
  }

  /// The same problem, where it is not one that stops anything.
  private func warning(_ problem: Diagnostic) -> Diagnostic {
    Diagnostic(
      .configuration, "not read: \(problem.summary)", at: problem.labels.first?.range,
      help: problem.help)
  }
}
