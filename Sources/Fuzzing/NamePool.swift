public import Store
internal import Vocabulary

/// The names that random statements are made of.
public struct NamePool: Sendable {
  public var indicators: [String]
  public var authorities: [String]

  public init(indicators: [String], authorities: [String]) {
    self.indicators = indicators
    self.authorities = authorities
  }

  /// What is loaded, awkward as it is printed.
  public init(of store: Store) {
    let reporting = store.reportingAuthorities
    let reported = Set(reporting.flatMap { store.indicators(of: $0) }).sorted()
    indicators = reported.map { store.catalogue[$0].code }
    authorities =
      reporting.map { store.catalogue[$0].name } + ["Isle of Wight", "Bristol, City of"]
  }
}
