import Testing

@testable import Analysis

/// What is found without sorting is what stands there after sorting.
@Suite struct OrderStatisticsTests {
  @Test(arguments: 1...200)
  func areThoseOfTheSortedFigures(seed: Int) {
    var state = UInt64(seed)
    func next(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    // Many are equal in some of the series, all in a few.
    let kinds = 1 + next(seed % 3 == 0 ? 4 : 1000)
    let figures = (0..<(1 + next(200))).map { _ in Double(next(kinds)) - 50 }
    let sorted = figures.sorted()
    var statistics = OrderStatistics(figures)
    for _ in 0..<8 {
      let rank = next(figures.count)
      #expect(statistics.figure(at: rank) == sorted[rank])
    }
    #expect(statistics.least == sorted.first)
    #expect(statistics.most == sorted.last)
    for p in [0, 0.25, 0.5, 0.9, 1] {
      #expect(Quantile.type7(&statistics, p) == Quantile.type7(sorted: sorted, p))
    }
  }
}
