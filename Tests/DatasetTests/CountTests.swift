import Importing
import Store
import Testing
import Vocabulary

/// Nothing of the five reports was lost, and nothing was added.
@Suite struct CountTests {
  @Test func everyRowIsKept() throws {
    let reports = try Shipped.loaded.get().reports
    #expect(reports.count > 20)
    for report in reports {
      #expect(report.rowsRead == report.rowsKept, "\(report.file)")
      #expect(report.setAside.first == [], "\(report.file)")
      #expect(report.remarks.first == [], "\(report.file)")
      #expect(report.duplicates.isEmpty, "\(report.file)")
      #expect(report.unknownColumns.isEmpty, "\(report.file)")
      #expect(report.unknownIndicators.isEmpty, "\(report.file)")
      #expect(report.unknownAuthorities.isEmpty, "\(report.file)")
    }
  }

  @Test(arguments: ReportCounts.all)
  func cellsOfTheMonths(_ expected: ReportCounts) throws {
    let rows = try Shipped.book.get().rows(of: expected.report)
    let cells = rows.flatMap(\.cells)
    #expect(Set(rows.map(\.key)).count == expected.rows)
    #expect(cells.count { isMonth($0.key) } == expected.monthCells)
    #expect(cells.count { !isMonth($0.key) } == expected.yearCells)
    let missing = cells.map(\.value.status).filter { !$0.isValue }
    #expect(tallied(missing.map(\.word)) == expected.missing)
  }

  /// The store's own count says the same.
  @Test(arguments: ReportCounts.all)
  func theTally(_ expected: ReportCounts) throws {
    let store = try Shipped.store
    let area = try #require(store.catalogue.authority(named: expected.report.authority))
    let tally = store.tally(of: area, report: expected.report.month)
    #expect(tally.rows == expected.rows - expected.rowsOfYearsOnly)
    #expect(tally.monthCells == expected.monthCells)
    #expect(tally.yearCells == expected.yearCells)
    let missing = tally.missing.map { ($0.key.word, $0.value) }
    #expect(Dictionary(uniqueKeysWithValues: missing) == expected.missing)
  }

  @Test(arguments: ReportCounts.all)
  func whatStandsBesideThem(_ expected: ReportCounts) throws {
    let rows = try Shipped.book.get().rows(of: expected.report)
    #expect(tallied(rows.flatMap(\.comparators).map(\.comparator.label)) == expected.comparators)
    #expect(tallied(rows.flatMap(\.targets).map(\.kind.rawValue)) == expected.targets)
    #expect(tallied(rows.flatMap { Array($0.published.keys) }) == expected.published)
    let pairs = rows.flatMap(\.cells.values).count { $0.n != nil && $0.d != nil }
    #expect(pairs == expected.pairs)
  }

  private func isMonth(_ period: PeriodKey) -> Bool {
    if case .month = period { true } else { false }
  }

  private func tallied(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
