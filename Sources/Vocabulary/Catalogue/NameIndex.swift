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
  var folded = FoldedNames()
  /// The first target of each name, by the name's place.
  var firsts: [Int32] = []
  var entries: [Entry] = []
  /// The regions and groups that entries refer to by place.
  var labels: [String] = []
  /// The longest folded name, in bytes: how far a match need look.
  public internal(set) var longestName = 0

  public init() {}

  /// A target in plain numbers, and the place of the same name's next one; -1 for none.
  struct Entry: BitwiseCopyable, Sendable {
    var target: PackedTarget
    var next: Int32 = -1
  }

  public mutating func insert(_ name: String, _ target: NameTarget) {
    let bytes = NameFolding.foldedBytes(name)
    guard !bytes.isEmpty else { return }
    longestName = max(longestName, bytes.count)
    let (place, isNew) = folded.insert(bytes)
    if isNew { firsts.append(-1) }
    append(pack(target), to: place)
  }

  private mutating func append(_ target: PackedTarget, to place: Int) {
    let new = Int32(entries.count)
    var last = firsts[place]
    if last < 0 { firsts[place] = new }
    while last >= 0 {
      if entries[Int(last)].target == target { return }
      if entries[Int(last)].next < 0 {
        entries[Int(last)].next = new
        break
      }
      last = entries[Int(last)].next
    }
    entries.append(Entry(target: target))
  }

  /// Everything that `name` can stand for; empty when nothing is called so.
  public func targets(of name: some StringProtocol) -> [NameTarget] {
    targets(at: folded.place(of: String(name)))
  }

  /// The same for a spelling that is folded already.
  public func targets(folded name: String) -> [NameTarget] {
    targets(at: folded.place(of: name.utf8Span.span))
  }

  private func targets(at place: Int?) -> [NameTarget] {
    guard let place else { return [] }
    var found: [NameTarget] = []
    var next = firsts[place]
    while next >= 0 {
      found.append(unpack(entries[Int(next)].target))
      next = entries[Int(next)].next
    }
    return found
  }

  public var count: Int { folded.count }

  /// All folded names, in the order in which they were first given.
  public var names: some Sequence<String> { (0..<folded.count).lazy.map { folded[$0] } }
}
