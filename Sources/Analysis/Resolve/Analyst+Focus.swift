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
    planner.refuseRowClauses(of: "focus")
    refuseUnfocused(parts, &planner)
    let authorities = try planner.places()
    if let number = parts.versus.compactMap(\.number).first {
      throw Diagnostics(Planner.figureWithoutIndicator(number.range))
    }
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
      comparisons: comparisons ?? (authorities.isEmpty ? focus.comparisons : []),
      anchor: focus.anchor)
  }

  /// What belongs to one question and not to all that follow.
  private func refuseUnfocused(_ parts: Parts, _ planner: inout Planner) {
    if let mode = parts.mode { planner.refuse("focus as \(mode.value.word)", at: mode.range) }
    if let published = parts.published {
      planner.refuse("focus as published", at: published.range)
    }
    if let dataset = parts.datasets.first { planner.refuse("focus using", at: dataset.range) }
    for flag in parts.with + parts.without {
      planner.refuse("focus with \(flag.value.word)", at: flag.range)
    }
  }

  /// The last month that a point means in all that is loaded; `latest` is the newest with a report.
  ///
  /// - Throws: where nothing is loaded up to then.
  public func anchor(_ point: Spanned<PointNode>) throws(Diagnostics) -> Month {
    let spans = store.allSeries.compactMap { store.span(of: $0) }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      throw Diagnostics(
        Diagnostic(.noData, "nothing is loaded that could be anchored", at: point.range))
    }
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: nil)
    do throws(Diagnostic) {
      let month = try resolver.months(point.value, at: point.range).last
      guard month >= first else {
        throw Diagnostic(
          .noData, "nothing is loaded up to \(month)", at: point.range,
          help: ["the figures run from \(first) to \(last)"], tryNext: "anchor \(last)")
      }
      return month
    } catch { throw Diagnostics(error) }
  }

  /// A comparison as the prompt and the canonical line say it.
  public func label(of comparison: Comparison) -> String {
    switch comparison {
    case .printed(let comparator): comparator.label
    case .neighbours(let statistic): "\(statistic.word) SN"
    case .authority(let id): NameSpelling.inStatement(store.catalogue[id].name)
    case .target: "target"
    case .figure(let number): number.digits
    case .earlier(let months): "-\(months)m"
    case .month(let month): month.label
    }
  }
}
