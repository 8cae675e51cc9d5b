internal import Analysis
internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `let NAME = EXPRESSION`: a name for a calculation, once its names and units are right.
  func make(
    _ name: Spanned<String>, _ value: Expression, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    if !store.catalogue.names.targets(of: name.value).isEmpty {
      throw Failure([
        Diagnostic(
          .wrongKind, "\(name.value) has a meaning already", at: name.range,
          help: ["choose another name for the calculation"])
      ])
    }
    do throws(Diagnostics) {
      try analyst.check(value, workspace, in: source, at: statement.range)
    } catch { throw Failure(error.all) }
    workspace.define(calculation: name.value, value)
    noteNames()
  }

  /// `assert CONDITION`: ends a script with exit code 3 where the condition does not hold.
  func assert(
    _ condition: Expression, _ message: String?, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    let result: (isTrue: Bool?, month: Month)
    do throws(Diagnostics) {
      result = try analyst.holds(condition, workspace, in: source, at: statement.range)
    } catch { throw Failure(error.all) }
    guard result.isTrue != true else { return }
    let reason =
      result.isTrue == nil
      ? "a figure that decides it is missing at \(result.month)"
      : "it does not hold at \(result.month)"
    throw Failure(
      [
        Diagnostic(
          .assertionFailed, message ?? reason, at: condition.range,
          help: message == nil ? [] : [reason])
      ], code: .assertionFailed)
  }
}
