internal import Answers
internal import Store
internal import Vocabulary

/// Benchmarks of counts against benchmarks of the shares and rates that are made of them.
struct BenchmarkCounts {
  /// The share of averages is not the average of shares; further apart, one is of something else.
  static let largestGap = 10.0
  /// Rows of one area imply one number of children, give or take.
  static let largestSpread = 0.15
  static let fewestRows = 3

  private let benchmarks: Benchmarks
  private var catalogue: Catalogue { benchmarks.report.store.catalogue }

  init(_ benchmarks: Benchmarks) { self.benchmarks = benchmarks }

  var findings: [AuditFinding] { shares + rates + levels }

  // MARK: - Shares

  private var shares: [AuditFinding] {
    benchmarks.all.compactMap { share in
      let about = catalogue[share.id]
      guard about.unit == .percent, about.basis != .rolling12,
        let part = benchmarks[catalogue.indicator(code: about.numerator), share.comparator],
        let whole = benchmarks[catalogue.indicator(code: about.denominator), share.comparator]
      else { return nil }
      let name = share.comparator.label
      if part.value > whole.value {
        return AuditFinding(
          .error, about.code,
          "\(name)'s \(about.numerator) \(part.cell.text) is more than its \(about.denominator) \(whole.cell.text), of which it is a part",
          at: [part.cell, whole.cell])
      }
      let possible = part.value / whole.value * 100
      guard abs(possible - share.value) > BenchmarkCounts.largestGap else { return nil }
      return AuditFinding(
        .suspected, about.code,
        "\(name)'s \(share.cell.text) is not its \(part.cell.text) of \(whole.cell.text), \(Figure(possible, decimals: 1, unit: .percent))",
        at: [share.cell, part.cell, whole.cell])
    }
  }

  // MARK: - Rates

  /// A rate and its count, and how many children they make together.
  private struct Pair {
    var rate: Benchmark
    var count: Benchmark

    var children: Interval {
      Interval(
        count.value / rate.interval.high * 10_000, count.value / rate.interval.low * 10_000)
    }
    var middle: Double { count.value / rate.value * 10_000 }
  }

  private func pairs(_ comparator: Comparator) -> [Pair] {
    benchmarks.all.filter { $0.comparator == comparator && $0.interval.low > 0 }.compactMap {
      let about = catalogue[$0.id]
      guard about.unit == .rate, about.denominator == "population", about.basis != .rolling12,
        let count = benchmarks[catalogue.indicator(code: about.numerator), comparator]
      else { return nil }
      return Pair(rate: $0, count: count)
    }
  }

  /// Pairs that imply another number of children than the area's other rows.
  private var odd: [(pair: Pair, children: Double)] {
    benchmarks.comparators.flatMap { comparator -> [(Pair, Double)] in
      let pairs = pairs(comparator)
      guard pairs.count >= BenchmarkCounts.fewestRows,
        let children = Quantile.type7(pairs.map(\.middle), 0.5)
      else { return [] }
      let near = Interval(
        children * (1 - BenchmarkCounts.largestSpread),
        children * (1 + BenchmarkCounts.largestSpread))
      return pairs.filter { !$0.children.meets(near) }.map { ($0, children) }
    }
  }

  private var rates: [AuditFinding] {
    odd.map(\.pair.rate.id).uniqued().map { id in
      let own = odd.filter { $0.pair.rate.id == id }
      let isWhole = own.count > 1 && own.count == benchmarks.all.count { $0.id == id }
      let about = catalogue[id]
      let verdict: Phrase = isWhole ? "the count or the rate is of something else" : "one is a slip"
      return AuditFinding(
        isWhole ? .definition : .suspected, about.code,
        "\(own.map { phrase($0.pair, $0.children) }.joined(separator: "; ")): \(verdict)",
        at: own.flatMap { [$0.pair.count.cell, $0.pair.rate.cell] })
    }
  }

  // MARK: - Levels

  /// An area stands to England alike in most rates; so many times further apart, one is off.
  static let largestStep = 1.5

  private var levels: [AuditFinding] {
    let known = odd
    return benchmarks.comparators.flatMap { comparator -> [AuditFinding] in
      let rates = benchmarks.all.filter {
        $0.comparator == comparator && $0.isAverage && comparator != .england
          && catalogue[$0.id].unit == .rate
      }
      let steps = rates.compactMap { rate in
        benchmarks[rate.id, .england].flatMap { england in
          england.value > 0 && rate.value > 0 ? (rate, england, rate.value / england.value) : nil
        }
      }
      guard steps.count >= BenchmarkCounts.fewestRows,
        let usual = Quantile.type7(steps.map(\.2), 0.5)
      else { return [] }
      return steps.compactMap { rate, england, step in
        let isFar = max(step / usual, usual / step) >= BenchmarkCounts.largestStep
        let isKnown = known.contains { $0.pair.rate.id == rate.id }
        return isFar && !isKnown ? level(rate, england, step, usual) : nil
      }
    }
  }

  private func level(
    _ rate: Benchmark, _ england: Benchmark, _ step: Double, _ usual: Double
  ) -> AuditFinding {
    let (own, others) = (Figure(step, decimals: 1), Figure(usual, decimals: 1))
    return AuditFinding(
      .suspected, catalogue[rate.id].code,
      "\(rate.comparator.label) \(rate.cell.text) and England \(england.cell.text): \(own) times England, \(others) times in its other rates; one of the two is on another scale",
      at: [rate.cell, england.cell])
  }

  private func phrase(_ pair: Pair, _ children: Double) -> Phrase {
    let thousands = { (value: Double) in Figure((value / 1000).rounded(), unit: .count) }
    let possible = Figure(pair.count.value / children * 10_000, unit: .rate)
    return
      "\(pair.rate.comparator.label)'s \(pair.count.cell.text) at \(pair.rate.cell.text) per 10,000 makes \(thousands(pair.middle)) thousand children, its other rows \(thousands(children)) thousand (a rate of about \(possible))"
  }
}

/// Targets that are all for years gone by.
struct TargetCheck: AuditCheck {
  private(set) var checked = 0
  private(set) var findings: [AuditFinding] = []

  init(_ report: PrintedReport) {
    let year = FinancialYear(of: report.month)
    var old: [(code: String, last: FinancialYear, cells: [PrintedCell])] = []
    for id in report.indicators {
      let targets = report.store.targets(of: report.authority, id)
        .filter { $0.kind == .target && $0.cell.report == report.month }
      let years = targets.compactMap { FinancialYear(label: $0.period) }
      guard let last = years.max(), years.count == targets.count else { continue }
      checked += 1
      if last < year { old.append((report.store.catalogue[id].code, last, targets.map(\.cell))) }
    }
    guard let last = old.map(\.last).max() else { return }
    findings = [
      AuditFinding(
        .stale, EnglishList.joined(old.map(\.code)),
        "targets up to \(last.label), none for \(year.label), the year of the report",
        at: old.flatMap(\.cells))
    ]
  }
}
