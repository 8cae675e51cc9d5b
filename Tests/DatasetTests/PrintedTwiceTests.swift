import Importing
import Store
import Testing
import Vocabulary

/// What one report prints twice agrees, or is listed with both figures.
@Suite struct PrintedTwiceTests {
  @Test func augustTables() throws {
    try PrintedTwice.check(.august2024).agrees(
      with: "printed twice", of: [.august2024], checked: 26)
  }

  @Test func rotherhamSummaryAndDetail() throws {
    try PrintedTwice.check(.rotherham).agrees(
      with: "printed twice", of: [.rotherham], checked: 483)
  }

  /// The older reports print nothing twice.
  @Test(arguments: [ReportName.september2016, .october2018, .february2021])
  func olderReports(_ report: ReportName) throws {
    #expect(try PrintedTwice.check(report).checked == 0)
  }

  /// The loader finds the same conflicts, and says which figure is shown.
  @Test func theLoaderSaysSo() throws {
    let conflicts = try Shipped.loaded.get().reports.flatMap(\.conflicts.first)
    let found = Set(conflicts.map { "\($0.authority) \($0.period.fileForm): \($0.shown.text)" })
    let misses = try ReportName.all.flatMap { try PrintedTwice.check($0).misses }
    #expect(found == Set(misses.map { "\($0.report.authority) \($0.printed)" }))
  }

  /// The figure that is not shown is the one the list has as `recomputed`.
  @Test func theOtherFigure() throws {
    let store = try Shipped.store
    let twice = store.disagreements.filter { $0.column == "printed twice" }
    #expect(twice.count == 8)
    for listed in twice {
      let miss = try #require(Miss(listed, in: store.catalogue))
      let shown = listed.printed.split(separator: ": ")
      let period = try #require(PeriodKey(shown[0]))
      let rows = try Shipped.book.get().rowsByCode(of: miss.report).values.first { rows in
        rows.contains { $0.title == listed.title && $0.reference == listed.reference }
      }
      let texts = try #require(rows).compactMap { $0.figure(period)?.text }
      #expect(texts.first == String(shown[1]), "\(miss)")
      #expect(texts.contains(listed.recomputed), "\(miss)")
    }
  }
}

/// Rows of one report that are the same measure, compared period by period.
enum PrintedTwice {
  static func check(_ report: ReportName) throws -> Check {
    var check = Check()
    for rows in try Shipped.book.get().rowsByCode(of: report).values where rows.count > 1 {
      for period in Set(rows.flatMap(\.cells.keys)) {
        let printings = rows.filter { $0.figure(period) != nil }
        guard printings.count > 1, let shown = printings[0].figure(period) else { continue }
        let isAgreed = printings.allSatisfy { $0.figure(period)?.value == shown.value }
        check.expect(isAgreed, Miss(printings[0], "printed twice", period, shown))
      }
    }
    return check
  }
}
