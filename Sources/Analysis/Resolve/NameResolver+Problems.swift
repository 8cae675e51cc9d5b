internal import Language
internal import Store
internal import Vocabulary

/// What is said of names that stand for nothing here.
extension NameResolver {
  private var catalogue: Catalogue { store.catalogue }

  func noIndicator(
    _ name: NameNode, _ targets: [NameTarget], _ authorities: [AuthorityID]
  ) -> Diagnostic {
    for case .reference(let owner, let indicator) in targets {
      return referenceOfAnother(name, owner, indicator, authorities)
    }
    if let target = targets.first { return wrongKind(name, target) }
    let suggestions = near(name.text, among: catalogue.indicators.map { ($0.code, $0.title) })
    let words = name.text.split { !$0.isLetter }.map(String.init).joined(separator: " ")
    return Diagnostic(
      .unknownIndicator, "no indicator called \"\(name.text)\"", at: name.range,
      understood: wording.understood(of: parts, except: name.range), suggestions: suggestions,
      tryNext: "find \(words.isEmpty ? name.text : words)")
  }

  private func referenceOfAnother(
    _ name: NameNode, _ owner: AuthorityID, _ indicator: IndicatorID, _ authorities: [AuthorityID]
  ) -> Diagnostic {
    let owner = catalogue[owner].name
    let others = EnglishList.joined(authorities.map { catalogue[$0].name }, conjunction: "or")
    let code = catalogue[indicator].code
    return Diagnostic(
      .referenceOfAnother, "\"\(name.text)\" is a reference of \(owner), not of \(others)",
      at: name.range,
      help: [
        "in every authority it is called \(NameSpelling.inStatement(code)): \(catalogue[indicator].title)"
      ],
      tryNext: parts.places.isEmpty
        ? "\(wording.whole) for \(NameSpelling.inStatement(owner))" : nil)
  }

  private func wrongKind(_ name: NameNode, _ target: NameTarget) -> Diagnostic {
    if case .comparator(let comparator) = target {
      let versus = wording.corrected(name.range, with: "vs \(comparator.label)")
      return Diagnostic(
        .comparatorAsOperand, "\(comparator.label) is a comparison, not an indicator",
        at: name.range, help: ["write \"vs \(comparator.label)\" to set the figures against it"],
        tryNext: versus, corrected: versus)
    }
    return Diagnostic(
      .wrongKind, "\"\(name.text)\" is an authority; an indicator is needed here", at: name.range,
      tryNext: "find \(name.text)")
  }

  func ambiguous(_ name: NameNode, _ candidates: [IndicatorID]) -> Diagnostic {
    let suggestions = candidates.prefix(3).map { id in
      Diagnostic.Suggestion(
        name: NameSpelling.inStatement(catalogue[id].code), title: catalogue[id].title)
    }
    return Diagnostic(
      .ambiguousName, "\"\(name.text)\" stands for \(candidates.count) indicators",
      at: name.range, suggestions: suggestions, help: ["write the code of the one you mean"])
  }

  func noAuthority(_ name: NameNode, isOtherKind: Bool) -> Diagnostic {
    if isOtherKind {
      return Diagnostic(
        .wrongKind, "\"\(name.text)\" is not an authority", at: name.range,
        tryNext: "list authorities")
    }
    // A council without figures is no help, unless no other is near.
    let reporting = near(name.text, among: store.reportingAuthorities.map(known))
    let others = catalogue.authorityIDs.map { ($0, store.reports(of: $0).isEmpty) }
    let unloaded = near(name.text, among: others.filter(\.1).map { known($0.0) })
    let councils = EnglishList.joined(unloaded.map(\.name), conjunction: "or")
    let isUnloaded = reporting.isEmpty && !unloaded.isEmpty
    return Diagnostic(
      .unknownAuthority, "no authority called \"\(name.text)\"", at: name.range,
      understood: wording.understood(of: parts, except: name.range), suggestions: reporting,
      help: isUnloaded ? ["if you mean \(councils): nothing is loaded of it"] : [],
      tryNext: "list authorities")
  }

  private func known(_ id: AuthorityID) -> (String, String) {
    let about = catalogue[id]
    let isLoaded = !store.reports(of: id).isEmpty
    return (about.name, "authority in \(about.region)" + (isLoaded ? "" : ", nothing loaded"))
  }

  func printedOnly(_ name: NameNode, _ comparator: Comparator) -> Diagnostic {
    Diagnostic(
      .noComparator, "no months of \(comparator.label)'s own are loaded", at: name.range,
      help: ["the figures that the reports print for it come with \"vs \(comparator.label)\""])
  }

  func noComparison(_ name: NameNode) -> Diagnostic {
    let known =
      catalogue.authorities.map { ($0.name, "authority in \($0.region)") }
      + ["SN", "England", "target"].map { ($0, "") } + catalogue.regions.map { ($0, "region") }
    let suggestions = near(name.text, among: known)
    return Diagnostic(
      .unknownName, "nothing to compare with is called \"\(name.text)\"", at: name.range,
      understood: wording.understood(of: parts, except: name.range), suggestions: suggestions,
      help: ["after vs: SN, England, a region, target, an authority, last year or a month"],
      tryNext: "list authorities")
  }

  private func near(_ word: String, among known: [(String, String)]) -> [Diagnostic.Suggestion] {
    NearNames.near(word, among: known.map(\.0)).map { name in
      let title = known.first { $0.0 == name }?.1 ?? ""
      return Diagnostic.Suggestion(name: NameSpelling.inStatement(name), title: title)
    }
  }
}
