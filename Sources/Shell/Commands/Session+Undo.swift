internal import Answers
internal import Language
internal import Vocabulary

extension Session {
  /// Further back nobody goes.
  private static var mostUndone: Int { 100 }

  /// Keeps what a statement changed, so that it can be taken back.
  func note(_ statement: Statement, _ before: SessionState) {
    guard statement.changesSession else { return }
    undoable.append((StatementPrinter.print(statement, names: known.names), before))
    undoable.removeFirst(max(0, undoable.count - Session.mostUndone))
  }

  /// `undo`: everything that statements can change, as it was before the last one that did.
  func undo(_ statement: Statement) throws(Failure) -> Answer {
    guard let last = undoable.popLast() else {
      throw Failure([
        Diagnostic(
          .missingOperand, "there is nothing to take back", at: statement.range,
          help: ["undo takes back let, define, focus, anchor, set, load and unload"])
      ])
    }
    state = last.before
    narrowed = nil
    noteNames()
    return Answer(
      interpretation: Interpretation(statement: "undo"), parts: [],
      reading: "Taken back: \(last.statement)")
  }
}

extension Statement {
  /// Whether it changes what later statements mean.
  fileprivate var changesSession: Bool {
    switch kind {
    case .let, .define: return true
    case .command(let command):
      switch command {
      case .load, .unload, .set(.some, _), .unset, .anchor(.some), .anchorOff: return true
      case .focus(let parts): return !parts.isEmpty
      default: return false
      }
    case .query, .continuation, .parameter: return false
    }
  }

  var isEdit: Bool { kind == .command(.edit) }
}
