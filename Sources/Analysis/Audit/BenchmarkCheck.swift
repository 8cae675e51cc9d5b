internal import Answers
internal import Store
internal import Vocabulary

/// Benchmarks that a report prints: against its months, against each other, by their year.
struct BenchmarkCheck: AuditCheck {
  /// Off its row by so many times, a benchmark is of something else.
  static let scale = 10.0
  /// New national figures come out once a year, some eight months after the year's end.
  static let oldestMonths = 20

  private let benchmarks: Benchmarks
  /// Those of every earlier report, the newest first.
  private let earlier: [Benchmarks]
  private var report: PrintedReport { benchmarks.report }

  init(_ report: PrintedReport) {
    benchmarks = Benchmarks(of: report)
    earlier = report.store.reports(of: report.authority).filter { $0 < report.month }.reversed()
      .map { Benchmarks(of: PrintedReport(of: report.authority, $0, in: report.store)) }
  }

  var checked: Int { benchmarks.all.count }

  var findings: [AuditFinding] {
    offScale + BenchmarkCounts(benchmarks).findings + jumps + stale
  }

  // MARK: - Scale

  private var offScale: [AuditFinding] {
    benchmarks.byIndicator.compactMap { id, all in
      guard let own = benchmarks.months(id), own.low > 0 else { return nil }
      let off = all.filter { $0.isAverage && BenchmarkCheck.isOff($0.value, own) }
      guard !off.isEmpty else { return nil }
      let indicator = report.store.catalogue[id]
      return AuditFinding(
        .definition, indicator.code,
        "\(phrase(off)), its months \(Figure(own.low, unit: indicator.unit)) to \(Figure(own.high, unit: indicator.unit)): a total, or of something else",
        at: off.map(\.cell))
    }
  }

  private static func isOff(_ value: Double, _ own: Interval) -> Bool {
    value > 0 && (value > own.high * scale || value * scale < own.low)
  }

  private func phrase(_ all: [Benchmark]) -> Phrase {
    Phrase(all.map { "\($0.comparator.label) \($0.cell.text)" }.joined(separator: ", "))
  }

  // MARK: - Against an earlier report

  /// A benchmark that moves by so many times, and by as many more than the months, is not the same
  /// measure in both reports.
  static let jump = 2.5

  private var jumps: [AuditFinding] {
    benchmarks.byIndicator.compactMap { id, all in
      guard let now = benchmarks.middle(id), now > 0 else { return nil }
      let jumped = all.filter(\.isAverage).compactMap { benchmark in
        earlier(benchmark, id, now).map { (now: benchmark, before: $0.cell, middle: $0.middle) }
      }
      guard let first = jumped.first else { return nil }
      let indicator = report.store.catalogue[id]
      let texts = jumped.map {
        "\($0.now.comparator.label) \($0.before.text) then \($0.now.cell.text)"
      }
      let middles = [first.middle, now].map { Figure($0, unit: indicator.unit) }
      return AuditFinding(
        .suspected, indicator.code,
        "\(EnglishList.joined(texts)) (\(first.before.report), here), while its months moved from about \(middles[0]) to \(middles[1]): one of the two reports has something else",
        at: jumped.map(\.now.cell))
    }
  }

  /// The same benchmark in the report before, where it lies far off and was on scale there, and the
  /// middle of that report's months.
  private func earlier(
    _ benchmark: Benchmark, _ id: IndicatorID, _ now: Double
  ) -> (cell: PrintedCell, middle: Double)? {
    let printings = earlier.lazy.compactMap { report in
      report[id, benchmark.comparator].map { (report, $0) }
    }
    guard let (report, before) = printings.first, before.value > 0, benchmark.value > 0,
      let middle = report.middle(id), let own = report.months(id), middle > 0,
      !BenchmarkCheck.isOff(before.value, own),
      BenchmarkCheck.isJump(benchmark.value / before.value),
      BenchmarkCheck.isJump(benchmark.value / before.value / (now / middle))
    else { return nil }
    return (before.cell, middle)
  }

  private static func isJump(_ ratio: Double) -> Bool { max(ratio, 1 / ratio) >= jump }

  // MARK: - Years

  private var stale: [AuditFinding] {
    let old = benchmarks.all.filter { benchmark in
      benchmark.lastMonth.map { report.month - $0 > BenchmarkCheck.oldestMonths } ?? false
    }
    return old.map(\.year).uniqued().map { year in
      let same = old.filter { $0.year == year }
      let codes = same.map { report.store.catalogue[$0.id].code }.uniqued()
      let age = report.month - (same[0].lastMonth ?? report.month)
      return AuditFinding(
        .stale, EnglishList.joined(codes),
        "\(phrase(same)) are for \(year), which ended \(age) months before the report",
        at: same.map(\.cell))
    }
  }
}

/// One benchmark as a report prints it.
struct Benchmark {
  var id: IndicatorID
  var comparator: Comparator
  var value: Double
  var year: String
  var cell: PrintedCell

  /// Whether it is of an average area: the best and the top quarter may lie anywhere.
  var isAverage: Bool {
    switch comparator {
    case .statisticalNeighbours, .england, .region: true
    case .bestStatisticalNeighbour, .englandTopQuartile: false
    }
  }

  /// The end of its year; national figures call the year to March 2017 `2016/17` or `2017`.
  var lastMonth: Month? {
    if let year = FinancialYear(label: year) { return year.months.last }
    guard year.count == 4, let number = Int(year), (1990...2100).contains(number) else {
      return nil
    }
    return Month(year: number, month: 3)
  }

  /// What it may have been before it was rounded.
  var interval: Interval { Interval(printed: value, decimals: Int(cell.decimals)) }
}

/// The benchmarks of one report, of each the first printing, beside the months of their rows.
struct Benchmarks {
  let report: PrintedReport
  let all: [Benchmark]

  init(of report: PrintedReport) {
    self.report = report
    let store = report.store
    all = report.indicators.flatMap { id -> [Benchmark] in
      var seen: Set<Comparator> = []
      return store.comparators(of: report.authority, id).compactMap { figure in
        guard figure.cell.report == report.month, let value = figure.cell.value,
          seen.insert(figure.comparator).inserted
        else { return nil }
        return Benchmark(
          id: id, comparator: figure.comparator, value: value, year: figure.year,
          cell: figure.cell)
      }
    }
  }

  /// Row by row, as the catalogue has them.
  var byIndicator: [(IndicatorID, [Benchmark])] {
    all.map(\.id).uniqued().map { id in (id, all.filter { $0.id == id }) }
  }

  var comparators: [Comparator] { all.map(\.comparator).uniqued() }

  subscript(id: IndicatorID?, comparator: Comparator) -> Benchmark? {
    all.first { $0.id == id && $0.comparator == comparator }
  }

  /// The lowest and the highest month of the row; nil where it has none.
  func months(_ id: IndicatorID) -> Interval? {
    let values = report.run(id)?.values.compactMap { $0 } ?? []
    guard let low = values.min(), let high = values.max() else { return nil }
    return Interval(low, high)
  }

  func middle(_ id: IndicatorID) -> Double? {
    Quantile.type7(report.run(id)?.values.compactMap { $0 } ?? [], 0.5)
  }
}
