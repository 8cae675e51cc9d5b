public import Language
internal import Store
public import Vocabulary

/// An indicator that the user made: a calculation that every verb takes like a loaded one.
public struct OwnIndicator: Sendable {
  public var name: String
  /// With every name that the user made written out.
  public var expression: Expression
  public var unit: String?
  public var polarity: DefinedPolarity?

  public init(
    _ name: String, _ expression: Expression, unit: String?, polarity: DefinedPolarity?
  ) {
    self.name = name
    self.expression = expression
    self.unit = unit
    self.polarity = polarity
  }

  func isCalled(_ name: String) -> Bool {
    NameFolding.fold(name) == NameFolding.fold(self.name)
  }

  /// The statement that makes it again.
  public var definition: Definition {
    .indicator(Spanned(name, expression.range), expression, unit: unit, polarity: polarity)
  }
}

/// A target that the user set: judged like a printed one, and always called their own.
public struct OwnTarget: Sendable {
  /// The indicator's code, and the authority's name; nil for every authority.
  public var code: String
  public var authority: String?
  public var number: NumberNode
  /// Nil for every year.
  public var year: FinancialYear?

  /// The statement that sets it again.
  public var definition: Definition {
    let range = SourceRange(0, 0)
    return .target(
      NameNode(code, range: range), authority: authority.map { NameNode($0, range: range) },
      number,
      period: year.map { Spanned(.point(.financialYear($0)), range) })
  }
}

extension Analyst {
  /// Settles the names of `define target`.
  ///
  /// - Throws: everything that is wrong with it, told together.
  public func target(
    _ indicator: NameNode, of authority: NameNode?, _ number: NumberNode,
    _ period: Spanned<PeriodNode>?, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> OwnTarget {
    let wording = Wording(source: source, statement: statement)
    var resolver = NameResolver(store: store, wording: wording, parts: Parts())
    let place = authority.flatMap { resolver.authority($0) }
    let authorities = place.map { [$0] } ?? store.reportingAuthorities
    let id = resolver.indicator(indicator, for: authorities)
    try resolver.problems.check(wording)
    guard let id else { return OwnTarget(code: "", authority: nil, number: number, year: nil) }
    let unit = store.catalogue[id].unit
    guard number.unit == nil || (number.unit == .percent && unit == .percent) else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "\(store.catalogue[id].code) is counted in another unit: \(unit.label)",
          at: indicator.range, help: ["write the number alone, or with % for a percentage"]))
    }
    return OwnTarget(
      code: store.catalogue[id].code, authority: place.map { store.catalogue[$0].name },
      number: number, year: try year(period))
  }

  private func year(_ period: Spanned<PeriodNode>?) throws(Diagnostics) -> FinancialYear? {
    guard let period else { return nil }
    if case .point(.financialYear(let year)) = period.value { return year }
    throw Diagnostics(
      Diagnostic(
        .unreadablePeriod, "a target is for a financial year, or for all of them",
        at: period.range, help: ["for instance in 2024/25, as reports print theirs"]))
  }
}
