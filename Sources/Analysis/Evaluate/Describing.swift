internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `describe`: what an indicator or an authority is, and what is loaded of it.
struct Describing {
  private let store: Store
  private let query: Query
  private let wording: Wording
  private var resolver: NameResolver

  init(_ query: Query, store: Store, wording: Wording) {
    self.store = store
    self.query = query
    self.wording = wording
    resolver = NameResolver(store: store, wording: wording, parts: query.parts)
  }

  private var catalogue: Catalogue { store.catalogue }

  func answer() throws(Diagnostics) -> Answer {
    let names = query.parts.knownNamesAndUnknown
    guard !names.isEmpty else { throw Diagnostics(nothing) }
    var resolver = resolver
    var parts: [Answer.Part] = []
    var canonical: [String] = []
    for name in names {
      if let comparator = comparator(name) {
        resolver.problems.add(notDescribed(comparator, name))
      } else if let id = authority(name) {
        parts.append(.facts(sheet(of: id)))
        canonical.append(NameSpelling.inStatement(catalogue[id].name))
      } else if let id = resolver.indicator(name, for: store.reportingAuthorities) {
        parts.append(.facts(sheet(of: id)))
        canonical.append(NameSpelling.inStatement(catalogue[id].code))
      }
    }
    try resolver.problems.check(wording)
    return Answer(
      interpretation: Interpretation(
        statement: "describe " + canonical.joined(separator: ", ") + query.usingText),
      parts: parts)
  }

  private var nothing: Diagnostic {
    Diagnostic(
      .missingOperand, "describe needs an indicator or an authority", at: query.verb.range,
      tryNext: "list indicators")
  }

  private func comparator(_ name: NameNode) -> Comparator? {
    for case .comparator(let comparator) in resolver.targets(of: name) { return comparator }
    return nil
  }

  private func notDescribed(_ comparator: Comparator, _ name: NameNode) -> Diagnostic {
    Diagnostic(
      .wrongKind,
      "\(comparator.label) is a comparison: its figures stand beside those of an indicator",
      at: name.range, help: ["write vs \(comparator.label) after show or trend"],
      tryNext: "help compare")
  }

  private func authority(_ name: NameNode) -> AuthorityID? {
    for case .authority(let id) in resolver.targets(of: name) { return id }
    return nil
  }

  // MARK: - An indicator

  private func sheet(of id: IndicatorID) -> FactSheet {
    let about = catalogue[id]
    var facts = [
      FactSheet.Fact(
        about.isOwn ? "made by" : "counts",
        Phrase(about.definition.isEmpty ? about.title : about.definition)),
      FactSheet.Fact("unit", "\(about.unit.label), \(about.basis.label)"),
      FactSheet.Fact("direction", Phrase(about.polarity.label)),
    ]
    if !about.topic.isEmpty { facts.append(.init("topic", Phrase(about.topic))) }
    facts += ratios(id)
    if !about.parent.isEmpty { facts.append(.init("part of", Phrase(about.parent))) }
    if !about.aliases.isEmpty {
      facts.append(.init("also called", Phrase(about.aliases.joined(separator: ", "))))
    }
    facts += coverage(id) + localNames(id) + breaks(id) + refusals(id)
    if !about.isCatalogued {
      facts.append(.init("catalogue", "not described: only a file uses it"))
    }
    return FactSheet(title: "\(about.code)  \(about.title)", facts: facts)
  }

  /// The counts it is made of, and where an authority makes it of others.
  private func ratios(_ id: IndicatorID) -> [FactSheet.Fact] {
    let usual = CountRatio(
      numerator: catalogue[id].numerator, denominator: catalogue[id].denominator)
    guard usual != CountRatio(numerator: "", denominator: "") else { return [] }
    let others = store.authorities(with: id).compactMap { authority -> FactSheet.Fact? in
      let own = catalogue.ratio(id, of: authority)
      return own == usual ? nil : .init("", "\(words(own)) for \(catalogue[authority].name)")
    }
    return [.init("made of", Phrase(words(usual)))] + others
  }

  private func words(_ ratio: CountRatio) -> String {
    let top = ratio.numerator.isEmpty ? "?" : ratio.numerator
    let bottom = ratio.denominator.isEmpty ? "?" : ratio.denominator
    return "\(top) / \(bottom == "population" ? "children aged 0 to 17" : bottom)"
  }

  /// What each authority's reports call it, with how far it is the same.
  private func localNames(_ id: IndicatorID) -> [FactSheet.Fact] {
    let lines = catalogue.crosswalk(of: id).filter { $0.comparability != .different }
    let texts = lines.map { line in
      let reason = line.reason.isEmpty ? "" : ": \(line.reason)"
      return
        "\(catalogue[line.authority].name) \(line.localName), \(line.comparability.rawValue)\(reason)"
    }
    let heading = catalogue[id].isOwn ? "compares" : "printed as"
    return texts.uniqued().enumerated().map { .init($0 == 0 ? heading : "", Phrase($1)) }
  }

  private func breaks(_ id: IndicatorID) -> [FactSheet.Fact] {
    catalogue.breaks(of: id).enumerated().map { place, change in
      let who = change.authority.map { catalogue[$0].name + " " } ?? ""
      return .init(place == 0 ? "changed" : "", "\(who)from \(change.month): \(change.change)")
    }
  }

  private func refusals(_ id: IndicatorID) -> [FactSheet.Fact] {
    let lines = catalogue.crosswalk(of: id).filter { $0.comparability == .different }
    let texts = lines.map { "\(catalogue[$0.authority].name) \($0.localName): \($0.reason)" }
    return texts.uniqued().enumerated().map {
      .init($0 == 0 ? "not to be taken for" : "", Phrase($1))
    }
  }

  /// Who reports it, for which months, and the latest figure.
  private func coverage(_ id: IndicatorID) -> [FactSheet.Fact] {
    store.authorities(with: id).enumerated().map { place, authority in
      .init(place == 0 ? "reported by" : "", coverage(Subject(id, of: authority)))
    }
  }

  private func coverage(_ subject: Subject) -> Phrase {
    let name = catalogue[subject.authority].name
    guard let series = store.series(of: subject.authority, subject.indicator) else { return "" }
    let coverage = Coverage(of: series, in: store, vintage: .latest)
    guard let latest = coverage.latestFigure else { return "\(name): years only" }
    let cell = SeriesReader(store: store, vintage: .latest)
      .series(subject, in: MonthRange(latest), label: "")
    return
      "\(name): \(coverage.label) (\(coverage.figureMonths.count) figures); latest \(cell.figure(cell.values[0])) in \(latest)"
  }

  // MARK: - An authority

  private func sheet(of id: AuthorityID) -> FactSheet {
    let about = catalogue[id]
    var facts: [FactSheet.Fact] = []
    if !about.code.isEmpty { facts.append(.init("codes", "\(about.code), \(about.onsCode)")) }
    if !about.region.isEmpty { facts.append(.init("region", Phrase(about.region))) }
    if !about.aliases.isEmpty {
      facts.append(.init("also called", Phrase(about.aliases.joined(separator: ", "))))
    }
    let reports = store.reports(of: id).map(\.label)
    facts.append(
      .init("reports", Phrase(reports.isEmpty ? "none loaded" : reports.joined(separator: ", "))))
    facts.append(.init("indicators", "\(store.indicatorCount(of: id))"))
    facts += populations(id) + neighbours(id)
    return FactSheet(title: Phrase(about.name), facts: facts)
  }

  private func populations(_ id: AuthorityID) -> [FactSheet.Fact] {
    let newest = catalogue.populations(of: id).max { $0.year < $1.year }
    guard let newest else { return [] }
    let children = Figure(Double(newest.children), unit: .count)
    return [.init("children 0-17", "\(children) at mid-\(newest.year)")]
  }

  private func neighbours(_ id: AuthorityID) -> [FactSheet.Fact] {
    let lists = Dictionary(grouping: catalogue.neighbours(of: id), by: \.edition)
    return lists.keys.sorted(by: >).map { edition in
      let names = (lists[edition] ?? []).sorted { $0.rank < $1.rank }
        .map { catalogue[$0.neighbour].name }
      return .init("neighbours \(edition)", Phrase(names.joined(separator: "; ")))
    }
  }
}

extension Parts {
  /// Every name among operands and `of`, known or not, so that the unknown ones can be told.
  var knownNamesAndUnknown: [NameNode] {
    operands.compactMap { operand in
      if case .name(let name) = operand { name } else { nil }
    } + subjects
  }
}
