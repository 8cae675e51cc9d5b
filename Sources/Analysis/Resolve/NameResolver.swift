internal import Language
internal import Store
internal import Vocabulary

/// Finds what names stand for, and says precisely why where they stand for nothing.
struct NameResolver {
  let store: Store
  let wording: Wording
  let parts: Parts
  var problems = Problems()

  private var catalogue: Catalogue { store.catalogue }

  init(store: Store, wording: Wording, parts: Parts) {
    self.store = store
    self.wording = wording
    self.parts = parts
  }

  /// Everything that the name can stand for, narrowed by its qualifier.
  func targets(of name: NameNode) -> [NameTarget] {
    let all = catalogue.names.targets(of: name.text)
    guard let qualifier = name.qualifier else { return all }
    return all.filter { target in
      switch qualifier {
      case .indicator: target.kind == .indicator
      case .authority: target.kind == .authority
      case .group: target.kind == .group || target.kind == .comparator
      case .dataset, .period, .column: false
      }
    }
  }

  /// Notes a problem; the nearest name, where there is one, would mend it.
  private mutating func add(_ problem: Diagnostic, _ name: NameNode) {
    if let best = problem.suggestions.first {
      problems.add(problem, replacing: name.range, with: best.name)
    } else {
      problems.add(problem)
    }
  }

  // MARK: - Indicators

  /// The indicator that `name` stands for among these authorities; nil after a problem was noted.
  mutating func indicator(_ name: NameNode, for authorities: [AuthorityID]) -> IndicatorID? {
    let targets = targets(of: name)
    if let code = catalogue.indicator(code: name.text), targets.contains(.indicator(code)) {
      return code
    }
    let aliased = targets.compactMap { target -> IndicatorID? in
      if case .indicator(let id) = target { id } else { nil }
    }
    let candidates = aliased.isEmpty ? referenced(targets, by: authorities) : aliased
    switch candidates.count {
    case 1: return candidates[0]
    case 0: add(noIndicator(name, targets, authorities), name)
    default: problems.add(ambiguous(name, candidates))
    }
    return nil
  }

  /// The indicators that these authorities' own reports call so.
  private func referenced(_ targets: [NameTarget], by authorities: [AuthorityID]) -> [IndicatorID] {
    var found: [IndicatorID] = []
    for case .reference(let owner, let indicator) in targets
    where authorities.contains(owner) && !found.contains(indicator) {
      found.append(indicator)
    }
    return found
  }

  // MARK: - Authorities

  mutating func authority(_ name: NameNode) -> AuthorityID? {
    let targets = targets(of: name)
    for case .authority(let id) in targets { return id }
    for case .comparator(let comparator) in targets {
      if let area = catalogue.authority(named: comparator.label) { return area }
      problems.add(printedOnly(name, comparator))
      return nil
    }
    add(noAuthority(name, isOtherKind: !targets.isEmpty), name)
    return nil
  }

  // MARK: - Comparisons

  mutating func comparison(_ name: NameNode) -> Comparison? {
    for target in targets(of: name) {
      switch target {
      case .comparator(let comparator): return .printed(comparator)
      case .authority(let id): return .authority(id)
      case .indicator, .reference, .group: continue
      }
    }
    add(noComparison(name), name)
    return nil
  }
}
