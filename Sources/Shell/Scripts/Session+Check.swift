internal import Analysis
internal import Language
internal import Store
public import Vocabulary

extension Session {
  /// Reads and plans every statement of a script without answering any.
  ///
  /// What makes names (`param`, `define`, `focus`, `load`) is done, because later statements need it.
  ///
  /// - Returns: everything that is wrong and what should be mended, each with the text it points to.
  public func check(_ script: SourceText) -> [(problem: Diagnostic, source: SourceText)] {
    var found: [(Diagnostic, SourceText)] = []
    var steps = Steps(script, known)
    while let step = steps.next(known, newest: namesVersion) {
      switch step {
      case .failure(let problems): found += problems.map { ($0, steps.source) }
      case .statement(let statement):
        found += (statement.warnings + check(statement, in: steps.source)).map {
          ($0, steps.source)
        }
      }
    }
    return found
  }

  private func check(_ statement: Statement, in source: SourceText) -> [Diagnostic] {
    do throws(Failure) {
      switch statement.kind {
      case .query(let query): try check(query, statement, in: source)
      case .define, .let: _ = try answer(statement, in: source)
      case .parameter(let name, let value):
        // A value that must be given is not known yet: any name will do to read on.
        if value == nil, parameters[name.value] == nil { given[name.value] = placeholder }
        try declare(name, value, in: source)
      case .command(.focus), .command(.load), .command(.unload), .command(.anchor):
        _ = try answer(statement, in: source)
      case .command(.attempt), .command, .continuation: break
      }
      return []
    } catch { return error.problems }
  }

  private func check(
    _ query: Query, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    do throws(Diagnostics) {
      if analyst.isDerived(query, workspace) {
        _ = try analyst.answer(derived: query, workspace, in: source, at: statement.range)
        return
      }
      try analyst.check(workspace.expanded(query), in: source, at: statement.range)
    } catch { throw Failure(error.all) }
  }

  private var placeholder: String {
    analyst.focus.authority.map { NameSpelling.inStatement(store.catalogue[$0].name) } ?? "x"
  }

  /// The script with every statement in canonical form; comments and blank lines stay.
  ///
  /// - Throws: what cannot be read.
  public func formatted(_ script: SourceText) throws(Diagnostics) -> String {
    let parsed = Parser.parse(script, names: store.catalogue.names)
    // What only a parameter's value makes readable stays as it is written.
    let problems = parsed.diagnostics.filter { problem in
      problem.labels.allSatisfy { Parameters.firstOpen(in: script[$0.range]) == nil }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    var result = ""
    var done = 0
    for statement in parsed.statements {
      result += script[SourceRange(done, statement.range.start)]
      result += StatementPrinter.print(statement, names: store.catalogue.names)
      done = statement.range.end
    }
    return result + script[SourceRange(done, script.text.utf8.count)]
  }
}
