import Importing
import Store
import Testing
import Vocabulary

@testable import Analysis

/// Every derived cell that the five reports print, against `Tests/Expected/derived.tsv`, which another
/// program worked out.
@Suite("Derived cells that reports print, computed again")
struct DerivedCellsTests {
  @Test(arguments: [
    ("Southampton", "2016-09", 280, 0, 0), ("Southampton", "2018-10", 232, 0, 0),
    ("Southampton", "2021-02", 128, 0, 123), ("Rotherham", "2019-03", 145, 2, 83),
  ])
  func agree(
    authority: String, month: String, agreeing: Int, disagreeing: Int, unknown: Int
  ) throws {
    let report = PrintedReport(
      of: try Shipped.authority(authority), try Shipped.month(month), in: try Shipped.store())
    var expected = try ExpectedCell.all().filter { $0.report == month }
    #expect(expected.count == agreeing + disagreeing + unknown)
    for found in FoundCell.all(of: report) {
      let place = try #require(
        expected.firstIndex { $0.isOf(found) }, "not expected: \(found.title) \(found.column)")
      expected.remove(at: place).expectSame(as: found)
    }
    #expect(expected.isEmpty, "not found: \(expected.map(\.title))")
    let outcomes = FoundCell.all(of: report).map(\.outcome)
    #expect(outcomes.count { $0 == "agrees" } == agreeing)
    #expect(outcomes.count { $0 == "disagrees" } == disagreeing)
    #expect(outcomes.count { $0 == "unknown" } == unknown)
  }

  /// What cannot be is listed in the catalogue, each with its reason.
  @Test func everyExceptionHasItsReason() throws {
    let store = try Shipped.store()
    for authority in store.reportingAuthorities {
      for month in store.reports(of: authority) {
        let report = PrintedReport(of: authority, month, in: store)
        for check in report.indicators.flatMap(report.checks) where check.disagrees {
          let isListed = store.disagreements.contains { $0.explains(check, of: authority) }
          #expect(isListed, "\(check.printed.title) \(check.column.rawValue)")
        }
      }
    }
  }
}

/// A derived cell as the product sees it.
private struct FoundCell {
  var reference: String
  var title: String
  var column: String
  var printed: String
  var truth: DerivedColumn.Truth?
  var outcome: String

  static func all(of report: PrintedReport) -> [FoundCell] {
    report.indicators.flatMap { id in
      report.checks(id).map { check in
        FoundCell(
          reference: check.printed.reference, title: check.printed.title,
          column: check.column.rawValue, printed: check.printed.text,
          truth: report.derived(id)?.truth(of: check.column), outcome: word(check.outcome))
      }
    }
  }

  private static func word(_ outcome: DerivedColumn.Outcome) -> String {
    switch outcome {
    case .agrees: "agrees"
    case .disagrees: "disagrees"
    case .unchecked: "unknown"
    }
  }
}

/// A line of the file.
private struct ExpectedCell {
  var report: String
  var reference: String
  var title: String
  var column: String
  var printed: String
  var interval: Interval?
  var outcome: String

  static func all() throws -> [ExpectedCell] {
    let file = DiskFile(path: Shipped.root + "/Tests/Expected/derived.tsv")
    let lines = try TextFile.text(of: file).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map { ExpectedCell($0) }
  }

  private init(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    (report, reference, title) = (cells[1], cells[2], cells[3])
    (column, printed, outcome) = (cells[4], cells[5], cells[9])
    if let low = Double(cells[6]), let high = Double(cells[7]) { interval = Interval(low, high) }
  }

  func isOf(_ found: FoundCell) -> Bool {
    found.column == column && found.title == title
      && (found.reference == reference || found.reference.isEmpty)
  }

  func expectSame(as found: FoundCell) {
    #expect(found.outcome == outcome, "\(title) \(column) \(printed)")
    guard let interval, case .between(let own) = found.truth else { return }
    let isSame =
      isNear(own.low, interval.low, 1e-6)
      && (own.high == interval.high || isNear(own.high, interval.high, 1e-6))
    #expect(isSame, "\(title) \(column): \(own), expected \(interval)")
  }
}
