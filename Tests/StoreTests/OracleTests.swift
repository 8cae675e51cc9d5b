import Store
import Testing
import Vocabulary

/// Random small stores against the oracle; a failure names the seed.
@Suite struct OracleTests {
  private static let start = TinyStore.month("2023-01")

  private static func rows(_ random: inout Seeded) -> [TinyStore.Row] {
    let markers: [ValueStatus] = [.blank, .dash, .suppressed, .toBeConfirmed]
    var lines = [1, 1]
    return (0..<Int.random(in: 1...60, using: &random)).map { _ in
      let file = Int.random(in: 0...1, using: &random)
      lines[file] += 1
      let isMissing = Int.random(in: 0..<4, using: &random) == 0
      return TinyStore.Row(
        report: start + Int.random(in: 8...11, using: &random),
        table: ["a", "b", ""].randomElement(using: &random) ?? "",
        month: start + Int.random(in: 0...11, using: &random),
        value: isMissing ? nil : Double(Int.random(in: 0...2, using: &random)),
        status: markers.randomElement(using: &random) ?? .blank, file: file, line: lines[file])
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func agreesWithTheStore(seed: UInt64) throws {
    var random = Seeded(seed)
    let rows = Self.rows(&random)
    let (store, report) = TinyStore.build(rows, files: 2)
    let series = try TinyStore.series(store)
    let range = MonthRange(Self.start - 2, Self.start + 13)
    for vintage in [.latest] + (7...12).map({ Vintage.published(Self.start + $0) }) {
      let values = store.values(of: series, in: range, vintage: vintage)
      for (place, month) in range.enumerated() {
        let cell = Oracle.Cell(
          value: values.values[place].isNaN ? nil : values.values[place],
          status: values.statuses[place], report: values.reports[place],
          isConflict: values.isConflict[place])
        #expect(cell == Oracle.cell(rows, at: month, vintage: vintage), "seed \(seed), \(month)")
      }
      for window in [range, MonthRange(Self.start + 2, Self.start + 5), MonthRange(Self.start + 6)]
      {
        let whole = store.values(of: series, in: window, vintage: vintage)
        let shown = store.shownMonths(of: series, in: window, vintage: vintage)
        #expect(
          shown.values.map(\.bitPattern) == whole.values.map(\.bitPattern), "seed \(seed)")
        #expect(shown.statuses == whole.statuses, "seed \(seed)")
        #expect(shown.isConflict == whole.isConflict, "seed \(seed)")
        #expect(shown.decimals == whole.decimals.max().map(Int.init), "seed \(seed)")
      }
    }
    #expect(store.counts.months + report.duplicates.count == rows.count, "seed \(seed)")
  }

  /// Every row is found again among the printings of its month, with its line.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func keepsEveryRow(seed: UInt64) throws {
    var random = Seeded(seed)
    let rows = Self.rows(&random)
    let (store, report) = TinyStore.build(rows, files: 2)
    let series = try TinyStore.series(store)
    let said = Set(report.duplicates)
    for row in rows {
      let isDuplicate = said.contains { $0.file == row.file && $0.line == row.line }
      let printings = store.printings(of: series, at: .month(row.month))
      let found = printings.contains {
        $0.file == "file \(row.file)" && $0.fileLine == row.line && $0.value == row.value
          && $0.report == row.report && $0.table == row.table
      }
      #expect(found != isDuplicate, "seed \(seed), line \(row.line)")
    }
  }
}
