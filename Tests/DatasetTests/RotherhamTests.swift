import Store
import Testing
import Vocabulary

/// What Rotherham's report works out itself: years to date, sums of twelve months, travel.
@Suite struct RotherhamTests {
  private let year = FinancialYear(starting: 2018)

  private func rows() throws -> [PrintedRow] { try Shipped.book.get().rows(of: .rotherham) }

  /// The cells of the year's twelve months, those with nothing to divide by left out.
  private func months(of row: PrintedRow) -> [PrintedCell]? {
    let cells = year.months.compactMap { row.cells[.month($0)] }
    let figures = cells.filter { $0.value != nil }
    let isComplete = cells.allSatisfy { $0.value != nil || $0.status == .notApplicable }
    return cells.count == 12 && isComplete && !figures.isEmpty ? figures : nil
  }

  @Test func countsAddUpFromApril() throws {
    var check = Check()
    for row in try rows() where row.about.unit == .count {
      guard let printed = row.figure(.yearToDate(year)), let months = months(of: row) else {
        continue
      }
      let sum = months.reduce(0) { $0 + ($1.value ?? 0) }
      check.expect(
        printed.value == sum, Miss(row, "year to date", .yearToDate(year), printed))
    }
    try check.agrees(with: "year to date", of: [.rotherham], checked: 23)
  }

  @Test func percentagesAreOfTheSums() throws {
    var check = Check()
    for row in try rows() where row.about.unit == .percent {
      guard let printed = row.figure(.yearToDate(year)), let interval = Interval(printed),
        let months = months(of: row), months.allSatisfy({ $0.n != nil && $0.d != nil })
      else { continue }
      let n = months.reduce(0) { $0 + ($1.n ?? 0) }
      let d = months.reduce(0) { $0 + ($1.d ?? 0) }
      let isReached =
        interval.meets(Interval(n / d * 100)) && (printed.n ?? n) == n && (printed.d ?? d) == d
      check.expect(isReached, Miss(row, "year to date", .yearToDate(year), printed))
    }
    try check.agrees(with: "year to date", of: [.rotherham], checked: 20)
  }

  /// A snapshot or a rolling measure has no year to date.
  @Test func snapshotsHaveNone() throws {
    for row in try rows() where [.snapshot, .rolling12, .term].contains(row.about.basis) {
      #expect(row.figure(.yearToDate(year)) == nil, "\(row.name)")
    }
  }

  /// A count of twelve months is the sum of the months printed beside it.
  @Test func rollingCounts() throws {
    let rows = try Shipped.book.get().rowsByCode(of: .rotherham)
    var check = Check()
    for row in rows.values.compactMap(\.first)
    where row.about.basis == .rolling12 && row.about.unit == .count {
      for month in row.months {
        guard let printed = row.figure(month),
          let sum = rows[row.about.numerator].flatMap({ sum(of: $0, to: month) })
        else { continue }
        check.expect(printed.value == sum, Miss(row, "twelve months", .month(month), printed))
      }
    }
    try check.agrees(with: "twelve months", of: [.rotherham], checked: 8)
  }

  private func sum(of rows: [PrintedRow], to month: Month) -> Double? {
    for row in rows {
      let months = MonthRange(month - 11, month).compactMap { row.figure($0)?.value }
      if months.count == 12 { return months.reduce(0, +) }
    }
    return nil
  }

  // MARK: - Travel

  @Test func travelOnTheMonth() throws {
    let march = ReportName.rotherham.month
    let check = try travel("travel month", from: { $0.figure(march - 1) }, to: { $0.figure(march) })
    try check.agrees(with: "travel month", of: [.rotherham], checked: 62)
  }

  /// The year to date, or the snapshot of March, against the year before.
  @Test func travelOnTheYear() throws {
    let march = ReportName.rotherham.month
    let before = PeriodKey.year(FinancialYear(starting: 2017))
    let check = try travel(
      "travel year", from: { $0.figure(before) },
      to: { $0.figure(.yearToDate(year)) ?? $0.figure(march) })
    try check.agrees(with: "travel year", of: [.rotherham], checked: 45)
  }

  private func travel(
    _ column: String, from base: (PrintedRow) -> PrintedCell?, to now: (PrintedRow) -> PrintedCell?
  ) throws -> Check {
    var check = Check()
    for row in try rows() {
      guard let printed = row.published[column],
        ["up", "down", "similar"].contains(printed.text)
      else { continue }
      guard let before = base(row)?.value, let after = now(row)?.value else {
        check.expect(false, Miss(row, column, printed.text))
        continue
      }
      let isReached = printed.text == arrow(from: before, to: after, row)
      check.expect(isReached, Miss(row, column, printed.text))
    }
    return check
  }

  /// Up is better where a direction is printed, and more where none is or limits are.
  private func arrow(from base: Double, to now: Double, _ row: PrintedRow) -> String {
    guard base != now else { return "similar" }
    let isLowGood = row.targets.contains { $0.kind == .good && $0.cell.text == "Low" }
    return (now > base) == isLowGood ? "down" : "up"
  }
}
