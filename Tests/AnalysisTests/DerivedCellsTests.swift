import Store
import Testing
import Vocabulary

@testable import Analysis

@Suite("Derived cells that reports print, computed again")
struct DerivedCellsTests {
  @Test(arguments: [
    ("Southampton", "2016-09", 0, 0), ("Southampton", "2018-10", 0, 0),
    ("Southampton", "2021-02", 0, 0), ("Southampton", "2024-08", 0, 0),
    ("Rotherham", "2019-03", 0, 0),
  ])
  func agree(authority: String, month: String, checked: Int, unchecked: Int) throws {
    let store = try Shipped.store()
    let report = PrintedReport(
      of: try Shipped.authority(authority), try Shipped.month(month), in: store)
    var counts = (checked: 0, unchecked: 0)
    for indicator in report.indicators {
      for check in report.checks(indicator) {
        switch check.outcome {
        case .agrees: counts.checked += 1
        case .unchecked: counts.unchecked += 1
        case .disagrees(let truth):
          counts.checked += 1
          Issue.record(
            "\(store.catalogue[indicator].code) \(check.column.rawValue): \(check.printed.text), \(truth)"
          )
        }
      }
    }
    #expect(counts.checked == checked)
    #expect(counts.unchecked == unchecked)
  }
}
