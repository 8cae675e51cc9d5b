import Store
import Testing
import Vocabulary

@testable import Analysis

@Suite("Tolerances: every printed spelling")
struct ToleranceTests {
  @Test(arguments: [
    ("<92%", Tolerance.below(92)), ("92%>", .from(92)), ("95%+", .from(95)),
    ("26%+", .from(26)), ("26%<", .below(26)), ("23%<", .below(23)),
    ("more than +/-15", .beyond(15)), ("+/-15", .within(15, of: nil)),
    ("+/-5 of 158.8", .within(5, of: 158.8)), ("79+", .from(79)), ("79<", .below(79)),
    ("25+", .from(25)), ("24<", .below(24)), ("14-20", .between(14, 20)),
    ("over 1% above range", .farAboveRange(1)), ("1% above range", .aboveRange(1)),
    ("375.5", .number(375.5)), ("10%", .number(10)), ("n/a", .notApplicable),
    ("", .notApplicable), ("range to be set", .toBeSet), ("22.7%+", .from(22.7)),
    ("74.1<", .below(74.1)), ("85%>", .from(85)), ("TBC", .toBeSet),
  ])
  func reads(printed: String, as expected: Tolerance) {
    #expect(Tolerance(printed) == expected)
  }

  @Test(arguments: ["about 15", "<5>", "5-", "20-14", "+/-", "1e5", "nan", "inf+", "- 5 of", "٣"])
  func guessesNothing(printed: String) {
    #expect(Tolerance(printed) == .unreadable(printed))
  }

  @Test("Every limit of the shipped reports is understood")
  func readsWhatShips() throws {
    let store = try Shipped.store()
    var read = 0
    for authority in store.reportingAuthorities {
      for indicator in store.indicators(of: authority) {
        for limit in store.targets(of: authority, indicator) where limit.kind != .good {
          if case .unreadable(let text) = Tolerance(limit.cell.text) {
            Issue.record("\(store.catalogue[indicator].code): \(text)")
          }
          read += 1
        }
      }
    }
    #expect(read == 278)
  }
}
