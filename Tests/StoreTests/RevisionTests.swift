import Store
import Testing
import Vocabulary

/// What was revised, counted month by month in the plainest way.
@Suite struct RevisionTests {
  private let first = Month(iso: "2024-01") ?? Month(ordinal: 0)

  @Test(arguments: 1...300)
  func randomReports(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let rows = rows(&random)
    let store = TinyStore.build(rows).store
    let series = try TinyStore.series(store)
    let low = Int.random(in: 0...3, using: &random)
    for reports in [MonthRange(first, first + 12), MonthRange(first + low, first + low + 4)] {
      let tally = store.revisions(of: [series], in: reports)
      let seen = rows.filter { reports.contains($0.report) }
      var expected = RevisionTally()
      for month in Set(seen.map(\.month)) {
        let printed = Set(seen.filter { $0.month == month }.map(\.report)).sorted()
        let figures = [printed.first, printed.last].map { report in
          Oracle.cell(seen.filter { $0.report == report }, at: month, vintage: .latest).value
        }
        count(figures[0], figures[1], printed.count, &expected)
      }
      expected.largest = tally.largest
      #expect(tally == expected, "seed \(seed), reports \(reports.label)")
    }
  }

  private func count(_ old: Double?, _ new: Double?, _ reports: Int, _ tally: inout RevisionTally) {
    tally.months += 1
    guard reports > 1 else { return }
    tally.reprinted += 1
    switch (old, new) {
    case (nil, nil): return
    case (nil, _): tally.filled += 1
    case (_, nil): tally.withdrawn += 1
    case (let old?, let new?): tally.changed += old == new ? 0 : 1
    }
  }

  /// Up to eight reports of some months each, now and then a month twice in one report.
  private func rows(_ random: inout Seeded) -> [TinyStore.Row] {
    var rows: [TinyStore.Row] = []
    for report in 0..<Int.random(in: 1...8, using: &random) {
      let start = Int.random(in: 0...report, using: &random)
      for month in start...report where Int.random(in: 0...6, using: &random) > 0 {
        for _ in 0..<(Int.random(in: 0...8, using: &random) == 0 ? 2 : 1) {
          let value = Int.random(in: 0...4, using: &random)
          rows.append(
            .init(
              report: first + report, month: first + month, value: value == 0 ? nil : Double(value),
              status: value == 0 ? .suppressed : .reported, line: rows.count + 2))
        }
      }
    }
    return rows.isEmpty
      ? [.init(report: first, month: first, value: 1, line: 2)] : rows
  }
}
