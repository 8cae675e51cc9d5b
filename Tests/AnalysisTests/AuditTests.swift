import Testing
import Vocabulary

@testable import Analysis

@Suite("What the reports contradict themselves in")
struct AuditTests {
  /// Every finding was checked against the transcribed cells; a false alarm is a defect as much as a miss.
  @Test(arguments: [
    ("Southampton", "2016-09", ["definition CP3-QL", "definition CP4"]),
    ("Southampton", "2018-10", ["hidden precision EH4-QL", "hidden precision M6-QL"]),
    ("Southampton", "2021-02", []),
    (
      "Southampton", "2024-08",
      [
        "error LAC1", "error LAC1-NI", "suspected error LAC-CHOME-P",
        "suspected error LAC-UNREG-P",
      ]
    ),
    ("Rotherham", "2019-03", ["definition M3", "error WF-MAX-LAC", "error WF-MAX-SG"]),
  ])
  func finds(authority: String, month: String, expected: [String]) throws {
    let audit = Audit(
      try Shipped.authority(authority), try Shipped.month(month), try Shipped.store())
    let found = audit.findings.map { "\($0.certainty.rawValue) \($0.indicator.code)" }
    #expect(found.sorted() == expected)
  }
}
