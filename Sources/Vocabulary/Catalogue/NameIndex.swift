/// What a name can stand for.
public enum NameTarget: Hashable, Sendable {
  case indicator(IndicatorID)
  case authority(AuthorityID)
  case comparator(Comparator)
  /// A reference that one authority's reports print: `1.10` of Rotherham.
  case reference(AuthorityID, IndicatorID)
  /// A set of authorities that the user defined.
  case group(String)

  public var kind: Kind {
    switch self {
    case .indicator, .reference: .indicator
    case .authority: .authority
    case .comparator: .comparator
    case .group: .group
    }
  }

  public enum Kind: String, Sendable {
    case indicator
    case authority
    case comparator
    case group
  }
}

/// Every name of the loaded data, found by its folded spelling; the longest match wins.
public struct NameIndex: Sendable {
  private var targets: [String: [NameTarget]] = [:]
  /// The longest folded name, in bytes: how far a match need look.
  public private(set) var longestName = 0

  public init() {}

  public mutating func insert(_ name: String, _ target: NameTarget) {
    let folded = NameFolding.fold(name)
    guard !folded.isEmpty else { return }
    longestName = max(longestName, folded.utf8.count)
    if targets[folded]?.contains(target) != true {
      targets[folded, default: []].append(target)
    }
  }

  /// Everything that `name` can stand for; empty when nothing is called so.
  public func targets(of name: some StringProtocol) -> [NameTarget] {
    targets[NameFolding.fold(name)] ?? []
  }

  /// The same for a spelling that is folded already.
  public func targets(folded: String) -> [NameTarget] { targets[folded] ?? [] }

  public var count: Int { targets.count }

  /// All folded names, in no particular order.
  public var names: some Sequence<String> { targets.keys }
}
