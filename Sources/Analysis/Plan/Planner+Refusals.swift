internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// What the grammar has and this release does not answer: said, never ignored. Forms, pipes and
  /// data sets are the session's: it chose the store and takes the answer on from here.
  mutating func refuseUnsupported() {
    let parts = query.parts
    refuseUnusedParts()
    for flag in parts.with + parts.without where AnswerExtras(flag.value).isEmpty {
      refuse("\(flag.value.word)", at: flag.range)
    }
    refuseOfOtherVerbs()
  }

  /// What only other verbs can make anything of.
  private mutating func refuseOfOtherVerbs() {
    let (verb, parts) = (query.verb.value, query.parts)
    for flag in parts.with + parts.without where flag.value == .screening && verb != .spc {
      refuse("screening outside spc", at: flag.range)
    }
    for flag in parts.with + parts.without where flag.value == .published && verb != .scorecard {
      refuse("published outside scorecard", at: flag.range)
    }
    let takesBands = [.show, .trend, .compare, .rank].contains(verb)
    for flag in parts.with + parts.without
    where !takesBands && [.ci, .limits].contains(flag.value) {
      refuse("\(flag.value.word) outside show, trend, compare and rank", at: flag.range)
    }
  }

  mutating func refuse(_ what: String, at range: SourceRange) {
    resolver.problems.add(
      Diagnostic(
        .unsupported, "this release does not answer \(what)", at: range,
        help: ["leave it out; help \(query.verb.value.word) says what may be added"]))
  }

  /// Why an authority has no figures under a code: a row that must not be taken for it, or none.
  func noSeries(_ subject: Subject, _ vintage: Vintage) -> Diagnostic {
    let catalogue = store.catalogue
    let authority = catalogue[subject.authority].name
    let code = catalogue[subject.indicator].code
    let range = rangeNaming(subject)
    let refusals = store.crosswalk(of: subject.authority, subject.indicator)
      .filter { $0.comparability == .different }
    if let line = refusals.first {
      return Diagnostic(
        .notComparable, "\(authority) prints no \(code): \(line.localName) is not the same",
        at: range,
        help: [line.reason] + (line.conversion.isEmpty ? [] : ["conversion: \(line.conversion)"]),
        tryNext: "describe \(NameSpelling.inStatement(code))")
    }
    let others = store.authorities(with: subject.indicator).map { catalogue[$0].name }
    let when = vintage == .latest ? "" : " by then"
    return Diagnostic(
      .noData, "\(authority) has no monthly figures for \(code)\(when)", at: range,
      help: others.isEmpty ? [] : ["it is reported by " + EnglishList.joined(others)],
      tryNext: "describe \(NameSpelling.inStatement(code))")
  }

  /// The words that named the indicator, or the verb when none did.
  private func rangeNaming(_ subject: Subject) -> SourceRange {
    let names = query.parts.knownNames.filter { name in
      resolver.targets(of: name).contains { target in
        switch target {
        case .indicator(let id), .reference(_, let id): id == subject.indicator
        case .authority, .comparator, .group: false
        }
      }
    }
    return names.first?.range ?? query.verb.range
  }
}

extension CrosswalkLine {
  /// What the authority's own report calls the row: `1.5`, or its title in quotes.
  var localName: String {
    if !reference.isEmpty { return reference }
    return title.isEmpty ? "its row" : "\"\(title)\""
  }
}
