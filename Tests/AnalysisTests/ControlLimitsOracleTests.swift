import Store
import Testing
import Vocabulary

@testable import Analysis

/// Every series of Southampton, whole: limits and marks agree with the naive reading of the rules.
@Suite struct ControlLimitsOracleTests {
  @Test func everySouthamptonSeries() throws {
    let store = try ShippedStore.store.get()
    let southampton = try #require(store.catalogue.authority(named: "Southampton"))
    var compared = 0
    for indicator in store.indicators(of: southampton) {
      let id = try #require(store.series(of: southampton, indicator))
      guard let span = store.span(of: id) else { continue }
      let read = store.values(of: id, in: span)
      let values = zip(read.values, read.statuses).map { $1.isValue ? $0 : nil }
      let limits = ControlLimits(of: values)
      let naive = NaiveXmR(values)
      #expect((limits == nil) == (naive == nil))
      guard let limits, let naive else { continue }
      let code = store.catalogue[indicator].code
      #expect(isNear(limits.mean, naive.mean, 1e-9), "\(code)")
      #expect(isNear(limits.upper, naive.mean + 2.66 * naive.range, 1e-9), "\(code)")
      #expect(limits.specialCauses(in: values).map(letter) == naive.marks, "\(code)")
      compared += 1
    }
    #expect(compared > 100)
  }

  private func letter(_ cause: SpecialCause?) -> Character {
    guard let cause else { return " " }
    let letter =
      switch cause.rule {
      case .outside: "O"
      case .trend: "T"
      case .near: "N"
      case .run: "R"
      }
    return Character(cause.isHigh ? letter : letter.lowercased())
  }
}
