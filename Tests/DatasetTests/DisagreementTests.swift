import Store
import Testing
import Vocabulary

/// The list of disagreements is whole: each entry is of a kind that some check of these tests finds.
@Suite struct DisagreementTests {
  /// The checks hold their own column against the list both ways; no other column may stand there.
  private static let checked: Set<String> = [
    "printed twice", "percentage", "rate", "twelve months", "travel year",
  ]

  @Test func everyKindIsChecked() throws {
    let columns = Set(try Shipped.store.disagreements.map(\.column))
    #expect(columns == Self.checked)
  }

  @Test func everyOneHasItsReason() throws {
    for listed in try Shipped.store.disagreements {
      #expect(!listed.reason.isEmpty && !listed.recomputed.isEmpty, "\(listed)")
    }
  }

  /// Each is said once and stands by a row of its report.
  @Test func everyOneIsOfAPrintedRow() throws {
    let store = try Shipped.store
    let misses = try store.disagreements.map { try #require(Miss($0, in: store.catalogue)) }
    #expect(Set(misses).count == misses.count)
    for miss in misses {
      let rows = try Shipped.book.get().rows(of: miss.report)
      #expect(
        rows.contains { $0.title == miss.title && $0.reference == miss.reference }, "\(miss)")
    }
  }
}
