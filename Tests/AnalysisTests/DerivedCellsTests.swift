import Store
import Testing
import Vocabulary

@testable import Analysis

@Suite("Derived cells that reports print, computed again")
struct DerivedCellsTests {
  /// How many derived cells each report prints, and how many of them its own months can check: a
  /// report that leaves out the months a column counts gives nothing to check it with.
  @Test(arguments: [
    ("Southampton", "2016-09", 280, 0), ("Southampton", "2018-10", 232, 0),
    ("Southampton", "2021-02", 128, 123), ("Southampton", "2024-08", 0, 71),
    ("Rotherham", "2019-03", 107, 69),
  ])
  func agree(authority: String, month: String, checked: Int, unchecked: Int) throws {
    let store = try Shipped.store()
    let id = try Shipped.authority(authority)
    let report = PrintedReport(of: id, try Shipped.month(month), in: store)
    let checks = report.indicators.flatMap { indicator in
      report.checks(indicator).map { (code: store.catalogue[indicator].code, check: $0) }
    }
    for (code, check) in checks {
      guard case .disagrees(let truth) = check.outcome else { continue }
      let isListed = store.disagreements.contains { $0.explains(check, of: id) }
      #expect(isListed, "\(code) \(check.column.rawValue): \(check.printed.text), \(truth)")
    }
    let unknown = checks.count { if case .unchecked = $0.check.outcome { true } else { false } }
    #expect(checks.count - unknown == checked)
    #expect(unknown == unchecked)
  }
}
