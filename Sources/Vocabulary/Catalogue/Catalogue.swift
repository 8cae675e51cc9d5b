/// Everything that is known about the names in the data: what they mean and how they relate.
///
/// A value, complete once built; the store carries one. Tables are indexed by id, names by `names`.
public struct Catalogue: Sendable {
  public internal(set) var indicators = CatalogueTable<Indicator>()
  public internal(set) var authorities = CatalogueTable<Authority>()
  public var neighbours = CatalogueTable<Neighbour>()
  public var crosswalk = CatalogueTable<CrosswalkLine>()
  public var breaks = CatalogueTable<DefinitionBreak>()
  public var populations = CatalogueTable<Population>()
  /// The English regions that the authorities lie in, each once.
  public internal(set) var regions: [String] = []
  /// Every code, alias, authority and comparator; references are added by `addReferenceNames`.
  public internal(set) var names = NameIndex()

  /// Folded codes, and the indicator of each by the code's place; names and authorities likewise.
  var codes = FoldedNames()
  var indicatorOfCode: [IndicatorID] = []
  var authorityNames = FoldedNames()
  var authorityOfName: [AuthorityID] = []

  public init() {
    let always: [Comparator] = [
      .statisticalNeighbours, .bestStatisticalNeighbour, .england, .englandTopQuartile,
    ]
    for comparator in always { insert(comparator) }
  }

  // Inlinable, since else every table of the catalogue is handed over to have one row looked up.
  @inlinable public subscript(id: IndicatorID) -> Indicator { indicators[id.index] }
  @inlinable public subscript(id: AuthorityID) -> Authority { authorities[id.index] }

  // What is asked of every figure.
  @inlinable public func unit(of id: IndicatorID) -> Unit {
    indicators.part(of: id.index) { $0.unit }
  }
  @inlinable public func basis(of id: IndicatorID) -> Basis {
    indicators.part(of: id.index) { $0.basis }
  }
  @inlinable public func polarity(of id: IndicatorID) -> Polarity {
    indicators.part(of: id.index) { $0.polarity }
  }
  @inlinable public func name(of id: AuthorityID) -> String {
    authorities.part(of: id.index) { $0.name }
  }

  public var indicatorIDs: some RandomAccessCollection<IndicatorID> {
    indicators.indices.lazy.map(IndicatorID.init)
  }
  public var authorityIDs: some RandomAccessCollection<AuthorityID> {
    authorities.indices.lazy.map(AuthorityID.init)
  }

  /// The indicator whose code (not an alias) this is, however it is spelt.
  public func indicator(code: some StringProtocol) -> IndicatorID? {
    codes.place(of: String(code)).map { indicatorOfCode[$0] }
  }

  /// The authority with this name, alias or code.
  public func authority(named name: some StringProtocol) -> AuthorityID? {
    authorityNames.place(of: String(name)).map { authorityOfName[$0] }
  }

  /// The counts that an authority divides to make an indicator: its own, else those of the catalogue.
  public func ratio(_ indicator: IndicatorID, of authority: AuthorityID) -> CountRatio {
    let own = crosswalk(of: indicator, in: authority).first { !$0.numerator.isEmpty }
    let usual = self[indicator]
    return CountRatio(
      numerator: own?.numerator ?? usual.numerator,
      denominator: own?.denominator ?? usual.denominator)
  }

  /// The cross-walk's lines for an indicator, or an authority, or for both.
  public func crosswalk(
    of indicator: IndicatorID? = nil, in authority: AuthorityID? = nil
  ) -> [CrosswalkLine] {
    let wanted = RowSubject(authority, indicator)
    return crosswalk.rows {
      (authority == nil || $0.authority == wanted.authority)
        && (indicator == nil || $0.indicator == wanted.indicator)
    }
  }

  /// Every edition of an authority's list of statistical neighbours.
  public func neighbours(of authority: AuthorityID) -> [Neighbour] {
    neighbours.rows { $0 == RowSubject(authority) }
  }

  public func breaks(of indicator: IndicatorID) -> [DefinitionBreak] {
    breaks.rows { $0.indicator == RowSubject(nil, indicator).indicator }
  }

  public func populations(of authority: AuthorityID) -> [Population] {
    populations.rows { $0 == RowSubject(authority) }
  }

  /// Adds an indicator, or describes one that was only known by its code until now.
  @discardableResult
  public mutating func add(_ indicator: Indicator) -> IndicatorID {
    let (place, isNew) = codes.insert(NameFolding.foldedBytes(indicator.code))
    if !isNew {
      let known = indicatorOfCode[place]
      if indicator.isCatalogued { indicators[known.index] = indicator }
      insertNames(of: indicator, as: known)
      return known
    }
    let id = IndicatorID(indicators.count)
    indicators.append(indicator)
    indicatorOfCode.append(id)
    insertNames(of: indicator, as: id)
    return id
  }

  /// Adds an authority, or describes one that was only known by its name until now.
  @discardableResult
  public mutating func add(_ authority: Authority) -> AuthorityID {
    let id: AuthorityID
    if let known = self.authority(named: authority.name) {
      id = known
      if !authority.code.isEmpty { authorities[id.index] = authority }
    } else {
      id = AuthorityID(authorities.count)
      authorities.append(authority)
    }
    for name in [authority.name] + authority.aliases + [authority.onsCode] where !name.isEmpty {
      call(id, name)
      names.insert(name, .authority(id))
    }
    if !authority.region.isEmpty, !regions.contains(authority.region) {
      regions.append(authority.region)
      insert(.region(authority.region))
    }
    return id
  }

  /// Adds an area with a series of its own (England, a region) without making it an authority that
  /// people can name: its name stays the comparator's.
  @discardableResult
  public mutating func addArea(named name: String) -> AuthorityID {
    if let known = authority(named: name) { return known }
    let id = AuthorityID(authorities.count)
    authorities.append(Authority(name: name))
    call(id, name)
    return id
  }

  /// From now on the authority is the one with this name; the last one called so is.
  private mutating func call(_ id: AuthorityID, _ name: String) {
    let (place, isNew) = authorityNames.insert(NameFolding.foldedBytes(name))
    if isNew { authorityOfName.append(id) } else { authorityOfName[place] = id }
  }

  /// Makes the references that reports print usable as names within their authority.
  public mutating func addReferenceNames() {
    for line in crosswalk where line.comparability != .different {
      for name in [line.reference, line.title] where !name.isEmpty {
        names.insert(name, .reference(line.authority, line.indicator))
      }
    }
  }

  private mutating func insertNames(of indicator: Indicator, as id: IndicatorID) {
    // A title is a name too: people paste it from a paper.
    for name in [indicator.code, indicator.title] + indicator.aliases {
      names.insert(name, .indicator(id))
    }
  }

  private mutating func insert(_ comparator: Comparator) {
    for spelling in comparator.spellings { names.insert(spelling, .comparator(comparator)) }
  }
}
