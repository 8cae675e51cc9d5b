import Answers
import Store
import Testing
import Vocabulary

@testable import Analysis

@Suite("What the reports contradict themselves in")
struct AuditTests {
  /// Every finding was held against the reports' text; a false alarm is a defect as much as a miss.
  @Test(arguments: [
    (
      "Southampton", "2016-09",
      [
        "definition CP3-QL", "definition CP4", "definition LAC1", "definition LAC13",
        "definition LAC6 (val)",
      ]
    ),
    (
      "Southampton", "2018-10",
      [
        "definition CP6B-NI", "definition LAC1", "error EH4-QL", "hidden precision EH4-QL",
        "hidden precision M6-QL", "suspected error EH4-QL", "suspected error LAC1-NI",
        "suspected error LAC13",
      ]
    ),
    (
      "Southampton", "2021-02",
      [
        "definition LAC1", "out of date EH1c, LAC1, NI147, LAC6 (val), LAC9 (val) and LAC16",
        "suspected error LAC12 (%)", "suspected error LAC13", "suspected error LAC2",
      ]
    ),
    (
      "Southampton", "2024-08",
      [
        "definition CP1-C-R12", "error LAC1", "error LAC1-NI", "suspected error CIN5-NI",
        "suspected error CIN5-NI", "suspected error LAC-CHOME-P", "suspected error LAC-UNREG-P",
      ]
    ),
    (
      "Rotherham", "2019-03",
      [
        "definition LAC1", "error M3-OTHERLA", "error WF-MAX-LAC", "error WF-MAX-SG",
        "out of date LAC12 (%)", "suspected error CP1-C", "suspected error CP2-N12",
        "suspected error LAC-COMMISS", "suspected error LAC-PEP-UTD",
      ]
    ),
  ])
  func finds(authority: String, month: String, expected: [String]) throws {
    let audit = try audit(authority, month)
    let found = audit.findings.map { "\($0.certainty.rawValue) \($0.subject)" }
    #expect(found.sorted() == expected)
    #expect(audit.findings.allSatisfy { !$0.place.isEmpty })
  }

  /// What the catalogue lists as impossible was found by other means; the audit finds it by itself.
  @Test func findsWhatIsListed() throws {
    let store = try Shipped.store()
    let byReport = Dictionary(grouping: store.disagreements) { entry in
      "\(store.catalogue[entry.authority].name) \(entry.report?.iso ?? "")"
    }
    #expect(byReport.count == 4)
    for entries in byReport.values {
      let month = try #require(entries[0].report)
      let audit = Audit(entries[0].authority, month, store)
      let codes = codes(audit.report)
      for entry in entries where !AuditTests.areOneFigure.contains(entry.printed) {
        let code = try #require(codes[entry.reference + entry.title])
        #expect(audit.findings.contains { $0.subject == code }, "\(code) \(entry.printed)")
      }
    }
  }

  /// The other table only rounds once more, which is no contradiction.
  private static let areOneFigure = ["2015/16: 29.1", "2015/16: 19.2"]

  /// Which indicator each printed row is.
  private func codes(_ report: PrintedReport) -> [String: String] {
    var codes: [String: String] = [:]
    for id in report.indicators {
      for cell in report.periods(id).flatMap({ report.cells(id, $0) }) {
        codes[cell.reference + cell.title] = report.store.catalogue[id].code
      }
    }
    return codes
  }

  /// Shares, rates and sums of all five reports are looked at, not skipped.
  @Test(arguments: [
    ("Southampton", "2016-09", 1650), ("Southampton", "2018-10", 2008),
    ("Southampton", "2021-02", 1155), ("Southampton", "2024-08", 1987),
    ("Rotherham", "2019-03", 4541),
  ])
  func checks(authority: String, month: String, count: Int) throws {
    #expect(try audit(authority, month).checkedCells == count)
  }

  private func audit(_ authority: String, _ month: String) throws -> Audit {
    Audit(try Shipped.authority(authority), try Shipped.month(month), try Shipped.store())
  }
}

@Suite("Slips of the pen")
struct SlipTests {
  static let usual = [480.0, 482, 478, 485, 479, 483, 481]

  @Test(arguments: [(4810.0, 481.0), (48, 480), (841, 481), (481, nil), (300, nil), (0, nil)])
  func oneSlipExplainsIt(value: Double, meant: Double?) {
    #expect(SlipCheck.meant(by: value, among: Self.usual) == meant)
  }

  /// A row that swings shows nothing by one more swing.
  @Test func swingsAreNoSlips() {
    #expect(SlipCheck.meant(by: 48, among: [480, 20, 300, 95, 240, 510, 60]) == nil)
  }
}
