import Store
import Testing
import Vocabulary

/// Percentages from counts, and rates from counts and population.
@Suite struct RatioTests {
  /// Percentages whose numerator and denominator are rows of the same report.
  @Test(arguments: zip(ReportName.all.dropLast(), [117, 117, 63, 65]))
  func percentages(_ report: ReportName, checked: Int) throws {
    let rows = try Shipped.book.get().rowsByCode(of: report)
    var check = Check()
    for row in rows.values.joined() where row.about.unit == .percent {
      guard row.about.basis != .rolling12, let numerators = rows[row.about.numerator]?.first,
        let denominators = rows[row.about.denominator]?.first
      else { continue }
      for month in row.months {
        guard let printed = row.figure(month), let above = numerators.figure(month)?.value,
          let below = denominators.figure(month)?.value, below > 0
        else { continue }
        let isReached = Interval(printed)?.meets(Interval(above / below * 100)) ?? false
        check.expect(isReached, Miss(row, "percentage", .month(month), printed))
      }
    }
    try check.agrees(with: "percentage", of: [report], checked: checked)
  }

  /// What the list says was recomputed is what the counts give.
  @Test func theListedQuotients() throws {
    let store = try Shipped.store
    let listed = store.disagreements.filter { $0.column == "percentage" }
    #expect(listed.count == 37)
    for entry in listed {
      let report = ReportName(
        authority: store.catalogue[entry.authority].name, month: try #require(entry.report))
      let rows = try Shipped.book.get().rowsByCode(of: report)
      let row = try #require(
        rows.values.joined().first {
          $0.title == entry.title && $0.reference == entry.reference
        })
      let month = try #require(Month(iso: entry.printed.prefix(7)))
      let above = try #require(rows[row.about.numerator]?.first?.figure(month)?.value)
      let below = try #require(rows[row.about.denominator]?.first?.figure(month)?.value)
      let given = try #require(Double(entry.recomputed))
      #expect(abs(given - above / below * 100) < 0.006, "\(entry)")
    }
  }

  /// `41 of 53` gives the percentage beside it, wherever a pair is printed.
  @Test func pairs() throws {
    var check = Check()
    for row in try Shipped.book.get().rows(of: .rotherham) {
      for (period, cell) in row.cells {
        guard let n = cell.n, let d = cell.d, d > 0, let printed = Interval(cell) else { continue }
        check.expect(
          printed.meets(Interval(n / d * 100)), Miss(row, "percentage", period, cell))
      }
    }
    try check.agrees(with: "percentage", of: [.rotherham], checked: 609)
  }

  /// A rate is its count over a population near the estimate of the year.
  @Test(arguments: zip(ReportName.all, [52, 52, 28, 63, 68]))
  func rates(_ report: ReportName, checked: Int) throws {
    let store = try Shipped.store
    var check = Check()
    for rate in try Rate.all(of: report) {
      let estimate = try #require(
        store.catalogue.populations.first {
          store.catalogue[$0.authority].name == report.authority && $0.year == rate.month.year
        })
      let near = Interval(Double(estimate.children) * 0.96, Double(estimate.children) * 1.04)
      check.expect(rate.population.meets(near), rate.miss)
    }
    try check.agrees(with: "rate", of: [report], checked: checked)
  }

  /// The months for which a council used one population: one number gives all their rates.
  @Test(arguments: [
    (ReportName.september2016, "2015-09", "2016-08", 47_854.0...47_892),
    (.september2016, "2016-09", "2016-09", 49_068...49_350),
    (.october2018, "2017-10", "2018-06", 49_856...49_903),
    (.october2018, "2018-07", "2018-10", 50_256...50_335),
    (.february2021, "2020-08", "2021-02", 50_828...50_839),
    (.rotherham, "2018-01", "2018-05", 56_591...56_597),
    (.rotherham, "2018-07", "2019-03", 56_946...56_948),
  ])
  func onePopulation(
    _ report: ReportName, from: String, to: String, expected: ClosedRange<Double>
  ) throws {
    let months = MonthRange(try #require(Month(iso: from)), try #require(Month(iso: to)))
    var population = Interval(0, 1e9)
    for rate in try Rate.all(of: report)
    where months.contains(rate.month) && !rate.isSumOfMonths {
      let both = population.intersection(rate.population)
      population = try #require(both, "\(rate.miss) needs \(rate.population), not \(population)")
    }
    let isExpected = expected.contains(population.low) && expected.contains(population.high)
    #expect(isExpected, "\(population)")
  }
}

/// A printed rate whose count is printed in the same report.
struct Rate {
  var month: Month
  /// The populations that give it.
  var population: Interval
  /// Added up from twelve printed months, which a report may have revised since.
  var isSumOfMonths: Bool
  var miss: Miss

  static func all(of report: ReportName) throws -> [Rate] {
    let rows = try Shipped.book.get().rowsByCode(of: report)
    return rows.values.joined().filter { $0.about.denominator == "population" }
      .flatMap { row in row.months.compactMap { rate(of: row, at: $0, rows) } }
  }

  private static func rate(of row: PrintedRow, at month: Month, _ rows: [String: [PrintedRow]])
    -> Rate?
  {
    guard let printed = row.figure(month), let interval = Interval(printed), interval.low > 0,
      let count = count(of: row, at: month, rows)
    else { return nil }
    let tenThousands = Interval(count.value / interval.high, count.value / interval.low)
    return Rate(
      month: month,
      population: Interval(tenThousands.low * 10_000, tenThousands.high * 10_000),
      isSumOfMonths: count.isSum, miss: Miss(row, "rate", .month(month), printed))
  }

  /// The count of the month; of a rolling rate the printed count of twelve months, else their sum.
  private static func count(of row: PrintedRow, at month: Month, _ rows: [String: [PrintedRow]])
    -> (value: Double, isSum: Bool)?
  {
    let code = row.about.numerator
    let counts = rows[code] ?? []
    guard row.about.basis == .rolling12 else {
      let sameTable = counts.first { $0.key.table == row.key.table } ?? counts.first
      return sameTable?.figure(month)?.value.map { ($0, false) }
    }
    if let printed = rows[code + "-N12"]?.compactMap({ $0.figure(month)?.value }).first {
      return (printed, false)
    }
    for row in counts {
      let months = MonthRange(month - 11, month).compactMap { row.figure($0)?.value }
      if months.count == 12 { return (months.reduce(0, +), true) }
    }
    return nil
  }
}
