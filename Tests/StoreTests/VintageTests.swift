import Store
import Testing
import Vocabulary

@Suite struct VintageTests {
  private let month = TinyStore.month

  /// Two reports: the second revises May and leaves a gap before its months.
  private var rows: [TinyStore.Row] {
    [
      .init(report: month("2024-05"), month: month("2024-04"), value: 10, line: 2),
      .init(report: month("2024-05"), month: month("2024-05"), value: 11, line: 3),
      .init(report: month("2024-09"), month: month("2024-05"), value: 12, line: 4),
      .init(report: month("2024-09"), month: month("2024-08"), value: 14, line: 5),
      .init(report: month("2024-09"), month: month("2024-09"), status: .suppressed, line: 6),
    ]
  }

  @Test func theNewestReportWins() throws {
    let store = TinyStore.build(rows).store
    let series = try TinyStore.series(store)
    let range = MonthRange(month("2024-03"), month("2024-10"))
    let values = store.values(of: series, in: range)
    #expect(values.values.map { $0.isNaN ? -1 : $0 } == [-1, 10, 12, -1, -1, 14, -1, -1])
    #expect(
      values.statuses == [
        .absent, .reported, .reported, .absent, .absent, .reported, .suppressed, .absent,
      ])
    #expect(values.reports[2] == month("2024-09"))
    #expect(values.reports[3] == nil)
    #expect(store.span(of: series) == MonthRange(month("2024-04"), month("2024-09")))
    #expect(store.latestMonth(of: series) == month("2024-08"))
  }

  @Test func anOlderVintageSeesNothingLater() throws {
    let store = TinyStore.build(rows).store
    let series = try TinyStore.series(store)
    let range = MonthRange(month("2024-04"), month("2024-09"))
    let values = store.values(of: series, in: range, vintage: .published(month("2024-08")))
    #expect(values.values[1] == 11)
    #expect(values.statuses[2...].allSatisfy { $0 == .absent })
    let latest = store.latestMonth(of: series, vintage: .published(month("2024-05")))
    #expect(latest == month("2024-05"))
    let before = store.latestMonth(of: series, vintage: .published(month("2024-04")))
    #expect(before == nil)
    #expect(store.reports(of: TinyStore.authority) == [month("2024-05"), month("2024-09")])
  }

  @Test func printingsShowTheNewestFirst() throws {
    let store = TinyStore.build(rows).store
    let cells = store.printings(of: try TinyStore.series(store), at: .month(month("2024-05")))
    #expect(cells.map(\.value) == [12, 11])
    #expect(cells.map(\.fileLine) == [4, 3])
  }
}

@Suite struct DuplicateTests {
  private let month = TinyStore.month

  @Test func theSameSaidAgainIsCounted() throws {
    let row = TinyStore.Row(
      report: month("2024-05"), month: month("2024-05"), value: 11, line: 2)
    var again = row
    again.line = 9
    let (store, report) = TinyStore.build([row, again])
    #expect(report.duplicates == [RowPlace(file: 0, line: 9)])
    #expect(report.conflicts.isEmpty)
    let series = try TinyStore.series(store)
    #expect(store.printings(of: series, at: .month(month("2024-05"))).count == 1)
  }

  @Test(arguments: ["", "another table"])
  func twoFiguresAreBothKept(table: String) throws {
    let row = TinyStore.Row(
      report: month("2024-05"), month: month("2024-05"), value: 11, line: 2)
    var other = row
    (other.line, other.value, other.table) = (9, 12, table)
    let (store, report) = TinyStore.build([row, other])
    let series = try TinyStore.series(store)
    let conflict = try #require(report.conflicts.first)
    #expect(report.conflicts.count == 1)
    #expect((conflict.shown.line, conflict.other.line) == (2, 9))
    #expect((conflict.shownText, conflict.otherText) == ("11", "12"))
    let values = store.values(of: series, in: MonthRange(month("2024-05")))
    #expect(values.values == [11])
    #expect(values.isConflict == [true])
    #expect(store.printings(of: series, at: .month(month("2024-05"))).map(\.value) == [11, 12])
  }

  @Test func aConflictUnderANewerReportIsStillReported() {
    let rows = [
      TinyStore.Row(report: month("2024-05"), month: month("2024-05"), value: 1, line: 2),
      TinyStore.Row(
        report: month("2024-05"), table: "b", month: month("2024-05"), value: 2, line: 3),
      TinyStore.Row(report: month("2024-06"), month: month("2024-05"), value: 3, line: 4),
    ]
    let (store, report) = TinyStore.build(rows)
    #expect(report.conflicts.count == 1)
    let values = TinyStore.authority
    #expect(store.indicators(of: values) == [TinyStore.indicator])
  }

  @Test func monthsOutOfReachAreSetAside() throws {
    let rows = [
      TinyStore.Row(report: month("2024-05"), month: month("2024-05"), value: 1, line: 2),
      TinyStore.Row(report: month("2024-05"), month: month("1970-05"), value: 2, line: 3),
    ]
    let (store, report) = TinyStore.build(rows)
    #expect(report.outOfReach == [RowPlace(file: 0, line: 3)])
    #expect(store.span(of: try TinyStore.series(store)) == MonthRange(month("2024-05")))
  }

  @Test func ratiosLinesAndNotesStayWithTheirCell() throws {
    let rows = [
      TinyStore.Row(
        report: month("2024-05"), month: month("2024-05"), value: 50, n: 1, d: 2, line: 2,
        sourceLine: 70, note: "checked"),
      TinyStore.Row(report: month("2024-05"), month: month("2024-03"), value: 40, line: 3),
    ]
    let store = TinyStore.build(rows).store
    let series = try TinyStore.series(store)
    let cell = try #require(store.printings(of: series, at: .month(month("2024-05"))).first)
    #expect((cell.n, cell.d, cell.line, cell.note) == (1, 2, 70, "checked"))
    let values = store.values(of: series, in: MonthRange(month("2024-03"), month("2024-05")))
    #expect(values.numerators?.map { $0.isNaN ? -1 : $0 } == [-1, -1, 1])
    #expect(values.denominators?[2] == 2)
  }
}
