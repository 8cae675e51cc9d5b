public import Language
internal import Store
public import Vocabulary

extension Analyst {
  /// Settles the names and the period of a query without reading a figure.
  ///
  /// - Throws: everything that is wrong with it, told together.
  public func check(
    _ query: Query, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) {
    switch query.verb.value {
    case .show, .trend, .compare, .explain:
      let wording = Wording(source: source, statement: statement)
      var planner = Planner(query, store: store, focus: focus, wording: wording)
      _ = try planner.plan()
    default: _ = try answer(query, in: source, at: statement)
    }
  }
}
