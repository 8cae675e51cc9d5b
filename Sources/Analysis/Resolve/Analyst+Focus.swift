public import Language
internal import Store
public import Vocabulary

extension Analyst {
  /// The focus that `focus …` asks for; the parts it does not name stay as they are.
  ///
  /// - Throws: everything that is wrong with it, told together.
  public func focus(
    _ parts: Parts, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> Focus {
    // The focus takes what `show` takes: an authority, and what its figures are set against.
    let verb = Spanned(Verb.show, statement)
    var planner = Planner(
      Query(verb: verb, parts: parts), store: store, focus: Focus(),
      wording: Wording(source: source, statement: statement))
    planner.refuseUnsupported()
    if let mode = parts.mode { planner.refuse("focus as \(mode.value.word)", at: mode.range) }
    let authorities = try planner.places()
    let comparisons = try planner.comparisonsAlone()
    guard authorities.count <= 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "the focus is one authority", at: statement,
          help: ["for several at once write show INDICATOR for AUTHORITY, AUTHORITY"]))
    }
    if let period = parts.period {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "the focus has no period; periods belong to questions", at: period.range)
      )
    }
    return Focus(
      authority: authorities.first ?? focus.authority,
      comparisons: comparisons ?? (authorities.isEmpty ? focus.comparisons : []))
  }

  /// A comparison as the prompt and the canonical line say it.
  public func label(of comparison: Comparison) -> String {
    switch comparison {
    case .printed(let comparator): comparator.label
    case .neighbours(let statistic): "\(statistic.word) SN"
    case .authority(let id): NameSpelling.inStatement(store.catalogue[id].name)
    case .target: "target"
    case .earlier(let months): "-\(months)m"
    case .month(let month): month.label
    }
  }
}
