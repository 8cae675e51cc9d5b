import Store
import Testing
import Vocabulary

/// Averages, maxima, changes and arrows that Southampton prints beside the months, worked out again.
///
/// A printed figure stands for all it may have been before rounding; a published one disagrees only if
/// no such figures can give it.
@Suite struct ChangeTests {
  /// Reports whose twelve months are all printed.
  static let whole = [ReportName.september2016, .october2018]

  @Test(arguments: zip(whole, [48, 58]))
  func averages(_ report: ReportName, checked: Int) throws {
    let check = try published("mean 12", of: report) { row, printed in
      let months = lastTwelve(of: row)
      return Interval(printed).map { !months.isEmpty && $0.meets(Interval.mean(months)) } ?? false
    }
    try check.agrees(with: "mean 12", of: [report], checked: checked)
  }

  @Test(arguments: zip(whole, [48, 58]))
  func maxima(_ report: ReportName, checked: Int) throws {
    let check = try published("maximum 12", of: report) { row, printed in
      guard let greatest = Interval.greatest(lastTwelve(of: row)) else { return false }
      return Interval(printed, isExact: row.about.unit == .count)?.meets(greatest) ?? false
    }
    try check.agrees(with: "maximum 12", of: [report], checked: checked)
  }

  @Test(arguments: [
    (ReportName.september2016, "change month", 48), (.september2016, "change year", 48),
    (.october2018, "change month", 58), (.october2018, "change year", 58),
  ])
  func changes(_ report: ReportName, _ column: String, checked: Int) throws {
    let back = column == "change month" ? 1 : 12
    let check = try published(column, of: report) { row, printed in
      let current = row.interval(.month(report.month))
      let base = row.interval(.month(report.month - back))
      return isReached(printed, from: base, to: current)
    }
    try check.agrees(with: column, of: [report], checked: checked)
  }

  /// Nothing to divide by is printed as `n/a`, and nothing else is.
  private func isReached(
    _ printed: PrintedCell, from base: Interval?, to current: Interval?
  ) -> Bool {
    guard let base, let current, base.low > 0 else {
      return printed.value == nil && printed.text == "n/a"
    }
    return Interval(printed)?.meets(current.percentageChange(from: base)) ?? false
  }

  @Test(arguments: [
    (ReportName.september2016, "month", 46), (.september2016, "year", 42),
    (.february2021, "year", 59),
  ])
  func arrows(_ report: ReportName, _ span: String, checked: Int) throws {
    let check = try published("arrow " + span, of: report) { row, printed in
      guard let change = row.published["change " + span]?.value else { return false }
      return printed.text == (change >= 10 ? "up" : change <= -10 ? "down" : "similar")
    }
    try check.agrees(with: "arrow " + span, of: [report], checked: checked)
  }

  // MARK: - Feb-21, of which seven of twelve months are printed

  /// The maximum is no less than any month that is printed.
  @Test func boundsOfTheMaximum() throws {
    let check = try published("maximum 12", of: .february2021) { row, printed in
      guard let greatest = Interval.greatest(lastTwelve(of: row)) else {
        return printed.value == 0
      }
      let maximum = Interval(printed, isExact: row.about.unit == .count)
      return maximum.map { $0.high + 1e-9 >= greatest.low } ?? false
    }
    try check.agrees(with: "maximum 12", of: [.february2021], checked: 64)
  }

  /// The average lies where the months that are not printed, each from nothing to the maximum, let it.
  @Test func boundsOfTheAverage() throws {
    let check = try published("mean 12", of: .february2021) { row, printed in
      let months = lastTwelve(of: row)
      guard let mean = Interval(printed), let cell = row.published["maximum 12"],
        let maximum = Interval(cell)
      else { return false }
      let unknown = 12 - Double(months.count)
      let low = months.reduce(0) { $0 + $1.low } / 12
      let high = (months.reduce(0) { $0 + $1.high } + unknown * maximum.high) / 12
      return mean.meets(Interval(low, high))
    }
    try check.agrees(with: "mean 12", of: [.february2021], checked: 64)
  }

  /// A change of a count is one that some whole number a year ago gives.
  @Test func wholeBases() throws {
    let check = try published("change year", of: .february2021) { row, printed in
      guard row.about.unit == .count, let change = Interval(printed),
        let current = row.figure(row.key.report.month)?.value
      else { return true }
      if change.low <= -100 { return current == 0 }
      let low = current / (1 + change.high / 100)
      let high = current / (1 + change.low / 100)
      return (low - 1e-9).rounded(.up) <= high + 1e-9
    }
    try check.agrees(with: "change year", of: [.february2021], checked: 64)
  }

  // MARK: - Reading a row

  private func lastTwelve(of row: PrintedRow) -> [Interval] {
    let last = row.key.report.month
    return MonthRange(last - 11, last).compactMap { row.interval(.month($0)) }
  }

  private func published(
    _ column: String, of report: ReportName, _ isReached: (PrintedRow, PrintedCell) -> Bool
  ) throws -> Check {
    var check = Check()
    for row in try Shipped.book.get().rows(of: report) {
      guard let printed = row.published[column] else { continue }
      check.expect(isReached(row, printed), Miss(row, column, printed.text))
    }
    return check
  }
}
